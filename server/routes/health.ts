import { Hono } from 'hono';
import type { Ready } from '../../contract/health.ts';
import type { Store } from '../../db/store.ts';
import type { Env } from '../context.ts';
import type { Feed } from '../feed.ts';
import { json } from '../reply.ts';
import { warningsOf } from '../space-warnings.ts';

interface Parts {
  readonly store: Pick<Store, 'ready' | 'space'>;
  readonly feed: Pick<Feed, 'watchers'>;
  readonly version: string;
}

/** For whoever restarts or routes around a server: whether the process answers, and whether it can do its work. */
export const health = (parts: Parts): Hono<Env> =>
  new Hono<Env>()
    .get('/healthz', (c) => json(c, 200, { status: 'ok', version: parts.version }))
    .get('/readyz', async (c) => json(c, 200, await readinessOf(parts)));

/** Rejects where nothing can be stored. */
async function readinessOf({ store, feed, version }: Parts): Promise<Ready> {
  await store.ready();
  const space = await store.space();
  const { databaseBytes: database_bytes, logBytes: wal_bytes, freeBytes: free_bytes } = space;
  const storage = { state: 'ok' as const, database_bytes, wal_bytes, free_bytes, warnings: [...warningsOf(space)] };
  return { status: 'ok', version, storage, watchers: feed.watchers() };
}
