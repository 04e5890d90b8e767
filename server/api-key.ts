import { createHash } from 'node:crypto';
import type { NewApiKey } from '../db/key-store.ts';
import { StorageUnavailable, type Store } from '../db/store.ts';
import type { SiteId } from '../domain/ids.ts';
import type { Context } from './context.ts';
import type { Way } from './identity.ts';
import type { Limits } from './limits.ts';
import { newToken } from './secret-token.ts';

interface Parts {
  readonly store: Holders;
  readonly limits: Pick<Limits, 'takeKeyRequest'>;
  readonly now: () => number;
}

/** A working key, with its site. */
type Found = NonNullable<Awaited<ReturnType<Store['siteOfApiKey']>>>;
type Holders = Pick<Store, 'siteOfApiKey' | 'noteUse'>;

const BEARER = /^Bearer +(aw_sk_.*)$/i;
const API_KEY = /^aw_sk_[\w-]{43}$/;
const PREFIX_LENGTH = 10; // Of 43 random letters four are shown: enough to tell keys apart, and far too few to guess one.
const A_MINUTE = 60_000;

/** A new API key, with what is kept of it. 256 random bits; the name in front is for whoever finds it in a file, and for scanners of secrets. */
export function newApiKey(): { readonly key: string } & Pick<NewApiKey, 'prefix' | 'keyHash'> {
  const key = `aw_sk_${newToken()}`;
  return { key, prefix: key.slice(0, PREFIX_LENGTH), keyHash: hashOf(key) };
}

/** The secret key that a request brings; undefined where it brings none, well-formed or not. */
export const bearerOf = (c: Context): string | undefined => BEARER.exec(c.req.header('authorization') ?? '')?.[1];

/** Recognises other programs by their secret keys, each for its own site. One that does not work is refused, whatever cookie stands beside it. */
export function byApiKey({ store, limits, now }: Parts): Way {
  return async (c) => {
    const bearer = bearerOf(c);
    if (bearer === undefined) return null;
    const found = await foundBy(store, bearer);
    if (!found) return { code: 'unauthorized' };
    const refused = await limits.takeKeyRequest(found.key.id);
    if (refused) return refused;
    rememberUse(store, found, now());
    const { site, key } = found;
    return {
      actor: `key ${key.id}`,
      at: async (asked) => (asked === undefined || asked === site.key ? { site, viewer: { kind: 'key', scopes: key.scopes } } : null),
    };
  };
}

/** The site that a secret key is for; null where it does not work. */
export const siteOfBearer = async (store: Pick<Store, 'siteOfApiKey'>, bearer: string): Promise<SiteId | null> =>
  (await foundBy(store, bearer))?.site.id ?? null;

const foundBy = async (store: Pick<Store, 'siteOfApiKey'>, bearer: string): Promise<Found | null> =>
  API_KEY.test(bearer) ? store.siteOfApiKey(hashOf(bearer)) : null;

/** Nobody waits for that. Where it cannot be written now, the next request writes it. */
function rememberUse(store: Holders, { site, key }: Found, at: number): void {
  if (key.lastUsedAt !== null && at < key.lastUsedAt + A_MINUTE) return;
  store.noteUse(site.id, key.id).catch((error: unknown) => {
    if (!(error instanceof StorageUnavailable)) throw error;
  });
}

const hashOf = (key: string): Uint8Array => createHash('sha256').update(key).digest();
