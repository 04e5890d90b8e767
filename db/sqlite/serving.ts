import type { Site } from '../site-store.ts';
import type { Commit, ServingStore } from '../store.ts';
import type { SqliteOptions } from './open.ts';
import { startReader } from './reader.ts';
import { openReading } from './reading.ts';
import { startWriter } from './writer.ts';

/**
 * The store as a server uses it: one thread writes, another reads what is large, and this one looks up what is small, so that no flush, no lock of
 * another program, no checkpoint and no board holds up whoever asks for something else. What was acknowledged can be read at once. Rejects as `openSqliteStore` does.
 */
export async function openServingStore({ file, now }: SqliteOptions): Promise<ServingStore> {
  let onCommitted = (_commit: Commit) => {};
  const { close: stopWriting, ...writing } = await startWriter({ file, now, onCommitted: (commit) => onCommitted(commit) });
  const { close: stopReading, ...reading } = startReader({ file, now });
  const { store: lookingUp, tell } = await openReading(file, now);
  // In a turn of its own: whoever waited for the commit goes on when the turn is over in which they hear of it.
  onCommitted = (commit) => void setImmediate(tell, commit);
  const sites = rememberedSites(lookingUp.siteOfKey);
  return {
    ...lookingUp,
    ...reading,
    ...writing,
    siteOfKey: sites.of,
    async updateSite(...change) {
      const site = await writing.updateSite(...change);
      sites.forget();
      return site;
    },
    async close() {
      await Promise.all([lookingUp.close(), stopReading()]);
      await stopWriting(); // Last, since whoever reads keeps it from bringing the whole log into the file.
    },
  };
}

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
