import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { Agent } from '../../domain/agent.ts';
import type { Calendar } from '../../domain/calendar.ts';
import { type Counts, countsOfAnswer, merge, NO_COUNTS } from '../../domain/counts.ts';
import type { Exposure } from '../../domain/exposure.ts';
import type { AgentId, ChannelId, SiteId } from '../../domain/ids.ts';
import type { Rating } from '../../domain/rating.ts';
import type { Db } from './connection.ts';
import { creditedAgents, ownInteraction } from './response-fields.ts';
import { EVERYBODY, exposures, interactions, responses } from './schema.ts';

/** The name of one row of the roll-ups: its grain, hour (ms) or day, agent and channel. */
export type RowName = readonly ['hour', number, AgentId, ChannelId] | readonly ['day', string, AgentId, ChannelId];

/** Rows of roll-ups by their names, as JSON. */
export type Rows = Map<string, Counts>;

/** What the roll-ups must hold, counted from nothing but answers and exposures. */
export function recount(db: Db, siteId: SiteId, calendar: Calendar): Rows {
  const rows: Rows = new Map();
  for (const [at, channel, agents, rating, hasComment] of eachRow<[Rating, 0 | 1]>(db, answersOf(siteId)))
    addTo(rows, namesOf(calendar, at, channel, agents), countsOfAnswer(rating, hasComment === 1));
  for (const [at, channel, agents, kind] of eachRow<[Exposure]>(db, exposuresOf(siteId)))
    addTo(rows, namesOf(calendar, at, channel, agents), { ...NO_COUNTS, [kind]: 1 });
  return rows;
}

type Query = (db: Db) => { toSQL(): { sql: string; params: unknown[] } };
type Heard<Rest extends unknown[]> = [at: number, channel: ChannelId, agents: string, ...Rest];

/** One row at a time, since all of them would not fit in memory. */
function eachRow<Rest extends unknown[]>(db: Db, query: Query): Iterable<Heard<Rest>> {
  const built = query(db).toSQL();
  return db.$client
    .prepare(built.sql)
    .raw()
    .iterate(...built.params) as Iterable<Heard<Rest>>;
}

const answersOf =
  (siteId: SiteId): Query =>
  (db) =>
    db
      .select({
        at: responses.createdAt,
        channel: interactions.channelId,
        agents: creditedAgents,
        rating: responses.rating,
        hasComment: sql`${responses.comment} is not null`,
      })
      .from(responses)
      .innerJoin(interactions, ownInteraction)
      .where(and(eq(responses.siteId, siteId), isNull(responses.removedAt)));

const exposuresOf =
  (siteId: SiteId): Query =>
  (db) =>
    db
      .select({ at: exposures.heardAt, channel: interactions.channelId, agents: creditedAgents, kind: exposures.kind })
      .from(exposures)
      .innerJoin(interactions, isExposed)
      .where(eq(exposures.siteId, siteId));

const isExposed: SQL = sql`${interactions.siteId} = ${exposures.siteId} and ${interactions.id} = ${exposures.interactionId}`;

function namesOf(calendar: Calendar, at: number, channel: ChannelId, agents: string): readonly RowName[] {
  const { start, day } = calendar.hourOf(at);
  const credited = [EVERYBODY, ...(JSON.parse(agents) as readonly Agent[]).map(({ id }) => id)];
  return credited.flatMap((agent): readonly RowName[] => [
    ['hour', start, agent, channel],
    ['day', day, agent, channel],
  ]);
}

function addTo(rows: Rows, names: readonly RowName[], counts: Counts): void {
  for (const name of names) {
    const key = JSON.stringify(name);
    rows.set(key, merge(rows.get(key) ?? NO_COUNTS, counts));
  }
}
