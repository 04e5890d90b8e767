import { setImmediate } from 'node:timers/promises';
import { and, eq, inArray, isNotNull, isNull, like, or, type SQL, sql } from 'drizzle-orm';
import type { Sight } from '../../domain/access.ts';
import type { ResponseId, SiteId } from '../../domain/ids.ts';
import type { PageRequest, Response, ResponseFilter, ResponsePage } from '../store.ts';
import type { Db } from './connection.ts';
import { ownInteraction, responseFields, responseStanding } from './response-fields.ts';
import { interactions, responses } from './schema.ts';
import { calendarOfSite } from './sites.ts';
import type { Statements } from './statements.ts';
import { attempt } from './storage-errors.ts';
import { findStored } from './stored-response.ts';
import { type Place, placeIn, type Trail, trailOf, type Walk } from './trails.ts';
import type { TxParts } from './tx.ts';

/** One answer; null where there is none, it was removed, or somebody else's. */
export function oneResponse(statements: Statements, siteId: SiteId, id: ResponseId, sight: Sight): Response | null {
  const found = findStored(statements, siteId, id);
  return found && found.removedAt === null && isWithinSight(found.response, sight) ? found.response : null;
}

const isWithinSight = ({ team, agents }: Response, sight: Sight): boolean =>
  (sight.teams === undefined || (team !== null && sight.teams.includes(team))) &&
  (sight.agent === undefined || agents.some(({ id }) => id === sight.agent));

/** One page of answers, newest first. */
export async function pageOfResponses(tx: TxParts, siteId: SiteId, filter: ResponseFilter, page: PageRequest, sight: Sight): Promise<ResponsePage> {
  const { limit, cursor } = page;
  const after = cursor === undefined ? undefined : placeIn(Buffer.from(cursor, 'base64url').toString());
  if (after === null || isForNothing(filter, sight)) return { responses: [], nextCursor: null };
  const found: Response[] = [];
  // One more than asked for tells whether there is a next page.
  for await (const piece of pieces(tx, siteId, filter, sight, { after, isNewestFirst: true, limit: limit + 1 })) found.push(...piece);
  const last = found.at(limit - 1);
  return { responses: found.slice(0, limit), nextCursor: last && found.length > limit ? cursorOf(last) : null };
}

const cursorOf = ({ createdAt, id }: Place): string => Buffer.from(`${createdAt} ${id}`).toString('base64url');

/** Who looks for words and names none finds nothing; nor does who sees one agent and asks for another. */
const isForNothing = ({ search, agent }: ResponseFilter, sight: Sight): boolean =>
  search?.length === 0 || (agent !== undefined && sight.agent !== undefined && agent !== sight.agent);

/** All answers, oldest first. */
export async function* everyResponse(tx: TxParts, siteId: SiteId, filter: ResponseFilter, sight: Sight): AsyncGenerator<Response> {
  if (isForNothing(filter, sight)) return;
  for await (const piece of pieces(tx, siteId, filter, sight, { after: undefined, isNewestFirst: false, limit: Number.POSITIVE_INFINITY }))
    yield* piece;
}

/** From where, which way, and how many answers are enough. */
interface Reading extends Walk {
  readonly limit: number;
}

/** Walks along a trail, piece by piece, however few of its answers pass; between the pieces others have their turn. */
async function* pieces(tx: TxParts, site: SiteId, filter: ResponseFilter, sight: Sight, reading: Reading): AsyncGenerator<readonly Response[]> {
  const trail = await attempt(() => trailOf({ site, filter, sight, calendar: calendarOfSite(tx, site) }));
  let wanted = reading.limit;
  for await (const stretch of trail.stretches(tx.db, reading)) {
    const found = await attempt(() => answersOn(tx.db, trail, and(stretch, passes(filter, sight)), { ...reading, limit: wanted }));
    yield found;
    wanted -= found.length;
    if (wanted <= 0) return;
    await setImmediate();
  }
}

function answersOn(db: Db, { from, leads, order }: Trail, where: SQL | undefined, { isNewestFirst, limit }: Reading): readonly Response[] {
  const direction = sql.raw(isNewestFirst ? 'desc' : 'asc');
  const found = db
    .select(responseFields)
    .from(from)
    // In this order, which the planner cannot know to be the best one.
    .crossJoin(responses)
    .crossJoin(interactions)
    .where(and(leads, ownInteraction, where))
    .orderBy(...order.map((column) => sql`${column} ${direction}`));
  return Number.isFinite(limit) ? found.limit(limit).all() : found.all();
}

const CELEBRATED = sql`coalesce((
  select max(agents.is_celebrated)
  from json_each(interactions.agents) as named cross join agents on agents.site_id = interactions.site_id and agents.id = named.value
), 1) = 1`;

/** What an answer must be, wherever it was found. */
function passes(filter: ResponseFilter, sight: Sight): SQL | undefined {
  const { channel, rating, hasComment, isVerified, standing, isCelebrated, team, reason, language } = filter;
  return and(
    sight.teams && inArray(interactions.team, [...sight.teams]),
    team === undefined ? undefined : eq(interactions.team, team),
    channel && eq(interactions.channelId, channel),
    isVerified === undefined ? undefined : eq(responses.isVerified, isVerified),
    rating && eq(responses.rating, rating),
    standing && eq(responseStanding, standing),
    isCelebrated && CELEBRATED,
    hasComment === undefined ? undefined : (hasComment ? isNotNull : isNull)(responses.comment),
    reason === undefined ? undefined : sql`exists (select 1 from json_each(${responses.reasons}) where value = ${reason})`,
    // A language tag has no sign that LIKE would take for any other.
    language === undefined ? undefined : or(like(responses.language, language), like(responses.language, `${language}-%`)),
  );
}
