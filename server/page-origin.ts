import type { Site } from '../db/site-store.ts';
import type { Context } from './context.ts';
import { isOwn } from './origin.ts';

/**
 * Whether pages of this origin may send answers to the site: those that it lists, letter by letter, and our own; any where it lists none. Programs
 * name no origin and may send, for they could name any: this keeps other people's pages out, and proves nothing.
 */
export function welcomes({ origins }: Pick<Site, 'origins'>, c: Context, baseUrl: string | null): boolean {
  if (origins.length === 0) return true;
  const origin = c.req.header('origin');
  const isWelcome = origin === undefined || origins.includes(origin) || isOwn(c, origin, baseUrl);
  c.set('readers', isWelcome ? (origin ?? null) : null);
  return isWelcome;
}

/** Which pages may send something at all, for a browser that asks before it is known to which site: any, this one, or it learns of none. */
export function readersOf(sites: readonly Pick<Site, 'origins'>[], c: Context, baseUrl: string | null): string | null {
  if (sites.some(({ origins }) => origins.length === 0)) return '*';
  const origin = c.req.header('origin');
  return origin !== undefined && (isOwn(c, origin, baseUrl) || sites.some(({ origins }) => origins.includes(origin))) ? origin : null;
}
