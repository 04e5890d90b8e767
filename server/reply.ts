import { matchedRoutes } from 'hono/route';
import type { Context } from './context.ts';

type Headers = Readonly<Record<string, string>>;
type Route = (c: Context) => Response | Promise<Response>;

// Without credentials "any origin" gives a page nothing that a program outside a browser could not do as well.
const OPEN: Headers = {
  'access-control-expose-headers': 'Retry-After, X-Request-Id',
  'cross-origin-resource-policy': 'cross-origin',
  vary: 'Origin',
};
const CLOSED: Headers = { 'cross-origin-resource-policy': 'same-origin' };
const HTTPS: Headers = { 'strict-transport-security': 'max-age=31536000' }; // A year. Only for this host: what else the domain has is not ours.

const openRoutes = new WeakSet<object>();

/** Lets customers' pages of any origin call this route and read its answer; every other route is for the server's own pages. */
export function open<Given extends Route>(route: Given): Given {
  openRoutes.add(route);
  return route;
}

/** Whether a route was declared open. */
export const isOpen = (route: object | undefined): boolean => route !== undefined && openRoutes.has(route);

/** The headers of every answer. Plain text keeps the adapter's fast path: stock middleware costs a hot route more than all its own work. */
export function headersOf(c: Context): Headers {
  const cookie = c.get('cookie');
  return {
    'x-request-id': c.get('requestId'),
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    ...(cookie !== undefined && { 'set-cookie': cookie }),
    ...(c.get('isHttps') && HTTPS),
    ...(isOpen(matchedRoutes(c).at(-1)?.handler) ? { ...readableBy(c.get('readers')), ...OPEN } : CLOSED),
  };
}

/** Pages of which origin may read the answer; never with credentials. */
export const readableBy = (readers: string | null = '*'): Headers => (readers === null ? {} : { 'access-control-allow-origin': readers });

/** An answer with a JSON body. */
export function json(c: Context, status: number, body: object): Response {
  return new Response(JSON.stringify(body), { status, headers: { ...headersOf(c), 'content-type': 'application/json; charset=utf-8' } });
}

/** Done, and nothing to say. */
export const noContent = (c: Context): Response => new Response(null, { status: 204, headers: headersOf(c) });
