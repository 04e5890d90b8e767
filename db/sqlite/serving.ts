import type { ServingStore } from '../store.ts';
import type { Commits } from './commits.ts';
import { connectReading } from './connection.ts';
import { type SqliteOptions, storeOn } from './open.ts';
import { startWriter } from './writer.ts';

/**
 * The store as a server uses it: a thread of its own writes, and this one reads, so that no flush, no lock of another program and no checkpoint
 * holds up whoever asks. What was acknowledged can be read at once. Rejects as `openSqliteStore` does.
 */
export async function openServingStore({ file, now }: SqliteOptions): Promise<ServingStore> {
  let look = () => {};
  const { close: stopWriting, ...writing } = await startWriter({ file, now, onCommitted: () => look() });
  const reading = storeOn(connectReading(file), now, (_tx, onCommitted) => {
    look = onCommitted;
    return NO_COMMITS;
  });
  return {
    ...reading,
    ...writing,
    async close() {
      await reading.close();
      await stopWriting();
    },
  };
}

/** A method that was taken for one that reads fails here, and would fail on the connection. */
const NO_COMMITS: Commits = {
  commit: () => Promise.reject(new Error('This connection reads.')),
  pause: () => Promise.reject(new Error('This connection reads.')),
  close: () => Promise.resolve(),
};
