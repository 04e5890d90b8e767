import { type Watch, watch } from './alarm.ts';
import type { RatingCounts } from './counts.ts';
import { added, type Pool } from './pool.ts';

/** An alarm and the run of answers that led to it, by the indexes of its first and last bucket. */
export interface Alarm {
  readonly from: number;
  readonly at: number;
  /** The answers of the run. */
  readonly ratings: RatingCounts;
}

/** The alarms of a watch over buckets in the order of time. A run begins with the bucket in which the sum last left 0. */
export function alarmsIn(watching: Watch, buckets: readonly RatingCounts[]): readonly Alarm[] {
  const alarms: Alarm[] = [];
  let from = 0;
  for (const [at, { sum, isAlarm }] of watch(watching, buckets).entries()) {
    if (isAlarm) alarms.push({ from, at, ratings: buckets.slice(from, at + 1).reduce(added) });
    if (isAlarm || sum === 0) from = at + 1;
  }
  return alarms;
}

/**
 * What one watch takes for usual: its own answers from before, held to everybody's as the fair score holds a row (K answers of the pool). Measured against the
 * company alone, whoever has the hard channel would be found to fall for ever, and would have changed nothing.
 */
export const usualOf = (before: RatingCounts, { shares, weight }: Pool): RatingCounts =>
  added(before, shares.map((share) => share * weight) as unknown as RatingCounts);
