import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteCopy } from '../../db/sqlite/open.ts';
import type { Store } from '../../db/store.ts';
import type { Config } from '../config.ts';
import { databaseIn } from './database-file.ts';
import { withStore } from './open-store.ts';

/** Runs one piece of work on a copy that is gone afterwards (a new store where there is none yet), so that it does all it would do and changes nothing. */
export async function withCopiedStore<Done>(config: Config, now: () => number, work: (store: Store) => Promise<Done>): Promise<Done> {
  const folder = await mkdtemp(join(tmpdir(), 'afterword-dry-run-'));
  try {
    const file = databaseIn(config.dataFolder);
    if (existsSync(file)) await (await openSqliteCopy(file, { file: databaseIn(folder), now })).close();
    return await withStore({ ...config, dataFolder: folder }, now, work);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
