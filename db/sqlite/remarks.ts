import { setImmediate } from 'node:timers/promises';
import { and, desc, eq, gte, lt, sql } from 'drizzle-orm';
import type { Sight } from '../../domain/access.ts';
import type { ResponseId, SiteId } from '../../domain/ids.ts';
import { momentsOf } from '../../domain/period.ts';
import type { RemarkFilter, RemarkPiece } from '../remark-store.ts';
import { packedId } from './packed.ts';
import { ownInteraction } from './response-fields.ts';
import { credits, interactions, responses } from './schema.ts';
import { EVERYBODY } from './schema-rollups.ts';
import { calendarOfSite } from './sites.ts';
import { attempt } from './storage-errors.ts';
import type { TxParts } from './tx.ts';

const PIECE = 1000; // Answers looked at in one go: some milliseconds of the event loop.

/** The words of answers, newest first. Every answer on the way is looked at in its piece, since to look for rare ones in one go could take seconds. */
export async function* remarksOf(tx: TxParts, site: SiteId, filter: RemarkFilter, sight: Sight): AsyncGenerator<RemarkPiece> {
  if (sight.agent !== undefined && filter.agent !== undefined && filter.agent !== sight.agent) return;
  let after: Place | undefined;
  do {
    const rows = await attempt(() => answersAfter(tx, site, filter, sight, after));
    yield { answers: rows.length, remarks: rows.filter(isWanted(filter, sight)).flatMap(remarkOf) };
    after = rows.length === PIECE ? rows.at(-1) : undefined;
    await setImmediate();
  } while (after);
}

type Row = ReturnType<typeof answersAfter>[number];

/** Where the next piece begins: after this answer. */
interface Place {
  readonly at: number;
  readonly id: ResponseId;
}

function answersAfter(tx: TxParts, site: SiteId, { range, agent }: RemarkFilter, sight: Sight, after: Place | undefined) {
  const { from, to } = momentsOf(range, calendarOfSite(tx, site));
  return tx.db
    .select({
      ...{ at: credits.createdAt, id: credits.responseId, channel: credits.channelId, team: interactions.team },
      ...{ rating: responses.rating, text: responses.comment, language: responses.language },
      ...{ isVerified: responses.isVerified, leftOut: responses.leftOut },
    })
    .from(credits)
    .innerJoin(responses, and(eq(responses.siteId, credits.siteId), eq(responses.id, credits.responseId)))
    .innerJoin(interactions, ownInteraction)
    .where(
      and(
        eq(credits.siteId, site),
        eq(credits.agentId, sight.agent ?? agent ?? EVERYBODY),
        gte(credits.createdAt, from),
        // One end and not two: of two the database begins at whichever it likes, and might walk from there to the other for each piece.
        after ? sql`(${credits.createdAt}, ${credits.responseId}) < (${after.at}, ${packedId(after.id)})` : lt(credits.createdAt, to),
      ),
    )
    .orderBy(desc(credits.createdAt), desc(credits.responseId))
    .limit(PIECE)
    .all();
}

const isWanted =
  ({ channel, team, isVerified }: RemarkFilter, { teams }: Sight) =>
  (row: Row): boolean =>
    row.leftOut === null &&
    (channel === undefined || row.channel === channel) &&
    (team === undefined || row.team === team) &&
    (isVerified === undefined || row.isVerified === isVerified) &&
    (teams === undefined || (row.team !== null && teams.includes(row.team)));

const remarkOf = ({ at, rating, text, language }: Row) => (text === null ? [] : [{ at, rating, text, language }]);
