import { setImmediate } from 'node:timers/promises';
import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Sight } from '../../domain/access.ts';
import { addDays } from '../../domain/calendar.ts';
import type { RatingCounts } from '../../domain/counts.ts';
import type { AgentId, SiteId } from '../../domain/ids.ts';
import type { DayRange } from '../../domain/period.ts';
import type { SparklinePoint } from '../../domain/sparkline.ts';
import type { SparklineFilter } from '../series-store.ts';
import type { Db } from './connection.ts';
import { EVERYBODY, rollupDays } from './schema-rollups.ts';
import { isSeen } from './sight.ts';
import { attempt } from './storage-errors.ts';
import { sumsOf } from './tallies.ts';

/** The first and the last day of a site that has counts; null where none has. */
export function countedDays(db: Db, siteId: SiteId): DayRange | null {
  const end = (order: SQL) =>
    db.select({ day: rollupDays.day }).from(rollupDays).where(eq(rollupDays.siteId, siteId)).orderBy(order).limit(1).get()?.day;
  const [from, to] = [end(asc(rollupDays.day)), end(desc(rollupDays.day))];
  return from && to ? { from, to } : null;
}

const STRETCH = 120; // Days at once: some ten thousand seeks at most, and then others have their turn.

/** The points of each key that has any, in order. */
export async function sparklines(db: Db, site: SiteId, of: SparklineFilter, sight: Sight): Promise<ReadonlyMap<string, readonly SparklinePoint[]>> {
  const lines = new Map<string, SparklinePoint[]>();
  for (const days of stretchesOf(of.range, await attempt(() => countedDays(db, site)))) {
    for (const { key, step, ratings } of await attempt(() => pointsOf(db, site, of, days, sight)))
      addTo(lines, key, { day: addDays(of.range.from, step * of.stepDays), ratings });
    await setImmediate();
  }
  return lines;
}

/** The days of the range that can have counts, some at once. */
function* stretchesOf({ from, to }: DayRange, counted: DayRange | null): Iterable<DayRange> {
  if (!counted) return;
  const last = to < counted.to ? to : counted.to;
  for (let first = from > counted.from ? from : counted.from; first <= last; first = addDays(first, STRETCH)) {
    const end = addDays(first, STRETCH - 1);
    yield { from: first, to: end < last ? end : last };
  }
}

/** A step may begin in one stretch of days and end in the next. */
function addTo(lines: Map<string, SparklinePoint[]>, key: string, point: SparklinePoint): void {
  const line = lines.get(key) ?? [];
  const last = line.at(-1);
  if (last?.day === point.day) line[line.length - 1] = { day: point.day, ratings: sumOf(last.ratings, point.ratings) };
  else line.push(point);
  lines.set(key, line);
}

const sumOf = (a: RatingCounts, b: RatingCounts): RatingCounts => [a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3], a[4] + b[4]];

/** What each key has in each step. The days are found one after the other, and their rows by their keys: no row of anybody else is read. */
function pointsOf(db: Db, site: SiteId, { by, keys, stepDays, range, isVerified }: SparklineFilter, { from, to }: DayRange, sight: Sight) {
  const { column, agents } = by === 'agent' ? { column: rollupDays.agentId, agents: keys } : { column: KEYS[by], agents: [sight.agent ?? EVERYBODY] };
  const step = sql<number>`cast((julianday(${rollupDays.day}) - julianday(${range.from})) / ${stepDays} as integer)`;
  const rows = db
    .select({ key: sql<string>`${column}`, step, ...SUMS })
    .from(sql`(
      with recursive days(day) as (${nextDay(site, sql`day >= ${from} and day <= ${to}`)} union all select (${nextDay(site, sql`day > days.day and day <= ${to}`)}) from days where day is not null)
      select day from days where day is not null
    ) as days`)
    .crossJoin(rollupDays)
    .where(
      and(
        eq(rollupDays.siteId, site),
        sql`${rollupDays.day} = days.day`,
        inArray(rollupDays.agentId, [...agents] as AgentId[]),
        by === 'agent' ? undefined : inArray(column, [...keys]),
        isSeen(rollupDays, sight),
        isVerified === undefined ? undefined : eq(rollupDays.isVerified, isVerified),
      ),
    )
    .groupBy(column, step)
    .orderBy(column, step)
    .all();
  return rows
    .map(({ key, step: at, c1, c2, c3, c4, c5 }) => ({ key, step: at, ratings: [c1, c2, c3, c4, c5] as const }))
    .filter(({ ratings }) => ratings.some((count) => count > 0));
}

const KEYS = { channel: rollupDays.channelId, team: rollupDays.teamId };
const { c1, c2, c3, c4, c5 } = sumsOf(rollupDays);
const SUMS = { c1, c2, c3, c4, c5 };

const nextDay = (site: SiteId, condition: SQL): SQL => sql`select min(day) from rollup_days where site_id = ${site} and ${condition}`;
