import { and, eq, gte, isNotNull, isNull, lt, type SQL, sql } from 'drizzle-orm';
import type { Calendar } from '../../domain/calendar.ts';
import { asId, type ResponseId, type SiteId } from '../../domain/ids.ts';
import { momentsOf } from '../../domain/period.ts';
import type { PageRequest, Response, ResponseFilter, ResponsePage } from '../store.ts';
import type { Db } from './connection.ts';
import { ownInteraction, responseFields } from './response-fields.ts';
import { credits, EVERYBODY, interactions, responses } from './schema.ts';
import type { Statements } from './statements.ts';
import { findStored } from './stored-response.ts';

/** Where a list goes on: after this answer. */
interface Place {
  readonly createdAt: number;
  readonly id: ResponseId;
}

/** One answer; null where there is none or it was removed. */
export function oneResponse(statements: Statements, siteId: SiteId, id: ResponseId): Response | null {
  const found = findStored(statements, siteId, id);
  return found && found.removedAt === null ? found.response : null;
}

/** One page of answers, newest first. */
export function pageOfResponses(db: Db, siteId: SiteId, filter: ResponseFilter, { limit, cursor }: PageRequest, calendar: Calendar): ResponsePage {
  const after = cursor === undefined ? undefined : placeOf(cursor);
  if (after === null) return { responses: [], nextCursor: null };
  // One more than asked for tells whether there is a next page.
  const found = list(db, siteId, passes(filter, calendar), { after, isNewestFirst: true, limit: limit + 1 });
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return { responses: page, nextCursor: last && found.length > limit ? cursorOf(last) : null };
}

const PIECE = 1000; // Answers read at once: some milliseconds of the event loop, and a megabyte or so.

/** All answers, oldest first, in pieces. */
export async function* everyResponse(db: Db, siteId: SiteId, filter: ResponseFilter, calendar: Calendar): AsyncGenerator<Response> {
  let after: Place | undefined;
  do {
    const piece = list(db, siteId, passes(filter, calendar), { after, isNewestFirst: false, limit: PIECE });
    yield* piece;
    after = piece.length === PIECE ? piece.at(-1) : undefined;
  } while (after);
}

interface Stretch {
  readonly after: Place | undefined;
  readonly isNewestFirst: boolean;
  readonly limit: number;
}

/** Walks along the credits, which are in the order of time for each agent and for everybody. */
function list(db: Db, siteId: SiteId, wanted: SQL | undefined, { after, isNewestFirst, limit }: Stretch): readonly Response[] {
  const direction = sql.raw(isNewestFirst ? 'desc' : 'asc');
  const isAfter = after && sql`(${credits.createdAt}, ${credits.responseId}) ${sql.raw(isNewestFirst ? '<' : '>')} (${after.createdAt}, ${after.id})`;
  return db
    .select(responseFields)
    .from(credits)
    .innerJoin(responses, and(eq(responses.siteId, credits.siteId), eq(responses.id, credits.responseId)))
    .innerJoin(interactions, ownInteraction)
    .where(and(eq(credits.siteId, siteId), wanted, isAfter))
    .orderBy(sql`${credits.createdAt} ${direction}`, sql`${credits.responseId} ${direction}`)
    .limit(limit)
    .all();
}

function passes({ agent, channel, rating, hasComment, range }: ResponseFilter, calendar: Calendar): SQL | undefined {
  const within = range && momentsOf(range, calendar);
  return and(
    eq(credits.agentId, agent ?? EVERYBODY),
    within && and(gte(credits.createdAt, within.from), lt(credits.createdAt, within.to)),
    channel && eq(credits.channelId, channel),
    rating && eq(responses.rating, rating),
    hasComment === undefined ? undefined : (hasComment ? isNotNull : isNull)(responses.comment),
  );
}

const cursorOf = ({ createdAt, id }: Place): string => Buffer.from(`${createdAt} ${id}`).toString('base64url');

/** Null for a text that no page has given. */
function placeOf(cursor: string): Place | null {
  const [, createdAt, id] = /^(-?\d{1,16}) (\S+)$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  return createdAt && id ? { createdAt: Number(createdAt), id: asId<ResponseId>(id) } : null;
}
