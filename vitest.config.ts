import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/support/browser-setup.ts', 'tests/support/build-setup.ts'],
    // Modules are loaded once for all files that a worker runs; once per file took a third of the time. Importing does nothing here, so no file finds traces of another.
    isolate: false,
    // A worker for each core: every one of them waits for a browser, a disk or a clock most of the time. Beyond eight they would wait for the browser that they share.
    maxWorkers: Math.min(availableParallelism(), 8),
    // A journey starts a browser and a server; two cores need their time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What is waited for comes when the machine has time for it; a second is too little where a browser starts beside it.
    expect: { poll: { timeout: 10_000 } },
  },
});
