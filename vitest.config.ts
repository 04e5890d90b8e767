import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/support/browser-setup.ts', 'tests/support/build-setup.ts'],
    // A journey starts a browser and a server; two cores need their time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What is waited for comes when the machine has time for it; a second is too little where a browser starts beside it.
    expect: { poll: { timeout: 10_000 } },
  },
});
