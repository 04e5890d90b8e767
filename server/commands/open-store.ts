import { openSqliteStore } from '../../db/sqlite/open.ts';
import type { Store } from '../../db/store.ts';
import type { Config } from '../config.ts';
import { backUpBeforeMigration } from './backup-before-migration.ts';
import { databaseIn } from './database-file.ts';

/** Opens the store in the data folder, making both where they are missing; an empty store gets its first site, in the host's time zone. */
async function openStore(config: Config, now: () => number): Promise<Store> {
  const store = await openAsItIs(config, now);
  const sites = await store.sites();
  if (sites.length === 0) await store.createSite({ name: 'My site', timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone });
  return store;
}

/** Runs one piece of work on the store and closes it, however the work ends. */
export const withStore: WithStore = (config, now, work) => closing(openStore(config, now), work);

/** The same without a first site, for whoever makes one or has nothing to do where there is none. */
export const withStoreAsItIs: WithStore = (config, now, work) => closing(openAsItIs(config, now), work);

type WithStore = <Done>(config: Config, now: () => number, work: (store: Store) => Promise<Done>) => Promise<Done>;

async function openAsItIs(config: Config, now: () => number): Promise<Store> {
  await backUpBeforeMigration(config, now);
  return openSqliteStore({ file: databaseIn(config.dataFolder), now });
}

async function closing<Done>(opening: Promise<Store>, work: (store: Store) => Promise<Done>): Promise<Done> {
  const store = await opening;
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
