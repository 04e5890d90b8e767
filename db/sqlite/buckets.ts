import { setImmediate } from 'node:timers/promises';
import { and, eq, gt, gte, lt, lte, min, ne, type SQL } from 'drizzle-orm';
import type { Sight } from '../../domain/access.ts';
import type { RatingCounts } from '../../domain/counts.ts';
import type { SiteId } from '../../domain/ids.ts';
import { added } from '../../domain/pool.ts';
import type { StreamCounts } from '../../domain/watched-stream.ts';
import type { Bucket, Stretch } from '../stream-store.ts';
import type { Db } from './connection.ts';
import { EVERYBODY, NO_TEAM, rollupDays, rollupHours } from './schema-rollups.ts';
import { isSeen } from './sight.ts';
import { attempt } from './storage-errors.ts';
import { sumsOf } from './tallies.ts';

/** The answers of each day or hour by agent, channel and team. One bucket at a time: 1,370 agents on five channels are some milliseconds of the event loop. */
export async function* bucketsOf(db: Db, site: SiteId, stretch: Stretch, isVerified: boolean | undefined, sight: Sight): AsyncGenerator<Bucket> {
  const { table, bucket, first, last } = placeOf(stretch);
  const isOf = and(eq(table.siteId, site), isSeen(table, sight), isVerified === undefined ? undefined : eq(table.isVerified, isVerified));
  let next = await attempt(() => firstIn(db, table, bucket, and(eq(table.siteId, site), first, last)));
  while (next !== null) {
    const at = next;
    const isThen = and(isOf, eq(bucket, at));
    yield { at, streams: await attempt(() => [...agentsIn(db, table, isThen), ...(sight.agent ? [] : togetherIn(db, table, isThen))]) };
    await setImmediate();
    next = await attempt(() => firstIn(db, table, bucket, and(eq(table.siteId, site), gt(bucket, at), last)));
  }
}

type Table = typeof rollupDays | typeof rollupHours;
type Column = typeof rollupDays.day | typeof rollupHours.hour;

function placeOf(stretch: Stretch) {
  if (stretch.by === 'day') {
    const { from, to } = stretch.range;
    return { table: rollupDays, bucket: rollupDays.day, first: gte(rollupDays.day, from), last: lte(rollupDays.day, to) };
  }
  return { table: rollupHours, bucket: rollupHours.hour, first: gte(rollupHours.hour, stretch.from), last: lt(rollupHours.hour, stretch.to) };
}

/** The key of the roll-ups begins with the site and the time, so that this is one step and not a scan. */
const firstIn = (db: Db, table: Table, bucket: Column, where: SQL | undefined): Bucket['at'] | null =>
  db
    .select({ at: min(bucket) })
    .from(table)
    .where(where)
    .get()?.at ?? null;

function agentsIn(db: Db, table: Table, where: SQL | undefined): readonly StreamCounts[] {
  const rows = db
    .select({ key: table.agentId, ...ratingsOf(table) })
    .from(table)
    .where(and(where, ne(table.agentId, EVERYBODY)))
    .groupBy(table.agentId)
    .all();
  return rows.flatMap(({ key, c1, c2, c3, c4, c5 }) => answeredOnly({ of: 'agent', key, ratings: [c1, c2, c3, c4, c5] }));
}

/** Channels and teams from the rows of everybody together, in which an interaction of several agents stands once. */
function togetherIn(db: Db, table: Table, where: SQL | undefined): readonly StreamCounts[] {
  const rows = db
    .select({ channel: table.channelId, team: table.teamId, ...ratingsOf(table) })
    .from(table)
    .where(and(where, eq(table.agentId, EVERYBODY)))
    .groupBy(table.channelId, table.teamId)
    .all();
  const [channels, teams] = [new Map<string, RatingCounts>(), new Map<string, RatingCounts>()];
  for (const { channel, team, c1, c2, c3, c4, c5 } of rows) {
    channels.set(channel, added(channels.get(channel) ?? NOTHING, [c1, c2, c3, c4, c5]));
    if (team !== NO_TEAM) teams.set(team, added(teams.get(team) ?? NOTHING, [c1, c2, c3, c4, c5]));
  }
  return [
    ...[...channels].flatMap(([key, ratings]) => answeredOnly({ of: 'channel', key, ratings })),
    ...[...teams].flatMap(([key, ratings]) => answeredOnly({ of: 'team', key, ratings })),
  ];
}

const NOTHING: RatingCounts = [0, 0, 0, 0, 0];

/** Where somebody was asked and nobody answered there is a row, and nothing to follow. */
const answeredOnly = (stream: StreamCounts): readonly StreamCounts[] => (stream.ratings.some((count) => count > 0) ? [stream] : []);

const ratingsOf = (table: Table) => {
  const { c1, c2, c3, c4, c5 } = sumsOf(table);
  return { c1, c2, c3, c4, c5 };
};
