import { randomBytes } from 'node:crypto';
import type { AuditEntry } from '../../domain/audit.ts';
import { timeOrderedUuid } from '../../domain/ids.ts';
import type { Tx } from './commits.ts';
import { auditEntries, INSTALLATION } from './schema-records.ts';

/** Writes down what was done, in the transaction that does it: there is no act without its entry, and no entry without its act. */
export function note({ db }: Tx, { site, ...entry }: AuditEntry): void {
  db.insert(auditEntries)
    .values({ ...entry, siteId: site ?? INSTALLATION, id: timeOrderedUuid(entry.at, randomBytes(10)) })
    .run();
}
