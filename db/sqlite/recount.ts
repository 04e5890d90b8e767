import { and, eq, isNull, type SQL } from 'drizzle-orm';
import type { Agent } from '../../domain/agent.ts';
import type { Calendar } from '../../domain/calendar.ts';
import { type Counts, countsOfAnswer, merge, NO_COUNTS } from '../../domain/counts.ts';
import type { Exposure } from '../../domain/exposure.ts';
import type { AgentId, ChannelId, SiteId } from '../../domain/ids.ts';
import type { Rating } from '../../domain/rating.ts';
import type { Standing } from '../../domain/standing.ts';
import type { Db } from './connection.ts';
import { creditedAgents, ownInteraction, responseStanding } from './response-fields.ts';
import { exposures, interactions, responses } from './schema.ts';
import { EVERYBODY, NO_TEAM } from './schema-rollups.ts';

type CellName = readonly [agent: AgentId, channel: ChannelId, team: string, isVerified: boolean];

/** The name of one row of the roll-ups: its grain, hour (ms) or day, agent, channel, team and whether it was signed for. */
export type RowName = readonly ['hour', number, ...CellName] | readonly ['day', string, ...CellName];

/** Rows of roll-ups by their names, as JSON. */
export type Rows = Map<string, Counts>;

/** What the roll-ups must hold, counted from nothing but answers and exposures. */
export function recount(db: Db, siteId: SiteId, calendar: Calendar): Rows {
  const rows: Rows = new Map();
  for (const [heard, rating, isCommented, standing] of eachRow<[Rating, 0 | 1, Standing]>(db, answersOf(siteId)))
    addTo(rows, namesOf(calendar, heard), countsOfAnswer(rating, isCommented === 1, standing));
  for (const [heard, kind] of eachRow<[Exposure]>(db, exposuresOf(siteId))) addTo(rows, namesOf(calendar, heard), { ...NO_COUNTS, [kind]: 1 });
  return rows;
}

type Query = (db: Db) => { toSQL(): { sql: string; params: unknown[] } };
/** Where and when something counts. */
interface Heard {
  readonly at: number;
  readonly channel: ChannelId;
  readonly team: string | null;
  readonly isVerified: boolean;
  /** As JSON. */
  readonly agents: string;
}
type Row<Rest extends unknown[]> = [number, ChannelId, string | null, 0 | 1, string, ...Rest];

/** One row at a time, since all of them would not fit in memory. */
function* eachRow<Rest extends unknown[]>(db: Db, query: Query): Iterable<[Heard, ...Rest]> {
  const built = query(db).toSQL();
  const rows = db.$client
    .prepare(built.sql)
    .raw()
    .iterate(...built.params) as Iterable<Row<Rest>>;
  for (const [at, channel, team, isVerified, agents, ...rest] of rows) yield [{ at, channel, team, isVerified: isVerified === 1, agents }, ...rest];
}

const heardFields = {
  channel: interactions.channelId,
  team: interactions.team,
  isVerified: interactions.isVerified,
  agents: creditedAgents,
};

const answersOf =
  (siteId: SiteId): Query =>
  (db) =>
    db
      .select({
        at: responses.createdAt,
        ...heardFields,
        rating: responses.rating,
        isCommented: responses.isCommented,
        standing: responseStanding,
      })
      .from(responses)
      .innerJoin(interactions, ownInteraction)
      .where(and(eq(responses.siteId, siteId), isNull(responses.removedAt)));

const exposuresOf =
  (siteId: SiteId): Query =>
  (db) =>
    db
      .select({ at: exposures.heardAt, ...heardFields, kind: exposures.kind })
      .from(exposures)
      .innerJoin(interactions, isExposed)
      .where(eq(exposures.siteId, siteId));

const isExposed: SQL | undefined = and(
  eq(interactions.siteId, exposures.siteId),
  eq(interactions.id, exposures.interactionId),
  eq(interactions.isVerified, exposures.isVerified),
);

function namesOf(calendar: Calendar, { at, channel, team, isVerified, agents }: Heard): readonly RowName[] {
  const { start, day } = calendar.hourOf(at);
  const credited = [EVERYBODY, ...(JSON.parse(agents) as readonly Agent[]).map(({ id }) => id)];
  return credited.flatMap((agent): readonly RowName[] => [
    ['hour', start, agent, channel, team ?? NO_TEAM, isVerified],
    ['day', day, agent, channel, team ?? NO_TEAM, isVerified],
  ]);
}

function addTo(rows: Rows, names: readonly RowName[], counts: Counts): void {
  for (const name of names) {
    const key = JSON.stringify(name);
    rows.set(key, merge(rows.get(key) ?? NO_COUNTS, counts));
  }
}
