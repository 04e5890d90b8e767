import { openSqliteStore } from '../../db/sqlite/open.ts';
import { openServingStore } from '../../db/sqlite/serving.ts';
import type { ServingStore, Store } from '../../db/store.ts';
import type { Config } from '../config.ts';
import { backUpBeforeMigration } from './backup-before-migration.ts';
import { databaseIn } from './database-file.ts';

/** Runs one piece of work on the store in the data folder, making both where they are missing, and closes it, however the work ends. */
export const withStore: WithStore = (config, now, work) => closing(withSite(openAsItIs(config, now)), work);

/** The same with a store for a server. */
export const withServingStore: WithStore<ServingStore> = (config, now, work) => closing(withSite(openToServe(config, now)), work);

/** The same without a first site, for whoever makes one or has nothing to do where there is none. */
export const withStoreAsItIs: WithStore = (config, now, work) => closing(openAsItIs(config, now), work);

type WithStore<Opened = Store> = <Done>(config: Config, now: () => number, work: (store: Opened) => Promise<Done>) => Promise<Done>;

/** An empty store gets its first site, in the host's time zone. */
async function withSite<Opened extends ServingStore>(opening: Promise<Opened>): Promise<Opened> {
  const store = await opening;
  const sites = await store.sites();
  if (sites.length === 0) await store.createSite({ name: 'My site', timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone });
  return store;
}

async function openAsItIs(config: Config, now: () => number): Promise<Store> {
  await backUpBeforeMigration(config, now);
  return openSqliteStore({ file: databaseIn(config.dataFolder), now });
}

async function openToServe(config: Config, now: () => number): Promise<ServingStore> {
  await backUpBeforeMigration(config, now);
  return openServingStore({ file: databaseIn(config.dataFolder), now });
}

async function closing<Opened extends ServingStore, Done>(opening: Promise<Opened>, work: (store: Opened) => Promise<Done>): Promise<Done> {
  const store = await opening;
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
