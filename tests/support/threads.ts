import { syncBuiltinESMExports } from 'node:module';
import { resolve } from 'node:path';
import workerThreads, { type WorkerOptions } from 'node:worker_threads';
import { afterAll, beforeAll, onTestFinished, vi } from 'vitest';

/** The system has no thread to give when it is asked next, as Node says it. */
export function refuseNextThread(): Error {
  const refusal = Object.assign(new Error('EAGAIN'), { code: 'ERR_WORKER_INIT_FAILED' });
  const given = vi.spyOn(workerThreads, 'Worker').mockThrowOnce(refusal);
  syncBuiltinESMExports(); // Modules are loaded once for all tests: whoever has imported it already is refused as well.
  onTestFinished(() => {
    given.mockRestore();
    syncBuiltinESMExports();
  });
  return refusal;
}

/** In this file the store's threads are started as they are built, as a server starts them: from the sources, each takes a second to load. */
export function startThreadsAsBuilt(): void {
  const { Worker } = workerThreads;
  class BuiltWorker extends Worker {
    constructor(file: string | URL, options?: WorkerOptions) {
      super(`${file}`.endsWith('/store-thread.ts') ? resolve('dist/server/store-thread.mjs') : file, options);
    }
  }
  const start = (Started: typeof Worker) => {
    workerThreads.Worker = Started;
    syncBuiltinESMExports();
  };
  beforeAll(() => start(BuiltWorker));
  afterAll(() => start(Worker));
}
