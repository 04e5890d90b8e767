import { syncBuiltinESMExports } from 'node:module';
import workerThreads from 'node:worker_threads';
import { onTestFinished, vi } from 'vitest';

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
