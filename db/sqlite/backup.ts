import { rmSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { Contents, SiteContents } from '../backup.ts';
import { StorageUnavailable } from '../store.ts';
import { flushFile } from './flush.ts';
import { newestSchema } from './migrate.ts';
import { namedError } from './storage-errors.ts';

/**
 * Writes all that is committed to a new file, for its owner only, and gives what is in there once it is checked and on the disk. Whoever writes to the
 * database meanwhile is not held up, and what they commit is not in it. Rejects with `StorageUnavailable`, and leaves nothing, where that fails.
 */
export function writeBackup(file: string, target: string): Contents {
  try {
    writeFileSync(target, '', { mode: 0o600, flag: 'wx' }); // SQLite writes into an empty file as it finds it, and would make one for everybody to read.
    const before = copyInto(file, target);
    const contents = contentsOf(target);
    if (!hasAll(contents, before)) throw new StorageUnavailable('The copy has less in it than the database had before; it was thrown away.');
    flushFile(target); // Where SQLite writes into another file than its own, it leaves that to us.
    return contents;
  } catch (error) {
    rmSync(target, { force: true });
    throw nameOf(error);
  }
}

/** What is in a file that nobody writes to. Throws `StorageUnavailable` where SQLite finds anything wrong with it. Reads all of it. */
export function contentsOf(file: string): Contents {
  return reading(file, (raw) => {
    const found = [...(raw.pragma('integrity_check(1)') as { integrity_check: string }[]), ...(raw.pragma('foreign_key_check') as unknown[])];
    if (found.length > 1 || found[0]?.['integrity_check' as never] !== 'ok')
      throw new StorageUnavailable('The file is damaged.', { cause: found[0] });
    return { schema: schemaOf(raw), sites: sitesIn(raw) };
  });
}

/** The schema of a database that is to be migrated before it can be used; null where there is nothing in it, or nothing to do. */
export function outdatedSchema(file: string): number | null {
  return reading(file, (raw) => {
    const schema = schemaOf(raw);
    return schema > 0 && schema < newestSchema() ? schema : null;
  });
}

/**
 * One statement reads one moment of the database, however long it takes: it never begins anew, as SQLite's backup in pieces does with every commit.
 * It writes rows and not pages, so that nothing of what was deleted comes along in the free space between them.
 */
function copyInto(file: string, target: string): readonly SiteContents[] {
  const raw = new Database(file, { fileMustExist: true });
  try {
    const before = sitesIn(raw);
    raw.prepare('VACUUM INTO ?').run(target);
    return before;
  } finally {
    raw.close();
  }
}

const schemaOf = (raw: Database.Database): number => Number(raw.pragma('user_version', { simple: true }));

const sitesIn = (raw: Database.Database): readonly SiteContents[] =>
  raw
    .prepare<[], SiteContents>(
      'select id, key, name, (select count(*) from responses where site_id = sites.id) as answers, seq from sites order by created_at, id',
    )
    .all();

/** Everything that was acknowledged before the copy began is in it: answers and moves are never fewer later. */
const hasAll = ({ sites }: Contents, before: readonly SiteContents[]): boolean =>
  before.every((was) => sites.some(({ id, answers, seq }) => id === was.id && answers >= was.answers && seq >= was.seq));

function reading<Read>(file: string, read: (raw: Database.Database) => Read): Read {
  try {
    const raw = new Database(file, { fileMustExist: true });
    try {
      return read(raw);
    } finally {
      raw.close();
    }
  } catch (error) {
    throw namedError(error);
  }
}

// A full disk, a quota and a limit on the size of files: SQLite says the one or the other, and so does the system.
const NO_ROOM = ['SQLITE_FULL', 'SQLITE_IOERR_WRITE', 'ENOSPC', 'EDQUOT', 'EFBIG'];

function nameOf(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (NO_ROOM.includes(code))
    return new StorageUnavailable('There is no room on the disk for the backup; nothing of it is left there.', { cause: error });
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return new StorageUnavailable('The database is damaged, so there is no backup of it.', { cause: error });
  return namedError(error);
}
