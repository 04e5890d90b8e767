import { and, between, eq, gte, lt } from 'drizzle-orm';
import type { Sight } from '../../domain/access.ts';
import type { SiteId } from '../../domain/ids.ts';
import type { DayRange } from '../../domain/period.ts';
import type { DayPoint, HourPoint, SeriesFilter } from '../series-store.ts';
import type { Db } from './connection.ts';
import { EVERYBODY, rollupDays, rollupHours } from './schema-rollups.ts';
import { isSeen } from './sight.ts';
import { countsOf, sumsOf } from './tallies.ts';

/** The counts of each day in the range. */
export function daySeries(db: Db, siteId: SiteId, { from, to }: DayRange, of: SeriesFilter, sight: Sight): readonly DayPoint[] {
  const rows = db
    .select({ day: rollupDays.day, ...sumsOf(rollupDays) })
    .from(rollupDays)
    .where(and(eq(rollupDays.siteId, siteId), between(rollupDays.day, from, to), isOf(rollupDays, of, sight)))
    .groupBy(rollupDays.day)
    .orderBy(rollupDays.day)
    .all();
  return rows.map(({ day, ...tally }) => ({ day, counts: countsOf(tally) }));
}

/** The counts of each clock hour that starts at or after `from` and before `to` (ms). */
export function hourSeries(db: Db, siteId: SiteId, [from, to]: readonly [number, number], of: SeriesFilter, sight: Sight): readonly HourPoint[] {
  const rows = db
    .select({ hour: rollupHours.hour, ...sumsOf(rollupHours) })
    .from(rollupHours)
    .where(and(eq(rollupHours.siteId, siteId), gte(rollupHours.hour, from), lt(rollupHours.hour, to), isOf(rollupHours, of, sight)))
    .groupBy(rollupHours.hour)
    .orderBy(rollupHours.hour)
    .all();
  return rows.map(({ hour, ...tally }) => ({ hour, counts: countsOf(tally) }));
}

const isOf = (table: typeof rollupDays | typeof rollupHours, { agent, channel, team, isVerified }: SeriesFilter, sight: Sight) =>
  and(
    eq(table.agentId, agent ?? sight.agent ?? EVERYBODY),
    isSeen(table, sight),
    channel && eq(table.channelId, channel),
    team === undefined ? undefined : eq(table.teamId, team),
    isVerified === undefined ? undefined : eq(table.isVerified, isVerified),
  );
