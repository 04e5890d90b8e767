import { setImmediate } from 'node:timers/promises';
import { and, eq, gte, inArray, isNotNull, isNull, lt, type SQL, sql } from 'drizzle-orm';
import type { Sight } from '../../domain/access.ts';
import type { Calendar } from '../../domain/calendar.ts';
import { asId, type ResponseId, type SiteId } from '../../domain/ids.ts';
import { momentsOf } from '../../domain/period.ts';
import type { PageRequest, Response, ResponseFilter, ResponsePage } from '../store.ts';
import type { Tx } from './commits.ts';
import { ownInteraction, responseFields } from './response-fields.ts';
import { credits, interactions, responses } from './schema.ts';
import { EVERYBODY } from './schema-rollups.ts';
import { calendarOfSite } from './sites.ts';
import type { Statements } from './statements.ts';
import { attempt } from './storage-errors.ts';
import { findStored } from './stored-response.ts';

/** Where a list goes on: after this answer. */
interface Place {
  readonly createdAt: number;
  readonly id: ResponseId;
}

/** One answer; null where there is none, it was removed, or somebody else's. */
export function oneResponse(statements: Statements, siteId: SiteId, id: ResponseId, sight: Sight): Response | null {
  const found = findStored(statements, siteId, id);
  return found && found.removedAt === null && isWithinSight(found.response, sight) ? found.response : null;
}

const isWithinSight = ({ team, agents }: Response, sight: Sight): boolean =>
  (sight.teams === undefined || (team !== null && sight.teams.includes(team))) &&
  (sight.agent === undefined || agents.some(({ id }) => id === sight.agent));

/** One page of answers, newest first. */
export function pageOfResponses(tx: Tx, siteId: SiteId, filter: ResponseFilter, { limit, cursor }: PageRequest, sight: Sight): ResponsePage {
  const after = cursor === undefined ? undefined : placeOf(cursor);
  if (after === null) return { responses: [], nextCursor: null };
  // One more than asked for tells whether there is a next page.
  const found = list(tx, siteId, filter, sight, { after, isNewestFirst: true, limit: limit + 1 });
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return { responses: page, nextCursor: last && found.length > limit ? cursorOf(last) : null };
}

const PIECE = 1000; // Answers read at once: some milliseconds of the event loop, and a megabyte or so.

/** All answers, oldest first, in pieces; between them others have their turn. */
export async function* everyResponse(tx: Tx, siteId: SiteId, filter: ResponseFilter, sight: Sight): AsyncGenerator<Response> {
  let after: Place | undefined;
  do {
    await setImmediate();
    const piece = await attempt(() => list(tx, siteId, filter, sight, { after, isNewestFirst: false, limit: PIECE }));
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
function list(tx: Tx, siteId: SiteId, filter: ResponseFilter, sight: Sight, { after, isNewestFirst, limit }: Stretch): readonly Response[] {
  const direction = sql.raw(isNewestFirst ? 'desc' : 'asc');
  const isAfter = after && sql`(${credits.createdAt}, ${credits.responseId}) ${sql.raw(isNewestFirst ? '<' : '>')} (${after.createdAt}, ${after.id})`;
  return tx.db
    .select(responseFields)
    .from(credits)
    .innerJoin(responses, and(eq(responses.siteId, credits.siteId), eq(responses.id, credits.responseId)))
    .innerJoin(interactions, ownInteraction)
    .where(and(eq(credits.siteId, siteId), passes(filter, sight, calendarOfSite(tx, siteId)), isAfter))
    .orderBy(sql`${credits.createdAt} ${direction}`, sql`${credits.responseId} ${direction}`)
    .limit(limit)
    .all();
}

function passes({ agent, channel, rating, hasComment, isVerified, range }: ResponseFilter, sight: Sight, calendar: Calendar): SQL | undefined {
  const within = range && momentsOf(range, calendar);
  return and(
    eq(credits.agentId, agent ?? sight.agent ?? EVERYBODY),
    sight.agent && eq(credits.agentId, sight.agent),
    sight.teams && inArray(interactions.team, [...sight.teams]),
    isVerified === undefined ? undefined : eq(responses.isVerified, isVerified),
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
