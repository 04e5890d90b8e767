import { and, eq, inArray } from 'drizzle-orm';
import type { Actor } from '../../domain/audit.ts';
import type { InteractionId, SiteId } from '../../domain/ids.ts';
import type { CustomerStore, Erased } from '../customer-store.ts';
import { note } from './audit.ts';
import type { Commits } from './commits.ts';
import type { Db } from './connection.ts';
import { customerRecord, ofCustomer } from './customer-record.ts';
import { forget } from './forget.ts';
import { interactions, revisions } from './schema.ts';
import { idempotencyKeys } from './schema-keys.ts';
import type { Scrub } from './scrub.ts';
import { attempt } from './storage-errors.ts';
import type { Tx } from './tx.ts';

/** What is known of customers, and how it is forgotten. */
export const customerStore = (commits: Commits, db: Db, scrub: Pick<Scrub, 'everything'>, now: () => number): CustomerStore => ({
  customerRecord: (site, customer) => attempt(() => customerRecord(db, site, customer)),
  eraseCustomer: (site, customer, by) => erase(commits, scrub, { site, customer, by }, now),
});

interface Wish {
  readonly site: SiteId;
  readonly customer: string;
  readonly by: Actor;
}

/** In pieces, so that a reference that stands for very many interactions does not hold up answers. */
async function erase({ commit }: Commits, scrub: Pick<Scrub, 'everything'>, wish: Wish, now: () => number): Promise<Erased> {
  let answers = 0;
  for (let isMore = true; isMore; ) {
    const piece = await commit((tx) => eraseSome(tx, wish, now()));
    answers += piece.answers;
    isMore = piece.isMore;
  }
  return { answers, isOffDisk: await scrub.everything() };
}

const PIECE = 200;

function eraseSome(tx: Tx, { site, customer, by }: Wish, at: number): { answers: number; isMore: boolean } {
  const found = tx.db.select({ id: interactions.id }).from(interactions).where(ofCustomer(site, customer)).limit(PIECE).all();
  if (found.length === 0) return { answers: 0, isMore: false };
  const ids = found.map(({ id }) => id);
  // Whoever spoke for the interaction without a signature meant the same customer.
  const answers = forget(tx, site, { ids, isVerified: true }, at) + forget(tx, site, { ids, isVerified: false }, at);
  dropRevisions(tx, site, ids);
  dropKept(tx, site);
  // Without the reference: an entry that told it would be one more place that it is to be erased from.
  note(tx, { site, at, actor: by, action: 'customer.erase', subject: 'customer', details: { interactions: ids.length, answers } });
  return { answers, isMore: ids.length === PIECE };
}

function dropRevisions({ db }: Tx, siteId: SiteId, ids: readonly InteractionId[]): void {
  const answers = db
    .select({ id: interactions.answerId })
    .from(interactions)
    .where(and(eq(interactions.siteId, siteId), inArray(interactions.id, [...ids])));
  db.delete(revisions)
    .where(and(eq(revisions.siteId, siteId), inArray(revisions.responseId, answers)))
    .run();
}

/** What was answered to programs within three days may hold tokens with the reference in them, which cannot be searched. */
function dropKept({ db }: Tx, siteId: SiteId): void {
  db.delete(idempotencyKeys).where(eq(idempotencyKeys.siteId, siteId)).run();
}
