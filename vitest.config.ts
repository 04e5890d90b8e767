import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/support/browser-setup.ts', 'tests/support/build-setup.ts'],
    // Modules are loaded once for all files that a worker runs; once per file took a third of the time. Importing does nothing here, so no file finds traces of another.
    isolate: false,
    // More workers than cores: every one of them waits for its browser, a disk or a clock part of the time, and each browser takes memory.
    maxWorkers: Math.min(Math.ceil(availableParallelism() * 1.5), 8),
    // A journey starts a browser and a server; two cores need their time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What is waited for comes when the machine has time for it; a second is too little where a browser starts beside it.
    expect: { poll: { timeout: 10_000 } },
  },
});
