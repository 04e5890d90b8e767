import type { Commit, Store } from '../store.ts';
import type { Commits } from './commits.ts';
import { connectReading } from './connection.ts';
import { storeOn } from './open.ts';
import { attempt } from './storage-errors.ts';

/** A store on a connection of its own that cannot write, to a file that somebody else has brought to the newest schema and writes to. */
export interface ReadingStore {
  readonly store: Store;
  /** Tells those who watch what was committed, and the others that it was. */
  tell(commit: Commit): void;
}

/** Opens one; rejects with the error as the store names it. */
export async function openReading(file: string, now: () => number): Promise<ReadingStore> {
  let told = (_commit: Commit) => {};
  const open = () =>
    storeOn(connectReading(file), now, (_tx, onCommitted) => {
      told = onCommitted;
      return NO_COMMITS;
    });
  const store = await attempt(open);
  return { store, tell: (commit) => told(commit) };
}

/** A method that was taken for one that reads fails here, and would fail on the connection. */
const NO_COMMITS: Commits = {
  commit: () => Promise.reject(new Error('This connection reads.')),
  pause: () => Promise.reject(new Error('This connection reads.')),
  close: () => Promise.resolve(),
};
