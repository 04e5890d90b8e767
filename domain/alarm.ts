import { drift, pointsFor, type Turn, thresholdFor } from './alarm-points.ts';
import type { RatingCounts } from './counts.ts';

/** What a watch counts for each rating, and how much it takes for an alarm. */
export interface Watch {
  /** Points per answer by rating, worst first: positive where it speaks for the change. */
  readonly points: readonly number[];
  /** h: an alarm falls at so many points. */
  readonly threshold: number;
}

/** The sum of points after one bucket of answers, and whether an alarm fell in it. */
export interface Watched {
  readonly sum: number;
  readonly isAlarm: boolean;
}

/**
 * Answers between two false alarms of one watch: its streams (agents, teams; twice as many where both turns are watched), the answers of each a week, and
 * the weeks between two false alarms that the team is ready to bear, in all streams together.
 */
export const budgetOf = (streams: number, answersPerWeek: number, weeksBetweenFalseAlarms: number): number =>
  streams * answersPerWeek * weeksBetweenFalseAlarms;

/**
 * A CUSUM on the five counts (Page 1954) against a baseline whose mean has moved by half a face. Null where the baseline has no two
 * different ratings, so that there is nothing to weigh.
 */
export function watchFor(turn: Turn, baseline: RatingCounts, budget: number): Watch | null {
  const points = pointsFor(turn, baseline);
  return points && { points, threshold: thresholdFor(budget, drift(points, baseline)) };
}

/** Runs over buckets of counts in the order of time: S ← max(0, S + Σ c w); after an alarm it begins at 0 again. Counting answers in buckets may delay an alarm and never invents one. */
export function watch({ points, threshold }: Watch, buckets: readonly RatingCounts[]): readonly Watched[] {
  let sum = 0;
  return buckets.map((ratings) => {
    const reached = Math.max(0, sum + ratings.reduce((total, count, index) => total + count * (points[index] ?? 0), 0));
    const isAlarm = reached >= threshold;
    sum = isAlarm ? 0 : reached;
    return { sum: reached, isAlarm };
  });
}
