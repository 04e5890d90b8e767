import type { AuditEntry } from '../domain/audit.ts';
import type { SiteId } from '../domain/ids.ts';

/** What may be asked about what was done. Entries come about with the acts themselves, and stay. */
export interface AuditStore {
  /** Writes down, now, what somebody was refused. */
  note(entry: Omit<AuditEntry, 'at'>): Promise<void>;
  /** Newest first, those that came before the entry with an id; what was done to the installation for null. */
  auditEntries(site: SiteId | null, limit: number, before?: string): Promise<readonly KeptEntry[]>;
}

/** An entry of the audit log, with its own id. */
export interface KeptEntry extends AuditEntry {
  /** A time-ordered UUID. */
  readonly id: string;
}
