import { join } from 'node:path';
import { openSqliteStore } from '../../db/sqlite/open.ts';
import { StorageDamaged, type Store } from '../../db/store.ts';
import type { Config } from '../config.ts';
import { lostStore } from '../guarded-store.ts';

/** The name of the database file in the data folder. */
export const DATABASE = 'afterword.db';

/** Opens the store in the data folder, making both where they are missing; an empty store gets its first site, in the host's time zone. */
async function openStore({ dataFolder }: Pick<Config, 'dataFolder'>, now: () => number): Promise<Store> {
  const store = await openAsItIs({ dataFolder }, now);
  await makeFirstSite(store);
  return store;
}

/** Makes a site, in the host's time zone, where there is none. */
export async function makeFirstSite(store: Pick<Store, 'sites' | 'createSite'>): Promise<void> {
  const sites = await store.sites();
  if (sites.length === 0) await store.createSite({ name: 'My site', timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone });
}

/** Runs one piece of work on the store and closes it, however the work ends. */
export const withStore: WithStore = (config, now, work) => closing(openStore(config, now), work);

/** The same without a first site, for whoever makes one or has nothing to do where there is none. */
export const withStoreAsItIs: WithStore = (config, now, work) => closing(openAsItIs(config, now), work);

/** The same for a server, which starts on a damaged file as well, to say so: nothing can be had of the store then. */
export const withStoreIfSound: WithStore = (config, now, work) => closing(openAsItIs(config, now).catch(lostIfDamaged), work);

function lostIfDamaged(error: unknown): Store {
  if (!(error instanceof StorageDamaged)) throw error;
  return lostStore(error);
}

type WithStore = <Done>(config: Config, now: () => number, work: (store: Store) => Promise<Done>) => Promise<Done>;

const openAsItIs = ({ dataFolder }: Pick<Config, 'dataFolder'>, now: () => number): Promise<Store> =>
  openSqliteStore({ file: join(dataFolder, DATABASE), now });

async function closing<Done>(opening: Promise<Store>, work: (store: Store) => Promise<Done>): Promise<Done> {
  const store = await opening;
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
