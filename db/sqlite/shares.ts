import { randomBytes } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import type { Actor } from '../../domain/audit.ts';
import type { SiteId } from '../../domain/ids.ts';
import type { NewShare, Share } from '../share-store.ts';
import type { SharedSite } from '../site-store.ts';
import { note } from './audit.ts';
import type { Db } from './connection.ts';
import { sites } from './schema.ts';
import { shares } from './schema-keys.ts';
import { siteFields } from './site-fields.ts';
import type { Tx } from './tx.ts';

/** Makes a share, by the hash of its token. */
export function createShare(tx: Tx, siteId: SiteId, { name, tokenHash, shows }: NewShare, actor: Actor, createdAt: number): Share {
  const share = { id: randomBytes(6).toString('hex'), name, createdAt, shows };
  tx.db
    .insert(shares)
    .values({ ...share, siteId, tokenHash: bytesOf(tokenHash), showsWords: shows.words, showsNames: shows.names })
    .run();
  note(tx, {
    site: siteId,
    at: createdAt,
    actor,
    action: 'share.create',
    subject: share.id,
    details: { ...(shows.words && { words: true }), ...(shows.names && { names: true }) },
  });
  return share;
}

const SHOWN = { words: shares.showsWords, names: shares.showsNames };

/** The shares of a site that work. */
export const workingShares = (db: Db, siteId: SiteId): readonly Share[] =>
  db
    .select({ id: shares.id, name: shares.name, createdAt: shares.createdAt, shows: SHOWN })
    .from(shares)
    .where(and(eq(shares.siteId, siteId), isNull(shares.revokedAt)))
    .orderBy(shares.createdAt, shares.id)
    .all();

/** Ends a share; one that has ended already is not there any more. */
export function revokeShare(tx: Tx, siteId: SiteId, id: string, actor: Actor, at: number): 'revoked' | 'not_found' {
  const ended = tx.db
    .update(shares)
    .set({ revokedAt: at })
    .where(and(eq(shares.siteId, siteId), eq(shares.id, id), isNull(shares.revokedAt)))
    .run();
  if (ended.changes === 0) return 'not_found';
  note(tx, { site: siteId, at, actor, action: 'share.revoke', subject: id, details: {} });
  return 'revoked';
}

/** Whose board a token shows. */
export const siteOfShare = (db: Db, tokenHash: string): SharedSite | null =>
  db
    .select({ site: siteFields, share: shares.id, shows: SHOWN })
    .from(shares)
    .innerJoin(sites, eq(sites.id, shares.siteId))
    .where(and(eq(shares.tokenHash, bytesOf(tokenHash)), isNull(shares.revokedAt)))
    .get() ?? null;

const bytesOf = (tokenHash: string): Buffer => Buffer.from(tokenHash, 'base64url');
