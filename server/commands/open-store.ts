import { join } from 'node:path';
import { openSqliteStore } from '../../db/sqlite/open.ts';
import type { Store } from '../../db/store.ts';
import type { Config } from '../config.ts';

/** The name of the database file in the data folder. */
export const DATABASE = 'afterword.db';

/** Opens the store in the data folder, making both where they are missing; an empty store gets its first site, in the host's time zone. */
async function openStore({ dataFolder }: Pick<Config, 'dataFolder'>, now: () => number): Promise<Store> {
  const store = await openAsItIs({ dataFolder }, now);
  const sites = await store.sites();
  if (sites.length === 0) await store.createSite({ name: 'My site', timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone });
  return store;
}

/** Runs one piece of work on the store and closes it, however the work ends. */
export const withStore: WithStore = (config, now, work) => closing(openStore(config, now), work);

/** The same without a first site, for whoever makes one or has nothing to do where there is none. */
export const withStoreAsItIs: WithStore = (config, now, work) => closing(openAsItIs(config, now), work);

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
