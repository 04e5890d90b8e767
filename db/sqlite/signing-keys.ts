import { randomBytes } from 'node:crypto';
import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Actor } from '../../domain/audit.ts';
import type { SiteId } from '../../domain/ids.ts';
import type { NewSigningKey, SigningKey } from '../key-store.ts';
import { note } from './audit.ts';
import type { Db } from './connection.ts';
import { signingKeys } from './schema-keys.ts';
import type { Tx } from './tx.ts';

const ACTIVE_MAX = 2; // One that is used, and one that the help desk is changing to.

const keyFields = {
  id: signingKeys.id,
  name: signingKeys.name,
  algorithm: signingKeys.algorithm,
  publicKey: signingKeys.publicKey,
  createdAt: signingKeys.createdAt,
  revokedAt: signingKeys.revokedAt,
};
const activeOf = (siteId: SiteId) => and(eq(signingKeys.siteId, siteId), isNull(signingKeys.revokedAt));

/** Makes a signing key, unless there are as many as there may be. */
export function createSigningKey(tx: Tx, siteId: SiteId, made: NewSigningKey, actor: Actor, createdAt: number): SigningKey | 'too_many_keys' {
  if (tx.db.select({ id: signingKeys.id }).from(signingKeys).where(activeOf(siteId)).all().length >= ACTIVE_MAX) return 'too_many_keys';
  const key: SigningKey = { ...made, id: `k_${randomBytes(8).toString('hex')}`, createdAt, revokedAt: null };
  tx.db
    .insert(signingKeys)
    .values({ ...key, siteId })
    .run();
  note(tx, { site: siteId, at: createdAt, actor, action: 'signing_key.create', subject: key.id, details: { algorithm: key.algorithm } });
  return key;
}

/** Every signing key that a site has or had. */
export const allSigningKeys = (db: Db, siteId: SiteId): readonly SigningKey[] =>
  db.select(keyFields).from(signingKeys).where(eq(signingKeys.siteId, siteId)).orderBy(signingKeys.createdAt, signingKeys.id).all();

/** Finds an active key by its id. Asked once for each token, so it is prepared once. */
export function findingSigningKey(db: Db): (siteId: SiteId, id: string) => SigningKey | null {
  const { siteId: site, id: kid } = signingKeys;
  const found = and(eq(site, sql.placeholder('siteId')), eq(kid, sql.placeholder('id')), isNull(signingKeys.revokedAt));
  const statement = db.select(keyFields).from(signingKeys).where(found).prepare();
  return (siteId, id) => statement.get({ siteId, id }) ?? null;
}

/** The key that we sign with ourselves. In one transaction, so that two who ask at the same time get the same one. */
export function signingKeyOfOurs(tx: Tx, siteId: SiteId, actor: Actor, at: number): SigningKey | 'too_many_keys' {
  const ours = and(activeOf(siteId), eq(signingKeys.algorithm, 'HS256'));
  const [newest] = tx.db.select(keyFields).from(signingKeys).where(ours).orderBy(desc(signingKeys.createdAt), desc(signingKeys.id)).limit(1).all();
  return newest ?? createSigningKey(tx, siteId, { name: 'Afterword', algorithm: 'HS256', publicKey: null }, actor, at);
}

/** Ends a signing key; one that has ended already is not there any more. */
export function revokeSigningKey(tx: Tx, siteId: SiteId, id: string, actor: Actor, at: number): 'revoked' | 'not_found' {
  const ended = tx.db
    .update(signingKeys)
    .set({ revokedAt: at })
    .where(and(activeOf(siteId), eq(signingKeys.id, id)))
    .run();
  if (ended.changes === 0) return 'not_found';
  note(tx, { site: siteId, at, actor, action: 'signing_key.revoke', subject: id, details: {} });
  return 'revoked';
}
