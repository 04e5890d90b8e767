import Database from 'better-sqlite3';
import { StorageDamaged, StorageUnavailable } from '../store.ts';

// Disk full, disk broken, not writable, locked by another process: bad luck, and nothing that the caller did.
const BAD_LUCK = ['SQLITE_FULL', 'SQLITE_IOERR', 'SQLITE_READONLY', 'SQLITE_CANTOPEN', 'SQLITE_PROTOCOL'];
const LOCKED = ['SQLITE_BUSY', 'SQLITE_LOCKED'];
const DAMAGED = ['SQLITE_CORRUPT', 'SQLITE_NOTADB'];
// The search index is made from the comments, and `afterword rebuild` makes it anew: no number is wrong because of it.
const DERIVED = ['SQLITE_CORRUPT_VTAB'];

/** The error as the store names it: bad luck with storage becomes `StorageUnavailable` or `StorageDamaged`, anything else is a bug and stays what it is. */
export function namedError(error: unknown): unknown {
  if (hasCode(error, [...BAD_LUCK, ...LOCKED, ...DERIVED])) return new StorageUnavailable('Storage is not available.', { cause: error });
  if (isClosed(error)) return new StorageUnavailable('Storage is closed.', { cause: error });
  return hasCode(error, DAMAGED) ? new StorageDamaged('The database file is damaged.', { cause: error }) : error;
}

/** Closed by us while something was read piece by piece. The driver says so by a sentence alone. */
const isClosed = (error: unknown): boolean => error instanceof TypeError && error.message === 'The database connection is not open';

/** Resolves with what storage gives, or rejects with the error as the store names it. */
export async function attempt<Result>(ask: () => Result): Promise<Result> {
  try {
    return ask();
  } catch (error) {
    throw namedError(error);
  }
}

/** Whether another process holds the lock, so that the same may work a moment later. */
export const isLocked = (error: unknown): boolean => hasCode(error, LOCKED);

/** Drizzle throws some of SQLite's errors as the cause of its own. */
function hasCode(error: unknown, codes: readonly string[]): boolean {
  if (error instanceof Database.SqliteError) return codes.some((code) => error.code.startsWith(code));
  return error instanceof Error && hasCode(error.cause, codes);
}
