import { type RatingCounts, ratingSum, ratingTotal } from './counts.ts';
import { RATINGS } from './rating.ts';

/** What all rows of a ranking have in common, from their counts alone: where each of them starts, and how far its own answers move it. */
export interface Pool {
  /** Rows with answers: A. */
  readonly rows: number;
  /** Answers in all of them: N. */
  readonly answers: number;
  /** The share of each rating, worst first: π; a fifth each without answers. */
  readonly shares: RatingCounts;
  /** μ, the company's mean, 1 to 5; 3 without answers. */
  readonly mean: number;
  /** p0, the company's CSAT, 0 to 1. */
  readonly csat: number;
  /** σ²: how much the answers of one row vary; null without answers. */
  readonly within: number | null;
  /** τ̂²: how much rows differ beyond chance, by moments; negative where they differ less than chance has it. Null without answers. */
  readonly between: number | null;
  /** K: how many answers the company's mean counts as in every row. 4 to 500. */
  readonly weight: number;
  /** The variance of μ and of p0 as estimates: they come from few rows and few answers themselves. */
  readonly meanVariance: number;
  readonly csatVariance: number;
}

/** The pool of a ranking, as an analysis of variance by moments (Bühlmann and Straub's credibility, 1970) under a weak default for K. */
export function poolOf(all: readonly RatingCounts[]): Pool {
  // In one order, since sums of fractions depend on it in their last digit, and every screen is to show the same.
  const rows = all.filter((ratings) => ratingTotal(ratings) > 0).sort(compare);
  const sum = rows.reduce<RatingCounts>(added, [0, 0, 0, 0, 0]);
  const answers = ratingTotal(sum);
  return answers === 0 ? EMPTY : pooled(rows, sum, answers);
}

const EMPTY: Pool = {
  ...{ rows: 0, answers: 0, shares: [0.2, 0.2, 0.2, 0.2, 0.2], mean: 3, csat: 0.4 },
  ...{ within: null, between: null, weight: 20, meanVariance: 0, csatVariance: 0 },
};

function pooled(rows: readonly RatingCounts[], sum: RatingCounts, answers: number): Pool {
  const [mean, csat] = [ratingSum(sum) / answers, (sum[3] + sum[4]) / answers];
  const within = withinOf(rows, sum, answers);
  const between = betweenOf(rows, mean, within, answers);
  const weight = weightOf(within, between, rows.length);
  const evenness = rows.reduce((total, ratings) => total + (ratingTotal(ratings) / answers) ** 2, 0);
  return {
    ...{ rows: rows.length, answers, mean, csat, within, between, weight },
    shares: sum.map((count) => count / answers) as unknown as RatingCounts,
    meanVariance: within * (evenness / weight + 1 / answers),
    csatVariance: csat * (1 - csat) * (evenness / (weight + 1) + 1 / answers),
  };
}

function compare(a: RatingCounts, b: RatingCounts): number {
  const at = a.findIndex((count, index) => count !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** σ² = Σ ss / (N − A); with one answer a row there is nothing within rows, and the variance of them all stands for it. */
function withinOf(rows: readonly RatingCounts[], sum: RatingCounts, answers: number): number {
  if (answers === rows.length) return squares(sum) / answers;
  return rows.reduce((total, ratings) => total + squares(ratings), 0) / (answers - rows.length);
}

/** τ̂² = (Σ n (m − μ)² − (A − 1) σ²) / (N − Σ n² / N). */
function betweenOf(rows: readonly RatingCounts[], mean: number, within: number, answers: number): number {
  if (rows.length === 1) return 0;
  let [spread, size] = [0, 0];
  for (const ratings of rows) {
    const n = ratingTotal(ratings);
    spread += n * (ratingSum(ratings) / n - mean) ** 2;
    size += n * n;
  }
  return (spread - (rows.length - 1) * within) / (answers - size / answers);
}

// K where the data say nothing: between those of three companies whose data were looked at (5.6, 17.6 and 41).
const WEIGHT_DEFAULT = 20;
// The default counts as much as ten rows' worth of evidence: a handful of agents cannot say how much agents differ.
const WEIGHT_OF_DEFAULT = 10;
// Below, four answers would outvote everybody else's; above, no quarter's answers would move anybody.
const [WEIGHT_MIN, WEIGHT_MAX] = [4, 500];

/** K = σ² / τ²r, where τ²r lies between what the default says and what the rows say. */
function weightOf(within: number, between: number, rows: number): number {
  const held = (WEIGHT_OF_DEFAULT * within) / WEIGHT_DEFAULT + (rows - 1) * between;
  const regular = Math.max(0, held / (WEIGHT_OF_DEFAULT + rows - 1));
  if (within === 0) return WEIGHT_DEFAULT;
  return regular === 0 ? WEIGHT_MAX : Math.min(Math.max(within / regular, WEIGHT_MIN), WEIGHT_MAX);
}

/** Σ c (k − m)². */
function squares(ratings: RatingCounts): number {
  const mean = ratingSum(ratings) / ratingTotal(ratings);
  return RATINGS.reduce((sum, rating) => sum + (ratings[rating - 1] ?? 0) * (rating - mean) ** 2, 0);
}

/** Both together, rating by rating. */
export const added = (sum: RatingCounts, ratings: RatingCounts): RatingCounts =>
  sum.map((count, index) => count + (ratings[index] ?? 0)) as unknown as RatingCounts;
