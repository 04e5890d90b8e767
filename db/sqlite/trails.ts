import { and, eq, gte, lt, type SQL, sql } from 'drizzle-orm';
import type { Sight } from '../../domain/access.ts';
import type { Calendar } from '../../domain/calendar.ts';
import { type AgentId, asId, type ResponseId, type SiteId } from '../../domain/ids.ts';
import { momentsOf } from '../../domain/period.ts';
import type { Phrase } from '../../domain/search.ts';
import type { ResponseFilter } from '../store.ts';
import { credits, responses } from './schema.ts';
import { EVERYBODY } from './schema-rollups.ts';
import { firstPlaceOf } from './search-statements.ts';

/** Where a list goes on: after this answer. */
export interface Place {
  readonly createdAt: number;
  readonly id: ResponseId;
}

/** Answers in the order of time as an index has them: nothing has to be sorted, and one can stop anywhere and go on from there. */
export interface Trail {
  /** The tables it goes through, and how they lead to `responses`. */
  readonly from: SQL;
  readonly leads: SQL;
  /** Which steps it has. */
  readonly steps: SQL | undefined;
  /** By what they are in order, column by column. */
  readonly order: readonly SQL[];
  /** Where a step is, as a text; and from such a text, or from an answer, back to what is compared with the order. */
  readonly stepText: SQL<string>;
  bound(stepText: string): SQL;
  boundOf(place: Place): SQL;
}

/** The shortest trail that has all the answers that are asked for, and maybe others. */
export const trailOf = (site: SiteId, filter: ResponseFilter, sight: Sight, calendar: Calendar): Trail =>
  filter.search ? ofWords(site, filter.search, filter, sight, calendar) : ofCredits(site, filter, sight, calendar);

/** The answers of one agent, or of everybody. */
function ofCredits(site: SiteId, { agent, channel, range }: ResponseFilter, sight: Sight, calendar: Calendar): Trail {
  const within = range && momentsOf(range, calendar);
  const boundOf = ({ createdAt, id }: Place) => sql`(${createdAt}, ${id})`;
  return {
    from: sql`${credits}`,
    leads: sql`${responses.siteId} = ${credits.siteId} and ${responses.id} = ${credits.responseId}`,
    steps: and(
      eq(credits.siteId, site),
      eq(credits.agentId, sight.agent ?? agent ?? EVERYBODY),
      within && and(gte(credits.createdAt, within.from), lt(credits.createdAt, within.to)),
      channel && eq(credits.channelId, channel),
    ),
    order: [sql`${credits.createdAt}`, sql`${credits.responseId}`],
    stepText: sql<string>`${credits.createdAt} || ' ' || ${credits.responseId}`,
    bound: (stepText) => boundOf(placeIn(stepText) as Place),
    boundOf,
  };
}

/** The answers whose comments have these words. */
function ofWords(site: SiteId, search: readonly Phrase[], { range, agent }: ResponseFilter, sight: Sight, calendar: Calendar): Trail {
  const within = range && momentsOf(range, calendar);
  const whose = sight.agent ?? agent;
  return {
    from: sql`comment_index cross join comment_words on comment_words.place = comment_index.rowid`,
    leads: sql`${responses.siteId} = comment_words.site_id and ${responses.id} = comment_words.response_id and comment_words.site_id = ${site}
      ${whose === undefined ? sql.raw('') : sql`and ${isCredited(whose)}`}`,
    steps: and(
      sql`comment_index match ${matchOf(site, search)}`,
      within && sql`comment_index.rowid >= ${firstPlaceOf(within.from)} and comment_index.rowid < ${firstPlaceOf(within.to)}`,
    ),
    order: [sql`comment_index.rowid`],
    stepText: sql<string>`cast(comment_index.rowid as text)`,
    bound: (stepText) => sql`cast(${stepText} as integer)`,
    // An answer that lost its words meanwhile has its moment still.
    boundOf: ({ createdAt, id }) =>
      sql`coalesce((select place from comment_words where site_id = ${site} and response_id = ${id}), ${firstPlaceOf(createdAt)})`,
  };
}

/** Whether the answer at hand is one of the agent's. */
const isCredited = (agent: AgentId): SQL =>
  sql`exists (select 1 from ${credits} where ${credits.siteId} = ${responses.siteId} and ${credits.agentId} = ${agent}
    and ${credits.createdAt} = ${responses.createdAt} and ${credits.responseId} = ${responses.id})`;

/** In the language of the index. Words are letters and digits, so nothing that somebody types means anything else there. */
const matchOf = (site: SiteId, search: readonly Phrase[]): string =>
  [`site_id : "${site}"`, ...search.map(({ words, isBegun }) => `words : "${words.join(' ')}"${isBegun ? ' *' : ''}`)].join(' AND ');

/** The place that a text of this form names; null for any other text. */
export function placeIn(text: string): Place | null {
  const [, createdAt, id] = /^(-?\d{1,16}) (\S+)$/.exec(text) ?? [];
  return createdAt && id ? { createdAt: Number(createdAt), id: asId<ResponseId>(id) } : null;
}
