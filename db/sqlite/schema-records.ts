import { sql } from 'drizzle-orm';
import { check, foreignKey, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ResponseId, SiteId } from '../../domain/ids.ts';
import { packed } from './packed.ts';
import { sites } from './schema.ts';

/** Stands for the whole installation in the audit log. No site has an empty id. */
export const INSTALLATION = '' as SiteId;

const siteId = () => text('site_id').$type<SiteId>().notNull();

/** Who did what, in the order of time; never a customer's words. Only ever added to. */
export const auditEntries = sqliteTable(
  'audit_entries',
  {
    /** Empty for what was done to the installation, such as disabling somebody. */
    siteId: siteId(),
    /** A time-ordered UUID. */
    id: text().notNull(),
    at: integer().notNull(),
    /** "user …", "key …", "command" or "job". */
    actor: text().notNull(),
    /** "response.exclude", "user.disable" */
    action: text().notNull(),
    /** What it was done to: an id. */
    subject: text().notNull(),
    details: text({ mode: 'json' }).$type<Readonly<Record<string, string | number | boolean | null>>>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.id] }),
    check('audit_entries_actor', sql`length(actor) between 1 and 200`),
    check('audit_entries_action', sql`length(action) between 1 and 64`),
    check('audit_entries_details', sql`json_type(details) = 'object'`),
  ],
);

/** Why answers were left out of the score, and since when they are back; one row for each time. */
export const exclusions = sqliteTable(
  'exclusions',
  {
    siteId: siteId(),
    responseId: packed('response_id').$type<ResponseId>().notNull(),
    excludedAt: integer('excluded_at').notNull(),
    excludedBy: text('excluded_by').notNull(),
    /** Null where the answer was erased since: a reason may quote the customer. */
    reason: text(),
    restoredAt: integer('restored_at'),
    restoredBy: text('restored_by'),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.responseId, t.excludedAt] }),
    foreignKey({ columns: [t.siteId], foreignColumns: [sites.id] }),
    check('exclusions_reason', sql`length(reason) between 1 and 500`),
    check('exclusions_restored_at', sql`(restored_at is null) = (restored_by is null) and restored_at >= excluded_at`),
  ],
);

/** When each daily job last ran for a site, and what it found: the proof that it does. */
export const jobRuns = sqliteTable(
  'job_runs',
  {
    siteId: siteId(),
    job: text().notNull(),
    ranAt: integer('ran_at').notNull(),
    rows: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.job] }),
    foreignKey({ columns: [t.siteId], foreignColumns: [sites.id] }),
    check('job_runs_job', sql`length(job) between 1 and 64`),
    check('job_runs_rows', sql`rows >= 0`),
  ],
);
