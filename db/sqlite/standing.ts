import { type Counts, countsOfAnswer, difference } from '../../domain/counts.ts';
import type { SiteId } from '../../domain/ids.ts';
import type { Standing } from '../../domain/standing.ts';
import type { Response } from '../store.ts';
import { move } from './moves.ts';
import { listText } from './text-list.ts';
import type { Tx } from './tx.ts';

type Said = Pick<Response, 'rating' | 'isCommented' | 'standing'>;

/** What an answer adds to the counts, as it stands. */
export const countsOf = ({ rating, isCommented, standing }: Said): Counts => countsOfAnswer(rating, isCommented, standing);

/** How the columns of `responses` say it: what is usual takes no room. */
export const columnsOf = ({ standing, signals }: Pick<Response, 'standing' | 'signals'>) => ({
  leftOut: standing === 'counted' ? null : standing,
  signals: listText(signals),
});

/** Takes an answer into the score or out of it; roll-ups and feed move by the difference. */
export function stand(tx: Tx, siteId: SiteId, response: Response, standing: Standing): Response {
  const after = { ...response, standing };
  tx.statements.leaveOut.run({ siteId, id: response.id, ...columnsOf(after) });
  move(tx, siteId, response, response.createdAt, difference(countsOf(after), countsOf(response)));
  return after;
}
