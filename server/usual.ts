import type { Alerts } from '../contract/alerts.ts';
import type { Store } from '../db/store.ts';
import type { Sight } from '../domain/access.ts';
import { addDays, type Day } from '../domain/calendar.ts';
import { type RatingCounts, ratingSum, ratingTotal } from '../domain/counts.ts';
import { type DayRange, rangeOf } from '../domain/period.ts';
import { added, type Pool, poolOf } from '../domain/pool.ts';
import type { Stream } from '../domain/watched-stream.ts';

/** Which answers are watched. */
export interface Watching {
  readonly range: DayRange;
  readonly isVerified: boolean | undefined;
  readonly sight: Sight;
}

/** What is taken for usual: of everybody, and of each agent, channel and team. */
export interface Usual {
  readonly source: 'before' | 'range';
  readonly from: Day;
  readonly to: Day;
  readonly answers: number;
  readonly mean: number;
  readonly pool: Pool;
  readonly everybody: RatingCounts;
  of(stream: Stream, key: string): RatingCounts;
}

const DAYS = 90; // A quarter: long enough to know what is usual, short enough to still be so.
// With fewer, the shares of the pool are off by five points and more, and so would every threshold be.
const ANSWERS_MIN = 100;

/** The days before the range, or the range itself where those have too few answers; null where it has, too. */
export async function usualFor(store: Pick<Store, 'buckets'>, site: Parameters<Store['buckets']>[0], watching: Watching): Promise<Usual | null> {
  const before = daysBefore(watching.range);
  return (before && (await usualIn(store, site, { ...watching, range: before }, 'before'))) ?? (await usualIn(store, site, watching, 'range'));
}

/** "All time" has nothing before it. */
const daysBefore = ({ from }: DayRange): DayRange | null =>
  from <= addDays(rangeOf('all', from).from, DAYS) ? null : { from: addDays(from, -DAYS), to: addDays(from, -1) };

async function usualIn(
  store: Pick<Store, 'buckets'>,
  site: Parameters<Store['buckets']>[0],
  { range, isVerified, sight }: Watching,
  source: Usual['source'],
): Promise<Usual | null> {
  const sums: Sums = { agent: new Map(), channel: new Map(), team: new Map() };
  const days: Day[] = [];
  for await (const { at, streams } of store.buckets(site, { by: 'day', range }, isVerified, sight)) {
    if (streams.length > 0) days.push(at as Day);
    for (const { of, key, ratings } of streams) sums[of].set(key, added(sums[of].get(key) ?? NOTHING, ratings));
  }
  const everybody = [...(sight.agent ? sums.agent : sums.channel).values()].reduce(added, NOTHING);
  const answers = ratingTotal(everybody);
  const [from, to] = [days[0], days.at(-1)];
  if (answers < ANSWERS_MIN || !from || !to) return null;
  const pool = poolOf([...sums.agent.values()]);
  return {
    source,
    from,
    to,
    answers,
    mean: ratingSum(everybody) / answers,
    pool: withShares(pool, everybody),
    everybody,
    of: (of, key) => sums[of].get(key) ?? NOTHING,
  };
}

type Sums = Record<Stream, Map<string, RatingCounts>>;

const NOTHING: RatingCounts = [0, 0, 0, 0, 0];

/** Several agents may stand for one interaction; everybody's shares are of interactions. */
const withShares = (pool: Pool, everybody: RatingCounts): Pool => ({
  ...pool,
  shares: everybody.map((count) => count / ratingTotal(everybody)) as unknown as RatingCounts,
});

/** The same as it travels. */
export const usualMessage = ({ source, from, to, answers, mean, pool }: Usual): NonNullable<Alerts['baseline']> => ({
  ...{ source, from, to, answers, mean },
  weight: pool.weight,
});
