import { randomInt } from 'node:crypto';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { type Commit, StorageUnavailable } from '../store.ts';
import { settling } from './pending.ts';
import { isLocked, namedError } from './storage-errors.ts';
import type { Tx, TxParts } from './tx.ts';

/** One commit for all that arrives together. */
export interface Commits {
  /**
   * Resolves with what the step returned, once that is flushed to disk. Rejects with what it threw, and then it changed nothing.
   * A step may be run again after a failure that was not its own, so it keeps nothing outside the transaction.
   */
  commit<Result>(step: (tx: Tx) => Result): Promise<Result>;
  /** Does a longer piece of work when it is its turn. What is to be committed meanwhile waits for it, and is not refused. */
  pause<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Takes no more steps, and resolves when the last one is settled. */
  close(): Promise<void>;
}

interface Waiting {
  readonly step: (tx: Tx) => unknown;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
  /** When it arrived, ms. */
  readonly since: number;
}

const GROUP_MAX = 512; // Longer groups hardly gain any more, and the event loop waits for each.
// ms. Counted from the arrival of the first in the group: whoever had to wait for a group before it that met the lock knows as much already.
const LOCK_PATIENCE = 200;
const LOCK_WAIT = { least: 10, most: 60 }; // ms; random, so that two processes do not collide again and again.

/** Commits steps in the order in which they arrive; `onCommitted` is called after each commit, when its steps are settled. */
export function groupCommits(tx: TxParts, onCommitted: (commit: Commit) => void): Commits {
  const queue: Waiting[] = [];
  let draining: Promise<void> | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = last.then(work);
    last = done.catch(() => {}); // Whoever asked for it hears of it; whoever comes next does not mind.
    return done;
  }

  async function drain(): Promise<void> {
    while (queue.length > 0) {
      // Whatever the event loop has at hand by now is in the queue when it comes back, at no cost to a step that is alone.
      await setImmediate();
      await inTurn(() => finish(queue.splice(0, GROUP_MAX), tx, onCommitted));
    }
    draining = null;
  }

  return {
    commit: <Result>(step: (tx: Tx) => Result) =>
      new Promise<Result>((resolve, reject) => {
        if (isClosed) return reject(new StorageUnavailable('Storage is closed.'));
        queue.push({ step, resolve: resolve as (result: unknown) => void, reject, since: performance.now() });
        draining ??= drain();
      }),
    pause: inTurn,
    async close() {
      isClosed = true;
      await draining;
      await last;
    },
  };
}

async function finish(group: readonly Waiting[], tx: TxParts, onCommitted: (commit: Commit) => void): Promise<void> {
  const start = performance.now();
  const committed = await commitPatiently(group, tx).catch(failureOf);
  if (!('failure' in committed)) {
    group.forEach(({ resolve }, index) => {
      resolve(committed.results[index]);
    });
    onCommitted({ steps: group.length, ms: performance.now() - start });
  } else if (group.length > 1 && !(committed.failure instanceof StorageUnavailable)) {
    // One of them is at fault. Each for itself, so that it harms nobody else.
    for (const waiting of group) await finish([waiting], tx, onCommitted);
  } else for (const { reject } of group) reject(committed.failure);
}

const failureOf = (error: unknown) => ({ failure: namedError(error) });

async function commitPatiently(group: readonly Waiting[], tx: TxParts) {
  const until = (group[0]?.since ?? 0) + LOCK_PATIENCE;
  for (;;) {
    try {
      return commitTogether(group, tx);
    } catch (error) {
      if (!isLocked(error) || performance.now() > until) throw error;
      await setTimeout(randomInt(LOCK_WAIT.least, LOCK_WAIT.most));
    }
  }
}

/** IMMEDIATE takes the write lock first: a lock that is refused later could not be waited for. */
const commitTogether = (group: readonly Waiting[], parts: TxParts) => ({
  results: parts.db.$client.transaction(() => settling(parts, (tx) => group.map(({ step }) => step(tx)))).immediate(),
});
