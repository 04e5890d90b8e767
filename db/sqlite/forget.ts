import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { InteractionId, SiteId } from '../../domain/ids.ts';
import { interactions, responses, revisions } from './schema.ts';
import { exclusions } from './schema-records.ts';
import type { Tx } from './tx.ts';

/** Interactions of a site, all signed for or none. */
export interface Some {
  readonly ids: readonly InteractionId[];
  readonly isVerified: boolean;
}

/**
 * Takes from interactions what the customer wrote, and whatever tells who it was. Ratings, ids and all that is counted stay; an answer that
 * loses its words is marked, so that nothing that comes late brings them back. Gives how many answers had not lost them before.
 */
export function forget({ db }: Tx, siteId: SiteId, { ids, isVerified }: Some, at: number): number {
  const them = and(eq(interactions.siteId, siteId), inArray(interactions.id, [...ids]), eq(interactions.isVerified, isVerified));
  const answers = db.select({ id: interactions.answerId }).from(interactions).where(them);
  db.update(interactions).set({ customer: null, caseId: null }).where(them).run();
  db.update(revisions)
    .set({ comment: null })
    .where(and(eq(revisions.siteId, siteId), inArray(revisions.responseId, answers), isNotNull(revisions.comment)))
    .run();
  db.update(exclusions)
    .set({ reason: null })
    .where(and(eq(exclusions.siteId, siteId), inArray(exclusions.responseId, answers), isNotNull(exclusions.reason)))
    .run();
  return db
    .update(responses)
    .set({ comment: null, language: null, page: null, wordsErasedAt: at })
    .where(and(eq(responses.siteId, siteId), inArray(responses.id, answers), isNull(responses.wordsErasedAt), isNull(responses.removedAt)))
    .run().changes;
}
