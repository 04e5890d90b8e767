import { join } from 'node:path';
import { openSqliteStore } from '../../db/sqlite/open.ts';
import type { Store } from '../../db/store.ts';
import type { Config } from '../config.ts';

/** Opens the store in the data folder, making both where they are missing; an empty store gets its first site, in the host's time zone. */
export async function openStore({ dataFolder }: Pick<Config, 'dataFolder'>, now: () => number): Promise<Store> {
  const store = await openSqliteStore({ file: join(dataFolder, 'afterword.db'), now });
  const sites = await store.sites();
  if (sites.length === 0) await store.createSite({ name: 'My site', timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone });
  return store;
}

/** Runs one piece of work on the store and closes it, however the work ends. */
export async function withStore<Done>(config: Config, now: () => number, work: (store: Store) => Promise<Done>): Promise<Done> {
  const store = await openStore(config, now);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
