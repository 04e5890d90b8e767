import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import type { Commit, Store } from '../store.ts';
import { isStream } from '../streams.ts';
import { arrived, isTextual, leaving } from './crossing.ts';
import { openSqliteStore } from './open.ts';
import { openReading } from './reading.ts';
import { readingPieces } from './reading-pieces.ts';
import { atOnce, inTurn } from './taking-calls.ts';
import { type Asked, type Call, type Done, failureOf, OPENING, type Said, type Task } from './thread-messages.ts';

// A thread that has a store, for thread.ts, which says what goes to and fro.

const GIVES_WAY = 5; // A third of the processor where somebody else wants all of it.
const { file, does } = workerData as Task;
// Whoever reads much gives way to whoever answers and writes. On Linux alone is a priority that of a thread; elsewhere it would be that of the whole server.
if (does === 'read' && process.platform === 'linux') setPriority(GIVES_WAY);
let at = 0;
const now = () => at;
const said: { done: Done[]; commits: Commit[] } = { done: [], commits: [] };
let isText = true;
const open = async () => (does === 'write' ? openSqliteStore({ file, now }) : (await openReading(file, now)).store);
const store = await open().catch((error: unknown) => {
  say({ ids: [OPENING], failed: failureOf(error) });
});
if (store) serve(store);

function serve(store: Store): void {
  store.watchCommits((commit) => void said.commits.push(commit));
  const answer = answering(store);
  const take = (does === 'write' ? atOnce : inTurn)((call, ids) => {
    const done = answer(call);
    done.then(
      (result) => say({ ids, result }, isTextual(call)),
      (error: unknown) => say({ ids, failed: failureOf(error) }),
    );
    // It has said all that it has to say when the last answer is on its way.
    if (call.method === 'close') void done.finally(() => setImmediate(() => parentPort?.close()));
  });
  parentPort?.on('message', (asked: Asked | string) => {
    const { at: clock, calls } = arrived(asked);
    at = clock;
    take(calls);
  });
  say({ ids: [OPENING], result: undefined });
}

function answering(store: Store): (call: Call) => Promise<unknown> {
  const pieces = readingPieces(store);
  return async ({ id, method, args }) => {
    if (method === 'more') return pieces.more(args[0] as number);
    if (method === 'leave') return pieces.leave(args[0] as number);
    if (isStream(method)) return pieces.begin(id, method, args);
    return (store[method] as (...args: readonly unknown[]) => Promise<unknown>)(...args);
  };
}

/** What came of one commit travels together: its promises are settled in one go, before anything that is queued now. */
function say(done: Done, canBeText = false): void {
  isText &&= canBeText;
  if (said.done.push(done) === 1) queueMicrotask(send);
}

function send(): void {
  parentPort?.postMessage(leaving<Said>({ done: said.done.splice(0), commits: said.commits.splice(0) }, isText));
  isText = true;
}
