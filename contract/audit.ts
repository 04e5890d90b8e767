import * as z from 'zod';
import { Moment, SiteKey } from './fields.ts';

/** Which part of the audit log to read: the newest entries, or those after a page of it. */
export const AuditQuery = z.strictObject({
  site: SiteKey.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(200).optional(),
});
export type AuditQuery = z.infer<typeof AuditQuery>;

/** Who did what. Never a customer's words. */
const AuditMessage = z
  .strictObject({
    at: Moment,
    actor: z.string().meta({ description: 'Who: "user" or "key" with an id, "command" at the terminal, or "job".', example: 'user 019aa5a0' }),
    action: z.string().meta({ example: 'response.exclude' }),
    subject: z.string().meta({ description: 'The id of what it was done to.' }),
    details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  })
  .meta({ id: 'AuditEntry' });

/** Entries of the audit log, newest first, and where to go on: `next_cursor` is null on the last page. */
export const AuditList = z.strictObject({ data: z.array(AuditMessage), next_cursor: z.string().nullable() }).meta({ id: 'AuditList' });
export type AuditList = z.infer<typeof AuditList>;
