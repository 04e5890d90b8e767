import { readdir, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { manifestOf } from './backup-manifest.ts';
import { BACKUPS, backupsAmong, type NamedBackup, stampIn } from './backup-names.ts';
import { AGE_MAX, expiredBackups } from './backup-retention.ts';

/** The backups that Afterword made by itself in a data folder, newest first. */
export const backupsIn = async (dataFolder: string): Promise<readonly NamedBackup[]> => backupsAmong(await namesIn(join(dataFolder, BACKUPS)));

/** Deletes the backups that are no longer needed, and what a restore kept for longer than a backup is; resolves to the names. */
export async function dropExpired(dataFolder: string, keep: number, now: number): Promise<readonly string[]> {
  const expired = expiredBackups(await backupsIn(dataFolder), keep, now).map(({ name }) => join(BACKUPS, name));
  const replaced = (await namesIn(dataFolder)).filter((name) => now - (stampIn(name, 'afterword.db.before-restore-') ?? now) > AGE_MAX);
  const dropped = [...expired, ...replaced];
  for (const name of dropped) {
    await rm(join(dataFolder, name), { force: true });
    await rm(manifestOf(join(dataFolder, name)), { force: true });
  }
  return dropped;
}

// What is left of the disk must take answers until somebody reads the warning.
const ROOM_KEPT = 128 * 1024 * 1024;

/** How many bytes a disk lacks to take a backup of a database and still have room for answers; 0 where it has them. */
export async function roomLacking(database: string): Promise<number> {
  const [file, log, disk] = await Promise.all([sizeOf(database), sizeOf(`${database}-wal`), statfs(database)]);
  return Math.max(0, file + log + ROOM_KEPT - disk.bavail * disk.bsize);
}

const sizeOf = (path: string): Promise<number> => stat(path).then(({ size }) => size, none(0));
const namesIn = (folder: string): Promise<readonly string[]> => readdir(folder).catch(none<readonly string[]>([]));

/** What is not there has nothing in it; any other error is one. */
const none =
  <Value>(value: Value) =>
  (error: NodeJS.ErrnoException): Value => {
    if (error.code === 'ENOENT') return value;
    throw error;
  };
