import type { Hono } from 'hono';
import type { Store } from '../../db/store.ts';
import type { Context, Env } from '../context.ts';
import { readersOf } from '../page-origin.ts';
import { problem } from '../problem.ts';
import { isOpen, readableBy } from '../reply.ts';

interface Parts {
  readonly store: Pick<Store, 'sites'>;
  readonly baseUrl: string | null;
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
const PREFLIGHT_AGE = 86_400; // Seconds: a day, beyond which browsers do not go anyway.

/** Answers where no route did: what a page of another origin may send, which methods the path knows, or that there is nothing. */
export function fallback(app: Hono<Env>, { store, baseUrl }: Parts): (c: Context) => Promise<Response> {
  const handlerOf = (method: string, path: string) =>
    app.router.match(method === 'HEAD' ? 'GET' : method, path)[0].find(([[, route]]) => route.method !== 'ALL')?.[0][1].handler;
  return async (c) => {
    const known = METHODS.filter((method) => handlerOf(method, c.req.path));
    const opened = known.filter((method) => isOpen(handlerOf(method, c.req.path)));
    if (known.length === 0) return problem(c, 'not_found');
    if (c.req.method === 'OPTIONS' && opened.length > 0) return preflight(c, opened, readersOf(await store.sites(), c, baseUrl));
    return problem(c, 'method_not_allowed', { allow: known.join(', ') });
  };
}

const preflight = (c: Context, methods: readonly string[], readers: string | null): Response =>
  new Response(null, {
    status: 204,
    headers: {
      'x-request-id': c.get('requestId'),
      ...readableBy(readers),
      vary: 'Origin',
      'access-control-allow-methods': methods.join(', '),
      'access-control-allow-headers': 'Content-Type',
      'access-control-max-age': String(PREFLIGHT_AGE),
    },
  });
