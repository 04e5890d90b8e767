import { join } from 'node:path';
import { Cron } from 'croner';
import type { Logger } from 'pino';
import type { Store } from '../db/store.ts';
import { backupsIn, dropExpired, roomLacking } from './backup-folder.ts';
import { BACKUPS, backupName } from './backup-names.ts';
import type { BackupSettings } from './backup-settings.ts';

interface Parts {
  readonly settings: BackupSettings;
  readonly dataFolder: string;
  readonly database: string;
  readonly store: Pick<Store, 'lastChange'>;
  /** Backs up to a file without holding up whoever calls; resolves to what went wrong, or null. */
  readonly make: (target: string, stopped: AbortSignal) => Promise<string | null>;
  readonly log: Logger;
  readonly now: () => number;
}

/** Backs up whenever the pattern says so. Returns how to stop, which ends one that is being made. */
export function startBackups(parts: Parts): () => void {
  const stopped = new AbortController();
  const cron = new Cron(parts.settings.cron, { unref: true, protect: true }, backupTurns(parts, stopped.signal));
  return () => {
    cron.stop();
    stopped.abort();
  };
}

const DAY = 86_400_000; // ms. The last of many days without a change would come to its end with nothing after it.

/** What is done at each turn. What fails is in the log, and tried at the next one. */
export function backupTurns(parts: Parts, stopped: AbortSignal): () => Promise<void> {
  const { settings, dataFolder, store, log, now } = parts;
  let backedUp: string | null = null;
  return async () => {
    try {
      const change = await store.lastChange();
      const [newest] = (await backupsIn(dataFolder)).filter(({ kind }) => kind === 'scheduled');
      const isNew = change !== backedUp || !newest || now() - newest.at >= DAY;
      if (isNew && (await isMade(parts, stopped))) backedUp = change;
      const dropped = await dropExpired(dataFolder, settings.keep, now());
      if (dropped.length > 0) log.info({ dropped }, 'old backups deleted');
    } catch (error) {
      log.error({ err: error }, 'a backup failed');
    }
  };
}

async function isMade({ dataFolder, database, make, log, now }: Parts, stopped: AbortSignal): Promise<boolean> {
  const lacking = await roomLacking(database);
  if (lacking > 0) {
    log.warn({ lacking_bytes: lacking }, 'no backup is made: the disk has too little room');
    return false;
  }
  const file = join(dataFolder, BACKUPS, backupName(now()));
  const complaint = await make(file, stopped);
  if (complaint === null) log.info({ file }, 'backed up');
  else if (!stopped.aborted) log.error({ file, complaint }, 'a backup failed');
  return complaint === null;
}
