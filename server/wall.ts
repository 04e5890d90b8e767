import type { Store } from '../db/store.ts';
import { type Cookie, cookieOf } from './cookies.ts';
import type { Way } from './identity.ts';
import { newToken, tokenHashOf } from './secret-token.ts';

/** The token of a share link, with a name in front by which scanners for lost secrets know it. */
export const newShareToken = (): string => `aw_sh_${newToken()}`;

/** The cookie that holds the token of a share link, on whatever shows the board by it. */
export const wallCookie = (baseUrl: string | null): Cookie => cookieOf('afterword-wall', baseUrl);

interface Parts {
  readonly store: Pick<Store, 'siteOfShare'>;
  readonly baseUrl: string | null;
}

/** Recognises a wall by its share, for as long as that is not revoked. */
export function byShare({ store, baseUrl }: Parts): Way {
  const cookie = wallCookie(baseUrl);
  return async (c) => {
    const token = cookie.read(c);
    const shared = token ? await store.siteOfShare(tokenHashOf(token)) : null;
    if (!shared) return null;
    const { site, share, shows } = shared;
    return {
      actor: `share ${share}`,
      at: async (key) => (key === undefined || key === site.key ? { site, viewer: { kind: 'wall', ...shows } } : null),
    };
  };
}
