import type { Site } from '../site-store.ts';
import type { Commit, ServingStore } from '../store.ts';
import type { Commits } from './commits.ts';
import { connectReading } from './connection.ts';
import { type SqliteOptions, storeOn } from './open.ts';
import { startWriter } from './writer.ts';

/**
 * The store as a server uses it: a thread of its own writes, and this one reads, so that no flush, no lock of another program and no checkpoint
 * holds up whoever asks. What was acknowledged can be read at once. Rejects as `openSqliteStore` does.
 */
export async function openServingStore({ file, now }: SqliteOptions): Promise<ServingStore> {
  let onCommitted = (_commit: Commit) => {};
  const { close: stopWriting, ...writing } = await startWriter({ file, now, onCommitted: (commit) => onCommitted(commit) });
  const reading = storeOn(connectReading(file), now, (_tx, told) => {
    onCommitted = told;
    return NO_COMMITS;
  });
  const sites = rememberedSites(reading.siteOfKey);
  return {
    ...reading,
    ...writing,
    siteOfKey: sites.of,
    async updateSite(...change) {
      const site = await writing.updateSite(...change);
      sites.forget();
      return site;
    },
    async close() {
      await reading.close();
      await stopWriting();
    },
  };
}

/** A method that was taken for one that reads fails here, and would fail on the connection. */
const NO_COMMITS: Commits = {
  commit: () => Promise.reject(new Error('This connection reads.')),
  pause: () => Promise.reject(new Error('This connection reads.')),
  close: () => Promise.resolve(),
};

const A_SECOND = 1000;

/**
 * Every answer asks which site it is for, and sites hardly ever change. What another program changes is known a second later; what is changed here, at
 * once. A key that is no site's is looked up each time, so that strangers fill no memory.
 */
function rememberedSites(find: ServingStore['siteOfKey']) {
  const found = new Map<string, Site>();
  let until = Number.NEGATIVE_INFINITY;
  return {
    async of(key: string): Promise<Site | null> {
      if (performance.now() > until) {
        found.clear();
        until = performance.now() + A_SECOND;
      }
      const site = found.get(key) ?? (await find(key));
      if (site) found.set(key, site);
      return site;
    },
    forget: () => found.clear(),
  };
}
