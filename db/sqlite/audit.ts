import { randomBytes } from 'node:crypto';
import { and, desc, eq, lt } from 'drizzle-orm';
import type { Actor, AuditEntry } from '../../domain/audit.ts';
import { type SiteId, timeOrderedUuid } from '../../domain/ids.ts';
import type { KeptEntry } from '../audit-store.ts';
import type { Commits } from './commits.ts';
import type { Db } from './connection.ts';
import { auditEntries, INSTALLATION } from './schema-records.ts';
import type { Tx } from './tx.ts';

/** Writes down what was done, in the transaction that does it: there is no act without its entry, and no entry without its act. */
export function note({ db }: Tx, { site, ...entry }: AuditEntry): void {
  const siteId = site ?? INSTALLATION;
  // What was done later has a later id, also within a millisecond and where the clock was put back: its order is what a log is for.
  const id = timeOrderedUuid(Math.max(entry.at, newestMoment(db, siteId) + 1), randomBytes(10));
  db.insert(auditEntries)
    .values({ ...entry, siteId, id })
    .run();
}

/** The time in the newest id; 0 before the first. */
function newestMoment(db: Db, siteId: SiteId): number {
  const newest = db
    .select({ id: auditEntries.id })
    .from(auditEntries)
    .where(eq(auditEntries.siteId, siteId))
    .orderBy(desc(auditEntries.id))
    .limit(1)
    .get();
  return newest ? Number.parseInt(newest.id.replace('-', '').slice(0, 12), 16) : 0;
}

/** What was done to a site, or to the installation where there is none, newest first. */
export const entriesBefore = (db: Db, site: SiteId | null, limit: number, before: string | undefined): readonly KeptEntry[] =>
  db
    .select()
    .from(auditEntries)
    .where(and(eq(auditEntries.siteId, site ?? INSTALLATION), before === undefined ? undefined : lt(auditEntries.id, before)))
    .orderBy(desc(auditEntries.id))
    .limit(limit)
    .all()
    // Only `note` writes an actor.
    .map(({ siteId: _, actor, ...entry }) => ({ ...entry, actor: actor as Actor, site }));

/** Commits that write an entry down with each step. */
export const noting =
  (commit: Commits['commit'], entry: () => AuditEntry): Commits['commit'] =>
  (step) =>
    commit((tx) => {
      const result = step(tx);
      note(tx, entry());
      return result;
    });
