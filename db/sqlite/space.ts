import { stat, statfs } from 'node:fs/promises';
import type { Space, SpaceStore } from '../space-store.ts';
import type { Db } from './connection.ts';
import type { Scrub } from './scrub.ts';

// SQLite brings a log of 1,000 pages (4 MB) into the database by itself. Twice that says that somebody reads an old state, and keeps it from doing so.
const LOG_USUAL = 8 * 1024 * 1024;
const PAGES_USUAL = 1000;
const PATIENCE = 300; // ms. Where answers come as fast as they are taken, there is hardly a moment between two commits: the first try rarely meets one.

/** The room that the file of this connection takes, with its log. */
export function spaceStore({ $client: raw }: Db, { emptyLog }: Pick<Scrub, 'emptyLog'>): SpaceStore {
  const space = () => spaceOf(raw.name);
  // What has gathered is left to the thread: the next commit would otherwise copy all of it, and the event loop would stand still for seconds.
  const byItself = (isOn: boolean) => raw.open && raw.pragma(`wal_autocheckpoint = ${isOn ? PAGES_USUAL : 0}`);
  return {
    space,
    async shortenLog() {
      const before = await space();
      if (before.logBytes <= LOG_USUAL) return before;
      byItself(false);
      try {
        await emptyLog(PATIENCE);
      } finally {
        byItself((await space()).logBytes <= LOG_USUAL);
      }
      return space();
    },
  };
}

async function spaceOf(file: string): Promise<Space> {
  const [databaseBytes, logBytes, disk] = await Promise.all([bytesOf(file), bytesOf(`${file}-wal`), statfs(file)]);
  return { databaseBytes, logBytes, freeBytes: disk.bavail * disk.bsize };
}

/** Without a log, nothing was written yet. */
const bytesOf = async (file: string): Promise<number> => (await stat(file).catch(() => ({ size: 0 }))).size;
