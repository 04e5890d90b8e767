import Database from 'better-sqlite3';
import { StorageUnavailable } from '../store.ts';

// Disk full, disk broken, not writable, file damaged, locked by another process: bad luck, and nothing that the caller did.
const BAD_LUCK = ['SQLITE_FULL', 'SQLITE_IOERR', 'SQLITE_READONLY', 'SQLITE_CORRUPT', 'SQLITE_NOTADB', 'SQLITE_CANTOPEN', 'SQLITE_PROTOCOL'];
const LOCKED = ['SQLITE_BUSY', 'SQLITE_LOCKED'];

/** The error as the store names it: bad luck with storage becomes `StorageUnavailable`, anything else is a bug and stays what it is. */
export const namedError = (error: unknown): unknown =>
  hasCode(error, [...BAD_LUCK, ...LOCKED]) ? new StorageUnavailable('Storage is not available.', { cause: error }) : error;

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
