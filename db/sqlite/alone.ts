import Database from 'better-sqlite3';
import { isLocked, namedError } from './storage-errors.ts';

/**
 * Takes a lock that one process on the machine can have, on a file beside the database; null where another one has it. Returns how to let go.
 * The operating system lets go of it with the process, however that ends: a number in a file would outlive a `kill -9` and may be another program's by then.
 */
export function holdAlone(lockFile: string): (() => void) | null {
  const raw = new Database(lockFile, { timeout: 0 });
  try {
    raw.pragma('journal_mode = OFF'); // Nothing is ever written to it, so there is nothing to undo and no journal to lie about.
    raw.exec('BEGIN EXCLUSIVE');
    return () => void raw.close();
  } catch (error) {
    raw.close();
    if (isLocked(error)) return null;
    throw namedError(error);
  }
}
