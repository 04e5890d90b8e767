import type { Database } from 'better-sqlite3';
import { StorageUnavailable } from '../store.ts';

/** Writes without changing anything: what it needs of disk, lock and permission is what an answer needs. */
export function rewriteVersion(raw: Database): void {
  raw.pragma(`user_version = ${raw.pragma('user_version', { simple: true })}`);
}

/** Another one than before where anything was committed since: here, or by another process. */
export const changeMark = (raw: Database): string =>
  `${raw.pragma('data_version', { simple: true })} ${raw.prepare('select total_changes()').pluck().get()}`;

/** Throws StorageUnavailable where SQLite finds the file damaged. Reads all of it. */
export function checkIntegrity(raw: Database): void {
  const found = raw.pragma('quick_check(1)', { simple: true });
  if (found !== 'ok') throw new StorageUnavailable('The database file is damaged.', { cause: found });
}
