import { and, asc, eq, inArray, type SQL } from 'drizzle-orm';
import type { ResponseId, SiteId } from '../../domain/ids.ts';
import type { KeptAnswer, KeptInteraction } from '../customer-store.ts';
import type { Db } from './connection.ts';
import { attributionFields, saidFields } from './response-fields.ts';
import { exposures, interactions, responses, revisions } from './schema.ts';
import { exclusions } from './schema-records.ts';
import { listIn } from './text-list.ts';

const revisionFields = {
  revision: revisions.revision,
  rating: revisions.rating,
  comment: revisions.comment,
  reasons: listIn(revisions.reasons),
  recordedAt: revisions.recordedAt,
};

/** The interactions that the help desk signed for this customer. */
export const ofCustomer = (siteId: SiteId, customer: string): SQL | undefined =>
  and(eq(interactions.siteId, siteId), eq(interactions.customer, customer));

/** Everything that is kept about the customer, from one moment. */
export function customerRecord(db: Db, siteId: SiteId, customer: string): readonly KeptInteraction[] {
  return db.transaction(() => {
    const ids = db.select({ id: interactions.id }).from(interactions).where(ofCustomer(siteId, customer));
    return db
      .select({ id: interactions.id, answerId: interactions.answerId, ...attributionFields })
      .from(interactions)
      .where(and(eq(interactions.siteId, siteId), inArray(interactions.id, ids)))
      .all()
      .map(({ answerId, ...interaction }) => ({
        ...interaction,
        exposures: exposuresOf(db, siteId, interaction),
        answer: answerId === null ? null : answerOf(db, siteId, answerId),
      }));
  });
}

type Named = Pick<KeptInteraction, 'id' | 'isVerified'>;

const exposuresOf = (db: Db, siteId: SiteId, { id, isVerified }: Named): KeptInteraction['exposures'] =>
  db
    .select({ kind: exposures.kind, heardAt: exposures.heardAt })
    .from(exposures)
    .where(and(eq(exposures.siteId, siteId), eq(exposures.interactionId, id), eq(exposures.isVerified, isVerified)))
    .orderBy(asc(exposures.heardAt))
    .all();

function answerOf(db: Db, siteId: SiteId, id: ResponseId): KeptAnswer | null {
  const { interaction: _, ...fields } = saidFields;
  const found = db
    .select({ ...fields, removedAt: responses.removedAt })
    .from(responses)
    .where(and(eq(responses.siteId, siteId), eq(responses.id, id)))
    .get();
  return found ? { ...found, ...beforeOf(db, siteId, found) } : null;
}

const beforeOf = (db: Db, siteId: SiteId, { id }: Pick<KeptAnswer, 'id'>): Pick<KeptAnswer, 'revisions' | 'exclusions'> => ({
  revisions: db
    .select(revisionFields)
    .from(revisions)
    .where(and(eq(revisions.siteId, siteId), eq(revisions.responseId, id)))
    .orderBy(asc(revisions.revision))
    .all(),
  exclusions: db
    .select({ excludedAt: exclusions.excludedAt, reason: exclusions.reason, restoredAt: exclusions.restoredAt })
    .from(exclusions)
    .where(and(eq(exclusions.siteId, siteId), eq(exclusions.responseId, id)))
    .orderBy(asc(exclusions.excludedAt))
    .all(),
});
