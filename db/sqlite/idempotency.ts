import { and, asc, eq, gt, inArray, lte } from 'drizzle-orm';
import type { SiteId } from '../../domain/ids.ts';
import type { KeptAnswer } from '../idempotency-store.ts';
import type { Db } from './connection.ts';
import { idempotencyKeys as kept } from './schema-keys.ts';
import type { Tx } from './tx.ts';

const KEPT_FOR = 72 * 3_600_000; // ms. A weekend, after which somebody looks at what did not go through.
const A_SWEEP = 50; // Rows that are looked at for each one that comes: few of those that are too old stay, and no request pays for all of them.

/** The answer that is kept under the hash of a key and is not too old. */
export const keptAnswer = (db: Db, siteId: SiteId, keyHash: Uint8Array, at: number): KeptAnswer | null =>
  db
    .select({ requestHash: kept.requestHash, status: kept.status, body: kept.body })
    .from(kept)
    .where(and(eq(kept.siteId, siteId), eq(kept.keyHash, Buffer.from(keyHash)), gt(kept.createdAt, at - KEPT_FOR)))
    .get() ?? null;

/** Keeps an answer, and sweeps some rows: hashes stand in no order, so those after this one are any. */
export function keepAnswer(tx: Tx, siteId: SiteId, hash: Uint8Array, answer: KeptAnswer, createdAt: number): void {
  const keyHash = Buffer.from(hash);
  const row = { ...answer, requestHash: Buffer.from(answer.requestHash), createdAt };
  tx.db
    .insert(kept)
    .values({ ...row, siteId, keyHash })
    .onConflictDoUpdate({ target: [kept.siteId, kept.keyHash], set: row })
    .run();
  const after = and(eq(kept.siteId, siteId), gt(kept.keyHash, keyHash));
  const some = tx.db.select({ keyHash: kept.keyHash }).from(kept).where(after).orderBy(asc(kept.keyHash)).limit(A_SWEEP);
  tx.db
    .delete(kept)
    .where(and(eq(kept.siteId, siteId), inArray(kept.keyHash, some), lte(kept.createdAt, createdAt - KEPT_FOR)))
    .run();
}
