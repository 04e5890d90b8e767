import { type RatingCounts, ratingSum, ratingTotal } from './counts.ts';
import type { Interval } from './interval.ts';
import { normalQuantile } from './normal.ts';
import { RATINGS } from './rating.ts';
import { studentQuantile } from './student.ts';

/** So many of so many: 12 satisfied of 15 answers. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

/** A difference with the interval in which it probably is. */
export interface Difference extends Interval {
  readonly difference: number;
}

/** The usual level of a comparison: it is wrong one time in twenty. */
const USUAL_LEVEL = 0.95;

/** The share of satisfied answers; null without answers. */
export function satisfiedShare(ratings: RatingCounts): Share | null {
  const whole = ratingTotal(ratings);
  return whole === 0 ? null : { part: ratings[3] + ratings[4], whole };
}

/** Wilson's interval of a share (1927), 0 to 1, all of it where there is nothing: for a share that stands alone. Never to rank by: its lower end sorts by volume. */
export function wilson({ part, whole }: Share, level: number = USUAL_LEVEL): Interval {
  if (whole === 0) return { low: 0, high: 1 };
  const z = normalQuantile((1 + level) / 2);
  const share = part / whole;
  const middle = share + z ** 2 / (2 * whole);
  const half = z * Math.sqrt((share * (1 - share)) / whole + z ** 2 / (4 * whole ** 2));
  const scale = 1 + z ** 2 / whole;
  return { low: Math.max(0, (middle - half) / scale), high: Math.min(1, (middle + half) / scale) };
}

/** How much larger the first share is than the second, −1 to 1, with Newcombe's interval from two Wilson intervals (1998, method 10), both of at least 1: this period against the one before. */
export function differenceOfShares(now: Share, before: Share, level: number = USUAL_LEVEL): Difference {
  const [p, q] = [now.part / now.whole, before.part / before.whole];
  const [a, b] = [wilson(now, level), wilson(before, level)];
  return {
    difference: p - q,
    low: p - q - Math.hypot(p - a.low, b.high - q),
    high: p - q + Math.hypot(a.high - p, q - b.low),
  };
}

/**
 * How much better the first mean is than the second, in faces, with Welch's interval (1947). Null where a side has fewer than two answers, or
 * neither has two that differ: then nothing says how far they vary.
 */
export function differenceOfMeans(now: RatingCounts, before: RatingCounts, level: number = USUAL_LEVEL): Difference | null {
  const [a, b] = [errorOf(now), errorOf(before)];
  if (a.n < 2 || b.n < 2 || a.square + b.square === 0) return null;
  const freedom = (a.square + b.square) ** 2 / (a.square ** 2 / (a.n - 1) + b.square ** 2 / (b.n - 1));
  const half = studentQuantile((1 + level) / 2, freedom) * Math.sqrt(a.square + b.square);
  const difference = a.mean - b.mean;
  return { difference, low: difference - half, high: difference + half };
}

/** n, mean and the square of the mean's standard error, s² / n. */
function errorOf(ratings: RatingCounts): { readonly n: number; readonly mean: number; readonly square: number } {
  const n = ratingTotal(ratings);
  const mean = ratingSum(ratings) / n;
  const squares = RATINGS.reduce((sum, rating) => sum + (ratings[rating - 1] ?? 0) * (rating - mean) ** 2, 0);
  return { n, mean, square: squares / (n - 1) / n };
}
