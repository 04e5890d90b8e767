import { Hono } from 'hono';
import { type AuditList, AuditQuery } from '../../contract/audit.ts';
import type { KeptEntry } from '../../db/audit-store.ts';
import type { Store } from '../../db/store.ts';
import { isUuid } from '../../domain/ids.ts';
import { askedByStaff } from '../asked.ts';
import type { Context, Env } from '../context.ts';
import type { Identity } from '../identity.ts';
import { momentOf } from '../messages.ts';
import { problem } from '../problem.ts';
import { json } from '../reply.ts';

interface Parts {
  readonly store: Pick<Store, 'auditEntries'>;
  readonly identity: Identity;
}

/** Who did what on a site, for those who administer it. */
export const audit = (parts: Parts): Hono<Env> => new Hono<Env>().get('/audit', (c) => list(parts, c));

async function list({ store, identity }: Parts, c: Context): Promise<Response> {
  const asked = await askedByStaff(c, identity, 'administer', AuditQuery);
  if ('code' in asked) return problem(c, asked);
  const { limit, cursor } = asked.message;
  // A cursor that no page has given has nothing after it. One more than asked for tells whether there is a next page.
  const found = cursor === undefined || isUuid(cursor) ? await store.auditEntries(asked.site.id, limit + 1, cursor) : [];
  const page = found.slice(0, limit);
  return json(c, 200, { data: page.map(auditMessage), next_cursor: found.length > limit ? (page.at(-1)?.id ?? null) : null } satisfies AuditList);
}

const auditMessage = ({ at, actor, action, subject, details }: KeptEntry) => ({ at: momentOf(at), actor, action, subject, details: { ...details } });
