import { openSqliteStore } from '../../db/sqlite/open.ts';
import { openServingStore } from '../../db/sqlite/serving.ts';
import { type ServingStore, StorageDamaged, type Store } from '../../db/store.ts';
import type { Config } from '../config.ts';
import { lostStore } from '../guarded-store.ts';
import { backUpBeforeMigration } from './backup-before-migration.ts';
import { databaseIn } from './database-file.ts';

/** Runs one piece of work on the store in the data folder, making both where they are missing, and closes it, however the work ends. An empty store gets a first site. */
export const withStore: WithStore = (config, now, work) =>
  withStoreAsItIs(config, now, async (store) => {
    await makeFirstSite(store);
    return work(store);
  });

/** The same without a first site, for whoever makes one or has nothing to do where there is none. */
export const withStoreAsItIs: WithStore = (config, now, work) => closing(openAsItIs(config, now), work);

/** The same for a server, which starts on a damaged file as well, to say so: nothing can be had of the store then. */
export const withServingStore: WithStore<ServingStore> = (config, now, work) => closing(openToServe(config, now).catch(lostIfDamaged), work);

type WithStore<Opened = Store> = <Done>(config: Config, now: () => number, work: (store: Opened) => Promise<Done>) => Promise<Done>;

/** Makes a site, in the host's time zone, where there is none. */
export async function makeFirstSite(store: Pick<Store, 'sites' | 'createSite'>): Promise<void> {
  const sites = await store.sites();
  if (sites.length === 0) await store.createSite({ name: 'My site', timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone });
}

async function openAsItIs(config: Config, now: () => number): Promise<Store> {
  await backUpBeforeMigration(config, now);
  return openSqliteStore({ file: databaseIn(config.dataFolder), now });
}

async function openToServe(config: Config, now: () => number): Promise<ServingStore> {
  await backUpBeforeMigration(config, now);
  return openServingStore({ file: databaseIn(config.dataFolder), now });
}

function lostIfDamaged(error: unknown): ServingStore {
  if (!(error instanceof StorageDamaged)) throw error;
  return lostStore(error);
}

async function closing<Opened extends ServingStore, Done>(opening: Promise<Opened>, work: (store: Opened) => Promise<Done>): Promise<Done> {
  const store = await opening;
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
