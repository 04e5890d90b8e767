import { type RatingCounts, ratingSum, ratingTotal } from './counts.ts';
import { RATINGS } from './rating.ts';

/** Which change is watched for: news that are bad, or good. */
export const TURNS = ['drop', 'rise'] as const;
export type Turn = (typeof TURNS)[number];

// Half a face: smaller changes drown in chance, and larger ones are found by a watch for this one too, nearly as fast.
const CHANGE = 0.5;

/**
 * w = ln(q / π) by rating, worst first, where q is π tilted by e^(−δk) so that its mean has moved by the change (in faces), but by no more than half of the way to the
 * worst or best rating that the baseline has. Null where it has no two different ones.
 */
export function pointsFor(turn: Turn, baseline: RatingCounts, change: number = CHANGE): readonly number[] | null {
  const n = ratingTotal(baseline);
  if (n === 0 || baseline.some((count) => count === n)) return null;
  const mean = ratingSum(baseline) / n;
  const given = RATINGS.filter((rating) => (baseline[rating - 1] ?? 0) > 0);
  const half = Math.abs(mean - (given.at(turn === 'drop' ? 0 : -1) ?? mean)) / 2;
  const tilt = tiltTo(mean + (turn === 'drop' ? -1 : 1) * Math.min(change, half), baseline);
  const scale = Math.log(tilted(baseline, tilt).total / n);
  return RATINGS.map((rating) => -tilt * rating - scale);
}

/** I0 = −Σ π w: how many points an answer costs on average while nothing has changed. */
export const drift = (points: readonly number[], baseline: RatingCounts): number => -dot(baseline, points) / ratingTotal(baseline);

/** δ, by halving: the mean falls steadily as it grows. */
function tiltTo(mean: number, baseline: RatingCounts): number {
  // A tilt of 50 leaves one rating, e^50 to 1.
  let [low, high] = [-50, 50];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    const { total, sum } = tilted(baseline, middle);
    if (sum / total > mean) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function tilted(baseline: RatingCounts, tilt: number): { readonly total: number; readonly sum: number } {
  const weights = RATINGS.map((rating) => (baseline[rating - 1] ?? 0) * Math.exp(-tilt * rating));
  return { total: weights.reduce((sum, weight) => sum + weight, 0), sum: dot(weights, RATINGS) };
}

// Fitted to the run lengths of Markov chains; right within 5 % from 500 to 10,000 answers. Siegmund's approximation promises up to 2.7 times too many.
const RUN_LENGTH = 1.35;

/** h from 1.35 (e^h − h − 1) / I0 = the answers between false alarms, by Newton's method from above. */
export function thresholdFor(budget: number, costPerAnswer: number): number {
  const aim = (budget * costPerAnswer) / RUN_LENGTH;
  let threshold = Math.log1p(aim) + 1.5;
  for (let step = 0; step < 50; step += 1) threshold -= (Math.expm1(threshold) - threshold - aim) / Math.expm1(threshold);
  return threshold;
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
