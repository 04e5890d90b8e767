import { randomBytes } from 'node:crypto';
import { and, desc, eq, lt } from 'drizzle-orm';
import type { Actor, AuditEntry } from '../../domain/audit.ts';
import { type SiteId, timeOrderedUuid } from '../../domain/ids.ts';
import type { KeptEntry } from '../audit-store.ts';
import type { Tx } from './commits.ts';
import type { Db } from './connection.ts';
import { auditEntries, INSTALLATION } from './schema-records.ts';

/** Writes down what was done, in the transaction that does it: there is no act without its entry, and no entry without its act. */
export function note({ db }: Tx, { site, ...entry }: AuditEntry): void {
  db.insert(auditEntries)
    .values({ ...entry, siteId: site ?? INSTALLATION, id: timeOrderedUuid(entry.at, randomBytes(10)) })
    .run();
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
