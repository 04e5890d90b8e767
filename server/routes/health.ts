import { Hono } from 'hono';
import type { Store } from '../../db/store.ts';
import type { Env } from '../context.ts';
import { json } from '../reply.ts';

interface Parts {
  readonly store: Pick<Store, 'ready'>;
  readonly version: string;
}

/** For whoever restarts or routes around a server: whether the process answers, and whether it can do its work. */
export const health = ({ store, version }: Parts): Hono<Env> =>
  new Hono<Env>()
    .get('/healthz', (c) => json(c, 200, { status: 'ok', version }))
    .get('/readyz', async (c) => {
      await store.ready();
      return json(c, 200, { status: 'ok', version });
    });
