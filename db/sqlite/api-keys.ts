import { randomBytes, timingSafeEqual } from 'node:crypto';
import { and, eq, isNull, lte, or, sql } from 'drizzle-orm';
import type { Actor } from '../../domain/audit.ts';
import type { SiteId } from '../../domain/ids.ts';
import type { ApiKey, NewApiKey } from '../key-store.ts';
import type { Store } from '../store.ts';
import { note } from './audit.ts';
import type { Db } from './connection.ts';
import { sites } from './schema.ts';
import { apiKeys } from './schema-keys.ts';
import { siteFields } from './site-fields.ts';
import type { Tx } from './tx.ts';

const A_MINUTE = 60_000;

const keyFields = {
  id: apiKeys.id,
  prefix: apiKeys.prefix,
  name: apiKeys.name,
  scopes: apiKeys.scopes,
  createdAt: apiKeys.createdAt,
  lastUsedAt: apiKeys.lastUsedAt,
  revokedAt: apiKeys.revokedAt,
};

/** Makes an API key, by the hash of it. */
export function createApiKey(tx: Tx, siteId: SiteId, { keyHash, ...made }: NewApiKey, actor: Actor, createdAt: number): ApiKey {
  const key: ApiKey = { ...made, id: randomBytes(6).toString('hex'), createdAt, lastUsedAt: null, revokedAt: null };
  tx.db
    .insert(apiKeys)
    .values({ ...key, siteId, keyHash: Buffer.from(keyHash) })
    .run();
  note(tx, { site: siteId, at: createdAt, actor, action: 'api_key.create', subject: key.id, details: { scopes: key.scopes.join(' ') } });
  return key;
}

/** Every API key that a site has or had. */
export const allApiKeys = (db: Db, siteId: SiteId): readonly ApiKey[] =>
  db.select(keyFields).from(apiKeys).where(eq(apiKeys.siteId, siteId)).orderBy(apiKeys.createdAt, apiKeys.id).all();

/** Finds a working key, with its site, by its hash. Asked with each request of another program, so it is prepared once. */
export function findingApiKey(db: Db): (keyHash: Uint8Array) => Awaited<ReturnType<Store['siteOfApiKey']>> {
  const statement = db
    .select({ site: siteFields, key: keyFields, keyHash: apiKeys.keyHash })
    .from(apiKeys)
    .innerJoin(sites, eq(sites.id, apiKeys.siteId))
    .where(and(eq(apiKeys.keyHash, sql.placeholder('keyHash')), isNull(apiKeys.revokedAt)))
    .prepare();
  return (keyHash) => {
    const found = statement.get({ keyHash: Buffer.from(keyHash) });
    // An index compares byte by byte and stops early. What it compares are hashes, so that tells nothing of a key; and here all bytes are compared.
    if (!found || !timingSafeEqual(found.keyHash, keyHash)) return null;
    return { site: found.site, key: found.key };
  };
}

/** Written once a minute at most, whatever a program asks in it. */
export function noteUse({ db }: Tx, siteId: SiteId, id: string, at: number): void {
  const isDue = or(isNull(apiKeys.lastUsedAt), lte(apiKeys.lastUsedAt, at - A_MINUTE));
  db.update(apiKeys)
    .set({ lastUsedAt: at })
    .where(and(eq(apiKeys.siteId, siteId), eq(apiKeys.id, id), isDue))
    .run();
}

/** Ends an API key; one that has ended already is not there any more. */
export function revokeApiKey(tx: Tx, siteId: SiteId, id: string, actor: Actor, at: number): 'revoked' | 'not_found' {
  const ended = tx.db
    .update(apiKeys)
    .set({ revokedAt: at })
    .where(and(eq(apiKeys.siteId, siteId), eq(apiKeys.id, id), isNull(apiKeys.revokedAt)))
    .run();
  if (ended.changes === 0) return 'not_found';
  note(tx, { site: siteId, at, actor, action: 'api_key.revoke', subject: id, details: {} });
  return 'revoked';
}
