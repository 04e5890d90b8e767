import { and, eq, isNull, max, sql } from 'drizzle-orm';
import type { Actor } from '../../domain/audit.ts';
import type { ResponseId, SiteId } from '../../domain/ids.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Exclusion, Response } from '../store.ts';
import { note } from './audit.ts';
import type { Db } from './connection.ts';
import { exclusions } from './schema-records.ts';
import { stand } from './standing.ts';
import { findStored } from './stored-response.ts';
import type { Tx } from './tx.ts';

type Outcome = Response | { readonly refusal: Refusal };

/** Leaves an answer out of the score. With another reason than before, the reason changes; with the same one, nothing does. */
export function exclude(tx: Tx, site: SiteId, id: ResponseId, { reason, by }: Omit<Exclusion, 'at'>, at: number): Outcome {
  const stored = presentOf(tx, site, id);
  if (!stored) return { refusal: 'not_found' };
  const standing = exclusionOf(tx.db, site, id);
  if (standing?.reason === reason) return stored;
  close(tx, site, id, by, at);
  tx.db
    .insert(exclusions)
    .values({ siteId: site, responseId: id, excludedAt: ownMoment(tx.db, site, id, at), excludedBy: by, reason })
    .run();
  note(tx, { site, at, actor: by, action: 'response.exclude', subject: id, details: {} });
  return stand(tx, site, stored, 'excluded');
}

/** Lets an answer count again, whoever or whatever left it out. */
export function restore(tx: Tx, site: SiteId, id: ResponseId, by: Actor, at: number): Outcome {
  const stored = presentOf(tx, site, id);
  if (!stored) return { refusal: 'not_found' };
  if (stored.standing === 'counted') return stored;
  close(tx, site, id, by, at);
  note(tx, { site, at, actor: by, action: 'response.restore', subject: id, details: { was: stored.standing } });
  return stand(tx, site, stored, 'counted');
}

/** Why an answer is left out now; null where nobody left it out. */
export function exclusionOf(db: Db, site: SiteId, id: ResponseId): Exclusion | null {
  const open = db
    .select({ reason: exclusions.reason, by: sql<Actor>`${exclusions.excludedBy}`, at: exclusions.excludedAt })
    .from(exclusions)
    .where(isOpen(site, id))
    .get();
  return open ?? null;
}

function presentOf({ statements }: Tx, site: SiteId, id: ResponseId): Response | null {
  const stored = findStored(statements, site, id);
  return stored && stored.removedAt === null ? stored.response : null;
}

const isOpen = (site: SiteId, id: ResponseId) => and(eq(exclusions.siteId, site), eq(exclusions.responseId, id), isNull(exclusions.restoredAt));

/** A clock that was put back must not let an exclusion end before it began. */
function close({ db }: Tx, site: SiteId, id: ResponseId, restoredBy: Actor, at: number): void {
  const restoredAt = Math.max(at, exclusionOf(db, site, id)?.at ?? at);
  db.update(exclusions).set({ restoredAt, restoredBy }).where(isOpen(site, id)).run();
}

/** Each exclusion of an answer has a moment of its own, later than all before it, also where the clock was put back. */
function ownMoment(db: Db, site: SiteId, id: ResponseId, at: number): number {
  const newest = db
    .select({ at: max(exclusions.excludedAt) })
    .from(exclusions)
    .where(and(eq(exclusions.siteId, site), eq(exclusions.responseId, id)))
    .get();
  return Math.max(at, (newest?.at ?? at - 1) + 1);
}
