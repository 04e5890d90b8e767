import { and, eq, gte, lt, type SQL, sql } from 'drizzle-orm';
import type { Sight } from '../../domain/access.ts';
import type { Calendar } from '../../domain/calendar.ts';
import { type AgentId, asId, type ResponseId, type SiteId } from '../../domain/ids.ts';
import { momentsOf } from '../../domain/period.ts';
import type { ResponseFilter } from '../store.ts';
import type { Db } from './connection.ts';
import { packedId } from './packed.ts';
import { credits, responses } from './schema.ts';
import { EVERYBODY } from './schema-rollups.ts';
import { commentWords } from './schema-search.ts';
import { firstPlaceOf } from './search-statements.ts';
import { matchOf } from './search-text.ts';
import { attempt } from './storage-errors.ts';

/** Where a list goes on: after this answer. */
export interface Place {
  readonly createdAt: number;
  readonly id: ResponseId;
}

/** From where to walk, and which way. */
export interface Walk {
  readonly after: Place | undefined;
  readonly isNewestFirst: boolean;
}

/** Answers in the order of time as an index has them: nothing has to be sorted, and one can stop anywhere and go on from there. */
export interface Trail {
  /** The table that leads to `responses`, how it does, and by what it is in order, column by column. */
  readonly from: typeof credits | typeof commentWords;
  readonly leads: SQL;
  readonly order: readonly SQL[];
  /** The conditions of one stretch after the other, each of so many steps at most. */
  stretches(db: Db, walk: Walk): AsyncIterable<SQL | undefined>;
}

/** What is asked for, as far as a trail has to know it. */
interface Wanted {
  readonly site: SiteId;
  readonly filter: ResponseFilter;
  readonly sight: Sight;
  readonly calendar: Calendar;
}

/** The shortest trail that has all the answers that are asked for, and maybe others. */
export const trailOf = (wanted: Wanted): Trail => (wanted.filter.search ? ofWords(wanted) : ofCredits(wanted));

const STEPS = { first: 250, most: 250 }; // Under ten milliseconds of the event loop, at some 25 µs a step where its answer passes.

/** The answers of one agent, or of everybody. */
function ofCredits({ site, filter: { agent, channel, range }, sight, calendar }: Wanted): Trail {
  const within = range && momentsOf(range, calendar);
  const whose = and(eq(credits.siteId, site), eq(credits.agentId, sight.agent ?? agent ?? EVERYBODY), channel && eq(credits.channelId, channel));
  // One bound at each end: of two, the database begins at whichever it likes, and might walk from there to the other at every stretch.
  const later = (sign: SQL, than: Place | undefined) =>
    than && !(within && than.createdAt < within.from) ? beyond(sign, than) : within && gte(credits.createdAt, within.from);
  const earlier = (sign: SQL, than: Place | undefined) =>
    than && !(within && than.createdAt >= within.to) ? beyond(sign, than) : within && lt(credits.createdAt, within.to);
  return {
    from: credits,
    leads: sql`${responses.siteId} = ${credits.siteId} and ${responses.id} = ${credits.responseId}`,
    order: [sql`${credits.createdAt}`, sql`${credits.responseId}`],
    async *stretches(db, { after, isNewestFirst }) {
      const direction = isNewestFirst ? sql`desc` : sql`asc`;
      const between = (start: Place | undefined, end: Place | undefined) =>
        isNewestFirst ? and(whose, earlier(sql`<`, start), later(sql`>=`, end)) : and(whose, later(sql`>`, start), earlier(sql`<=`, end));
      let start = after;
      for (let count = STEPS.first; ; count = Math.min(2 * count, STEPS.most)) {
        const left = between(start, undefined);
        const end = await attempt(() => stepAfter(db, left, count, direction));
        yield between(start, end);
        if (!end) return;
        start = end;
      }
    },
  };
}

const beyond = (sign: SQL, { createdAt, id }: Place): SQL =>
  sql`(${credits.createdAt}, ${credits.responseId}) ${sign} (${createdAt}, ${packedId(id)})`;

/** The last of so many steps; undefined where there are fewer. */
const stepAfter = (db: Db, steps: SQL | undefined, count: number, direction: SQL): Place | undefined =>
  db
    .select({ createdAt: credits.createdAt, id: credits.responseId })
    .from(credits)
    .where(steps)
    .orderBy(sql`${credits.createdAt} ${direction}`, sql`${credits.responseId} ${direction}`)
    .limit(1)
    .offset(count - 1)
    .get();

// The index joins all words that begin as the last one does anew for each question, whatever is asked of them: so it is seldom asked, and for many at once.
const HITS = { first: 1000, next: 32_000 };

/** The answers whose comments have the words. */
function ofWords({ site, filter: { search = [], range, agent }, sight, calendar }: Wanted): Trail {
  const within = range && momentsOf(range, calendar);
  const whose = sight.agent ?? agent;
  const steps = and(
    sql`comment_index match ${matchOf(site, search)}`,
    within && sql`comment_index.rowid >= ${firstPlaceOf(within.from)} and comment_index.rowid < ${firstPlaceOf(within.to)}`,
  );
  return {
    from: commentWords,
    // With a + in front, a column is for comparison alone: by its index all the site would be read.
    leads: sql`${responses.siteId} = ${commentWords.siteId} and ${responses.id} = ${commentWords.responseId} and +${commentWords.siteId} = ${site}
      ${whose === undefined ? sql.raw('') : sql`and ${isCredited(whose)}`}`,
    order: [sql`${commentWords.place}`],
    async *stretches(db, { after, isNewestFirst }) {
      const [beyond, direction] = (isNewestFirst ? ['<', 'desc'] : ['>', 'asc']).map((text) => sql.raw(text));
      let start = after && placeOf(site, after);
      for (let count = HITS.first; ; count = HITS.next) {
        const left = and(steps, start && sql`comment_index.rowid ${beyond} ${start}`);
        const hits = await attempt(() => hitsOf(db, left, count, direction as SQL));
        for (let first = 0; first < hits.length; first += STEPS.most)
          yield sql`${commentWords.place} in (select cast(value as integer) from json_each(${JSON.stringify(hits.slice(first, first + STEPS.most))}))`;
        if (hits.length < count) return;
        start = sql`cast(${hits.at(-1)} as integer)`;
      }
    },
  };
}

/** Places as texts, since they are larger than a number of JavaScript may be. */
const hitsOf = (db: Db, steps: SQL | undefined, count: number, direction: SQL): readonly string[] =>
  db
    .all<{ place: string }>(
      sql`select cast(rowid as text) as place from comment_index where ${steps} order by comment_index.rowid ${direction} limit ${count}`,
    )
    .map(({ place }) => place);

/** Where an answer stands in the index. One that lost its words meanwhile has its moment still. */
const placeOf = (site: SiteId, { createdAt, id }: Place): SQL =>
  sql`coalesce((select place from comment_words where site_id = ${site} and response_id = ${packedId(id)}), ${firstPlaceOf(createdAt)})`;

/** Whether the answer at hand is one of the agent's. */
const isCredited = (agent: AgentId): SQL =>
  sql`exists (select 1 from ${credits} where ${credits.siteId} = ${responses.siteId} and ${credits.agentId} = ${agent}
    and ${credits.createdAt} = ${responses.createdAt} and ${credits.responseId} = ${responses.id})`;

/** The place that a text of this form names; null for any other text. */
export function placeIn(text: string): Place | null {
  const [, createdAt, id] = /^(-?\d{1,16}) (\S+)$/.exec(text) ?? [];
  return createdAt && id ? { createdAt: Number(createdAt), id: asId<ResponseId>(id) } : null;
}
