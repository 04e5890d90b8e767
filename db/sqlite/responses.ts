import { setImmediate } from 'node:timers/promises';
import { and, eq, inArray, isNotNull, isNull, like, or, type SQL, sql } from 'drizzle-orm';
import type { Sight } from '../../domain/access.ts';
import type { ResponseId, SiteId } from '../../domain/ids.ts';
import type { PageRequest, Response, ResponseFilter, ResponsePage } from '../store.ts';
import type { Tx } from './commits.ts';
import type { Db } from './connection.ts';
import { ownInteraction, responseFields } from './response-fields.ts';
import { interactions, responses } from './schema.ts';
import { calendarOfSite } from './sites.ts';
import type { Statements } from './statements.ts';
import { attempt } from './storage-errors.ts';
import { findStored } from './stored-response.ts';
import { type Place, placeIn, type Trail, trailOf } from './trails.ts';

/** One answer; null where there is none, it was removed, or somebody else's. */
export function oneResponse(statements: Statements, siteId: SiteId, id: ResponseId, sight: Sight): Response | null {
  const found = findStored(statements, siteId, id);
  return found && found.removedAt === null && isWithinSight(found.response, sight) ? found.response : null;
}

const isWithinSight = ({ team, agents }: Response, sight: Sight): boolean =>
  (sight.teams === undefined || (team !== null && sight.teams.includes(team))) &&
  (sight.agent === undefined || agents.some(({ id }) => id === sight.agent));

/** One page of answers, newest first. */
export async function pageOfResponses(tx: Tx, siteId: SiteId, filter: ResponseFilter, page: PageRequest, sight: Sight): Promise<ResponsePage> {
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
export async function* everyResponse(tx: Tx, siteId: SiteId, filter: ResponseFilter, sight: Sight): AsyncGenerator<Response> {
  if (isForNothing(filter, sight)) return;
  for await (const piece of pieces(tx, siteId, filter, sight, { after: undefined, isNewestFirst: false, limit: Number.POSITIVE_INFINITY }))
    yield* piece;
}

interface Stretch {
  readonly after: Place | undefined;
  readonly isNewestFirst: boolean;
  /** How many answers are enough. */
  readonly limit: number;
}

const STEPS = { first: 1000, most: 4000 }; // Some milliseconds of the event loop at first, and some tens at most.

/** Walks along a trail, piece by piece, however few of its answers pass; between the pieces others have their turn. */
async function* pieces(tx: Tx, siteId: SiteId, filter: ResponseFilter, sight: Sight, stretch: Stretch): AsyncGenerator<readonly Response[]> {
  const trail = await attempt(() => trailOf(siteId, filter, sight, calendarOfSite(tx, siteId)));
  let start = stretch.after && trail.boundOf(stretch.after);
  let wanted = stretch.limit;
  for (let steps = STEPS.first; ; steps = Math.min(2 * steps, STEPS.most)) {
    const { responses: found, end } = await attempt(() => pieceOf(tx.db, trail, passes(filter, sight), { ...stretch, start, steps, wanted }));
    yield found;
    wanted -= found.length;
    if (end === null || wanted <= 0) return;
    start = end;
    await setImmediate();
  }
}

interface Piece {
  readonly responses: readonly Response[];
  /** Where the next one begins; null where the trail ends. */
  readonly end: SQL | null;
}
interface Walk {
  readonly start: SQL | undefined;
  readonly steps: number;
  readonly wanted: number;
  readonly isNewestFirst: boolean;
}

/** The answers within so many steps that pass, from one moment. */
function pieceOf(db: Db, trail: Trail, passing: SQL | undefined, { start, steps, wanted, isNewestFirst }: Walk): Piece {
  const direction = sql.raw(isNewestFirst ? 'desc' : 'asc');
  const [beyond, upTo] = isNewestFirst ? [sql.raw('<'), sql.raw('>=')] : [sql.raw('>'), sql.raw('<=')];
  const key = trail.order.length > 1 ? sql`(${sql.join([...trail.order], sql`, `)})` : sql`${trail.order[0]}`;
  const order = trail.order.map((column) => sql`${column} ${direction}`);
  const left = and(trail.steps, start && sql`${key} ${beyond} ${start}`);
  return db.transaction(() => {
    const last = db
      .select({ text: trail.stepText })
      .from(trail.from)
      .where(left)
      .orderBy(...order)
      .limit(1)
      .offset(steps - 1)
      .get();
    const end = last ? trail.bound(last.text) : null;
    const found = db
      .select(responseFields)
      .from(trail.from)
      .innerJoin(responses, trail.leads)
      .innerJoin(interactions, ownInteraction)
      .where(and(left, end ? sql`${key} ${upTo} ${end}` : undefined, passing))
      .orderBy(...order);
    return { responses: Number.isFinite(wanted) ? found.limit(wanted).all() : found.all(), end };
  });
}

/** What an answer must be, wherever it was found. */
function passes({ channel, rating, hasComment, isVerified, team, reason, language }: ResponseFilter, sight: Sight): SQL | undefined {
  return and(
    sight.teams && inArray(interactions.team, [...sight.teams]),
    team === undefined ? undefined : eq(interactions.team, team),
    channel && eq(interactions.channelId, channel),
    isVerified === undefined ? undefined : eq(responses.isVerified, isVerified),
    rating && eq(responses.rating, rating),
    hasComment === undefined ? undefined : (hasComment ? isNotNull : isNull)(responses.comment),
    reason === undefined ? undefined : sql`exists (select 1 from json_each(${responses.reasons}) where value = ${reason})`,
    // A language tag has no sign that LIKE would take for any other.
    language === undefined ? undefined : or(like(responses.language, language), like(responses.language, `${language}-%`)),
  );
}
