import { onTestFinished } from 'vitest';
import { openSqliteStore } from '../../../db/sqlite/open.ts';
import { openServingStore } from '../../../db/sqlite/serving.ts';
import type { Store } from '../../../db/store.ts';
import { temporaryFile } from '../../support/sqlite.ts';
import { startThreadsAsBuilt } from '../../support/threads.ts';
import { feed } from '../conformance/feed.ts';
import { lists } from '../conformance/lists.ts';
import { together } from '../conformance/together.ts';
import { storeConformance } from '../store-conformance.ts';

/** What a server does not do itself, another program does beside it. */
async function openServing(now: () => number): Promise<Store> {
  const file = temporaryFile();
  const store = await openServingStore({ file, now });
  const beside = await openSqliteStore({ file, now });
  onTestFinished(async () => {
    await beside.close();
    await store.close();
  });
  return { ...store, importAll: beside.importAll };
}

startThreadsAsBuilt();

// What is behind the connections is tested with one; here, what they say to each other.
storeConformance('the store as a server uses it', openServing, [together, feed, lists]);
