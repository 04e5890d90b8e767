import { normalQuantile } from './normal.ts';
import { chanceBetter, type Estimate } from './score.ts';

/** The ranks that a row could have: 1 is the best, both ends included. */
export interface RankInterval {
  readonly best: number;
  readonly worst: number;
}

// Two rows are told apart when one is better with this probability: intervals of ranks made so held the true rank at least 96 times in 100.
const APART_AT = 0.9;

/**
 * The rank interval of each score, in their order: 1 + how many are surely better, to how many are not surely worse. A pair is compared by the square of
 * its difference, which spares a Φ: a thousand rows are half a million pairs.
 */
export function rankIntervals(scores: readonly Estimate[]): readonly RankInterval[] {
  const [means, variances] = [Float64Array.from(scores, ({ mean }) => mean), Float64Array.from(scores, ({ variance }) => variance)];
  const [better, worse] = [new Int32Array(scores.length), new Int32Array(scores.length)];
  const square = normalQuantile(APART_AT) ** 2;
  for (let i = 0; i < means.length; i += 1) {
    for (let j = i + 1; j < means.length; j += 1) {
      const difference = (means[i] as number) - (means[j] as number);
      if (difference * difference <= square * ((variances[i] as number) + (variances[j] as number))) continue;
      const [above, below] = difference > 0 ? [i, j] : [j, i];
      better[below] = (better[below] as number) + 1;
      worse[above] = (worse[above] as number) + 1;
    }
  }
  return scores.map((_, index) => ({ best: 1 + (better[index] ?? 0), worst: scores.length - (worse[index] ?? 0) }));
}

/** The rank to be expected of one of the scores: 1 + Σ P(another is better). */
export function expectedRank(index: number, scores: readonly Estimate[]): number {
  const own = scores[index];
  return own ? scores.reduce((rank, other, at) => (at === index ? rank : rank + chanceBetter(other, own)), 1) : Number.NaN;
}
