import type { Context } from './context.ts';

/** The origin under which the browser knows this server: BASE_URL where it is set, else what the request calls it by. */
export const ownOrigin = (c: Context, baseUrl: string | null): string => baseUrl ?? new URL(c.req.url).origin;

/** Whether a browser says that a page of ours sent this. A browser always says so of what can change something. */
export function isFromOwnPage(c: Context, baseUrl: string | null): boolean {
  const origin = c.req.header('origin');
  return origin === undefined ? c.req.header('sec-fetch-site') === 'same-origin' : isOwn(c, origin, baseUrl);
}

/** Whether a browser says that a page of somebody else sent this. Programs other than browsers say nothing. */
export function isFromOtherPage(c: Context, baseUrl: string | null): boolean {
  const [origin, site] = [c.req.header('origin'), c.req.header('sec-fetch-site')];
  return (origin !== undefined && !isOwn(c, origin, baseUrl)) || (origin === undefined && site !== undefined && !/^(same-origin|none)$/.test(site));
}

/** Whether an origin is this server's. Without BASE_URL the host decides: a proxy in front may speak https where we hear http. */
export function isOwn(c: Context, origin: string, baseUrl: string | null): boolean {
  if (baseUrl !== null) return origin === baseUrl;
  return URL.canParse(origin) && new URL(origin).host === new URL(c.req.url).host;
}
