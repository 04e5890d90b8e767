import { createHash, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import type { Clients } from '../client-address.ts';
import type { Context, Env } from '../context.ts';
import type { Metrics } from '../metrics.ts';
import { problem, type Refused } from '../problem.ts';
import { headersOf } from '../reply.ts';

interface Parts {
  readonly metrics: Pick<Metrics, 'exposition'>;
  readonly clients: Pick<Clients, 'isThisMachine'>;
  /** Whoever says it may read; null: only who comes from this machine, without a proxy in between. */
  readonly metricsToken: string | null;
}

/** What Prometheus reads. */
export const metrics = (parts: Parts): Hono<Env> =>
  new Hono<Env>().get('/metrics', async (c) => {
    const refused = refusalOf(parts, c);
    if (refused) return problem(c, refused);
    return new Response(await parts.metrics.exposition(), { headers: { ...headersOf(c), 'content-type': TEXT } });
  });

const TEXT = 'text/plain; version=0.0.4; charset=utf-8';

function refusalOf({ clients, metricsToken }: Parts, c: Context): Refused['code'] | null {
  if (metricsToken === null) return clients.isThisMachine(c) ? null : 'not_found';
  return isSame(c.req.header('authorization') ?? '', `Bearer ${metricsToken}`) ? null : 'unauthorized';
}

/** By their hashes, which are of one length, so that the time says nothing about where they differ. */
const isSame = (given: string, expected: string): boolean => timingSafeEqual(hashOf(given), hashOf(expected));

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();
