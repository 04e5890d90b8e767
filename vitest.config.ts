import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/support/browser-setup.ts'],
    // A journey starts a browser and a server; two cores need their time.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
