import type { Site } from '../../db/site-store.ts';
import type { Store } from '../../db/store.ts';
import { Failure } from '../terminal.ts';

/** The site with the publishable key, or the first one where none is named; a Failure says how to find the keys. */
export async function siteFor(store: Store, key: string | undefined): Promise<Site> {
  const site = key === undefined ? (await store.sites())[0] : await store.siteOfKey(key);
  if (site) return site;
  throw key === undefined
    ? new Failure('There is no site yet; `afterword site create NAME` makes one.')
    : new Failure('No site has that key; `afterword site list` shows them.', 2);
}
