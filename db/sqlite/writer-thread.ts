import { parentPort, workerData } from 'node:worker_threads';
import { CannotOpen, type Commit, StorageDamaged, StorageUnavailable, type Store } from '../store.ts';
import { isTextual, packed, unpacked } from './crossing.ts';
import { openSqliteStore } from './open.ts';
import type { Asked, Done, Failed, Said } from './writer.ts';

// The thread of writer.ts, which says what goes to and fro.

let at = 0;
const said: { done: Done[]; commits: Commit[] } = { done: [], commits: [] };
let isText = true;
const store = await openSqliteStore({ file: workerData.file, now: () => at }).catch((error: unknown) => {
  say({ id: 0, failed: failureOf(error) });
});
if (store) serve(store);

function serve(store: Store): void {
  store.watchCommits((commit) => void said.commits.push(commit));
  parentPort?.on('message', (asked: Asked | string) => {
    const { at: now, calls } = unpacked(asked);
    at = now;
    for (const call of calls) {
      const { id, method, args } = call;
      const done = (store[method] as (...args: readonly unknown[]) => Promise<unknown>)(...args);
      done.then(
        (result) => say({ id, result }, isTextual(call)),
        (error: unknown) => say({ id, failed: failureOf(error) }),
      );
      // It has said all that it has to say when the last answer is on its way.
      if (method === 'close') void done.finally(() => setImmediate(() => parentPort?.close()));
    }
  });
  say({ id: 0, result: undefined });
}

/** What came of one commit travels together: its promises are settled in one go, before anything that is queued now. */
function say(done: Done, canBeText = false): void {
  isText &&= canBeText;
  if (said.done.push(done) === 1) queueMicrotask(send);
}

function send(): void {
  const message: Said = { done: said.done.splice(0), commits: said.commits.splice(0) };
  parentPort?.postMessage(packed(message, isText));
  isText = true;
}

/** What an error loses on the way to another thread is its class. */
function failureOf(error: unknown): Failed {
  if (error instanceof StorageDamaged) return { kind: 'damaged', error };
  if (error instanceof StorageUnavailable) return { kind: 'unavailable', error };
  return { kind: error instanceof CannotOpen ? 'cannot open' : 'fault', error };
}
