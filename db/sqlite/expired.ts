import { and, eq, lt, lte } from 'drizzle-orm';
import type { SiteId } from '../../domain/ids.ts';
import { note } from './audit.ts';
import { idempotencyKeys } from './schema-keys.ts';
import { invitations, oneTimeLinks, sessions } from './schema-people.ts';
import type { Tx } from './tx.ts';

const REPEATABLE = 72 * 3_600_000; // ms. As long as a page keeps an answer that it could not send.

/** Deletes what has expired: of the site, whose rows it counts, and of the installation. */
export function dropExpired(tx: Tx, siteId: SiteId, now: number): number {
  dropOfInstallation(tx, now);
  const { db } = tx;
  const invited = db.delete(invitations).where(and(eq(invitations.siteId, siteId), lte(invitations.expiresAt, now)));
  const answered = db.delete(idempotencyKeys).where(and(eq(idempotencyKeys.siteId, siteId), lt(idempotencyKeys.createdAt, now - REPEATABLE)));
  return invited.run().changes + answered.run().changes;
}

/** Sessions and links belong to no site, so whichever site's turn it is does it. */
function dropOfInstallation(tx: Tx, at: number): void {
  const rows = [sessions, oneTimeLinks].reduce((sum, table) => sum + tx.db.delete(table).where(lte(table.expiresAt, at)).run().changes, 0);
  if (rows > 0) note(tx, { site: null, at, actor: 'job', action: 'job.expired', subject: 'installation', details: { rows } });
}
