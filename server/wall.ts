import { generateCookie, getCookie } from 'hono/cookie';
import type { SharedSite, Store } from '../db/store.ts';
import type { Context } from './context.ts';
import { hashOfToken } from './share-token.ts';

const NAME = 'afterword-wall';
const AGE = 400 * 24 * 60 * 60; // Seconds: the longest that browsers keep a cookie. A share ends when it is revoked.

/** The cookie that holds the token of a share. Only a server behind https may ask for the name that no other site can set. */
export const wallCookie = (token: string, baseUrl: string | null): string =>
  generateCookie(NAME, token, {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    maxAge: AGE,
    ...(isSecure(baseUrl) && { prefix: 'host', secure: true }),
  });

/** The share that a wall shows with its cookie; null where it shows none, or one that is revoked. */
export async function shareOf(c: Context, store: Pick<Store, 'siteOfShare'>, baseUrl: string | null): Promise<SharedSite | null> {
  const token = isSecure(baseUrl) ? getCookie(c, NAME, 'host') : getCookie(c, NAME);
  return token ? store.siteOfShare(hashOfToken(token)) : null;
}

const isSecure = (baseUrl: string | null): boolean => baseUrl?.startsWith('https:') ?? false;
