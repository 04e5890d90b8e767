import { parentPort, workerData } from 'node:worker_threads';
import { CannotOpen, StorageUnavailable, type Store } from '../store.ts';
import { openSqliteStore } from './open.ts';
import type { Asked, Done, Failed } from './writer.ts';

// The thread of writer.ts, which says what goes to and fro.

let at = 0;
const answers: Done[] = [];
const store = await openSqliteStore({ file: workerData.file, now: () => at }).catch((error: unknown) => {
  parentPort?.postMessage([{ id: 0, failed: failureOf(error) }] satisfies Done[]);
});
if (store) serve(store);

function serve(store: Store): void {
  parentPort?.on('message', (asked: Asked) => {
    at = asked.at;
    for (const { id, method, args } of asked.calls) {
      const done = (store[method] as (...args: readonly unknown[]) => Promise<unknown>)(...args);
      done.then(
        (result) => answer({ id, result }),
        (error: unknown) => answer({ id, failed: failureOf(error) }),
      );
      // It has said all that it has to say when the last answer is on its way.
      if (method === 'close') void done.finally(() => setImmediate(() => parentPort?.close()));
    }
  });
  answer({ id: 0, result: undefined });
}

/** Those of one commit travel together: their promises are settled in one go, before anything that is queued now. */
function answer(done: Done): void {
  if (answers.push(done) === 1) queueMicrotask(() => parentPort?.postMessage(answers.splice(0)));
}

/** What an error loses on the way to another thread is its class. */
function failureOf(error: unknown): Failed {
  if (error instanceof StorageUnavailable) return { kind: 'unavailable', error };
  return { kind: error instanceof CannotOpen ? 'cannot open' : 'fault', error };
}
