import { constants, copyFileSync, existsSync, linkSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import type { Restored } from '../backup.ts';
import { StorageUnavailable } from '../store.ts';
import { contentsOf } from './backup.ts';
import { complete } from './complete.ts';
import { flushFile, flushFolder } from './flush.ts';
import { isLocked, namedError } from './storage-errors.ts';

/** What is to become the database. */
export interface Restoring {
  /** A copy of the backup, in the folder of the database. It is changed, and gone afterwards. */
  readonly draft: string;
  readonly database: string;
  /** What the database that is there is called from then on. */
  readonly before: string;
  /** Later backups: they tell what was erased since, as the database that is there does. */
  readonly later: readonly string[];
  readonly now: () => number;
}

/**
 * Puts a backup in the place of the database, all or nothing: until the last step, which is one rename, the database is what it was. 'in use' where another
 * program has it open. Rejects with `StorageUnavailable` or `CannotOpen` where the backup is damaged or too new.
 */
export function restoreDatabase(restoring: Restoring): Restored | 'in use' {
  const { draft, database, later, now } = restoring;
  refuseDamaged(draft);
  const hadDatabase = existsSync(database);
  const sealed = hadDatabase ? seal(database) : null;
  if (sealed === 'in use') return sealed;
  try {
    const { unread, ...restored } = complete(draft, [...(sealed ? [database] : []), ...later], now());
    flushFile(draft);
    putInPlace(restoring);
    return { ...restored, hadDatabase, unread: hadDatabase && !sealed ? [database, ...unread] : unread };
  } catch (error) {
    throw namedError(error);
  } finally {
    sealed?.close();
  }
}

function refuseDamaged(draft: string): void {
  try {
    contentsOf(draft);
  } catch (error) {
    throw new StorageUnavailable('The backup is damaged, or is no database. Nothing was changed; restore another one.', { cause: error });
  }
}

/**
 * Brings everything from the log into the file, which fails while anybody else has it open, and holds it so that it can be read and not written. Whoever
 * opened it meanwhile fails when the file has another name. Null where it cannot be read.
 */
function seal(file: string): Database.Database | 'in use' | null {
  const raw = new Database(file, { timeout: 2000 }); // ms; a short command lets go sooner.
  try {
    raw.pragma('journal_mode = DELETE');
    raw.exec('BEGIN');
    raw.prepare('select count(*) from sqlite_schema').get();
    return raw;
  } catch (error) {
    raw.close();
    if (isLocked(error)) return 'in use';
    if (namedError(error) instanceof StorageUnavailable) return null;
    throw error;
  }
}

/** The database has both names for a moment, and is never without one: a server that is started then finds the old or the new one, and makes none. */
function putInPlace({ draft, database, before }: Restoring): void {
  if (existsSync(database)) giveName(database, before);
  // A log is there only where it could not be brought into its file. Beside another file it would be taken for that one's.
  for (const end of ['-wal', '-shm']) if (existsSync(database + end)) renameSync(database + end, before + end);
  renameSync(draft, database);
  flushFolder(dirname(database));
}

/** Where the disk has no second names for a file, by a copy. */
function giveName(file: string, name: string): void {
  try {
    linkSync(file, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    copyFileSync(file, name, constants.COPYFILE_EXCL);
    flushFile(name);
  }
}
