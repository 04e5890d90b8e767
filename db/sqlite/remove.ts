import { and, eq, inArray } from 'drizzle-orm';
import type { Actor } from '../../domain/audit.ts';
import { difference, NO_COUNTS } from '../../domain/counts.ts';
import type { ResponseId, SiteId } from '../../domain/ids.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Response } from '../store.ts';
import { note } from './audit.ts';
import { move } from './moves.ts';
import { credits, responses, revisions } from './schema.ts';
import { exclusions } from './schema-records.ts';
import { EVERYBODY } from './schema-rollups.ts';
import { countsOf } from './standing.ts';
import { findStored } from './stored-response.ts';
import type { Tx } from './tx.ts';

/** Deletes all that the customer wrote and takes the answer out of every count and list. Its ids stay taken, so that a late retry cannot bring it back. */
export function remove(tx: Tx, siteId: SiteId, id: ResponseId, by: Actor, at: number): 'removed' | Refusal {
  const stored = findStored(tx.statements, siteId, id);
  if (!stored) return 'not_found';
  if (stored.removedAt !== null) return 'removed';
  const { response } = stored;
  forget(tx, siteId, response, at);
  move(tx, siteId, response, response.createdAt, difference(NO_COUNTS, countsOf(response)));
  note(tx, { site: siteId, at, actor: by, action: 'response.remove', subject: id, details: {} });
  return 'removed';
}

function forget({ db }: Tx, siteId: SiteId, { id, agents, createdAt }: Response, removedAt: number): void {
  const agentIds = [EVERYBODY, ...agents.map((agent) => agent.id)];
  const entries = and(eq(credits.siteId, siteId), inArray(credits.agentId, agentIds), eq(credits.createdAt, createdAt), eq(credits.responseId, id));
  const said = { comment: null, reasons: null, language: null, page: null };
  db.update(responses)
    .set({ ...said, removedAt })
    .where(and(eq(responses.siteId, siteId), eq(responses.id, id)))
    .run();
  db.delete(revisions)
    .where(and(eq(revisions.siteId, siteId), eq(revisions.responseId, id)))
    .run();
  db.delete(credits).where(entries).run();
  // A reason may quote the customer.
  db.update(exclusions)
    .set({ reason: null })
    .where(and(eq(exclusions.siteId, siteId), eq(exclusions.responseId, id)))
    .run();
}
