import { type RatingCounts, ratingSum, ratingTotal } from './counts.ts';
import { normalBelow } from './normal.ts';
import type { Pool } from './pool.ts';
import { RATINGS } from './rating.ts';

/** A number with how sure it is, on a scale that ends. */
export interface Estimate {
  readonly mean: number;
  readonly variance: number;
  /** From where to where the number can be: 1 to 5, or 0 to 1 for a share. */
  readonly scale: { readonly low: number; readonly high: number };
}

/** A fair score: the mean of a row, drawn towards the company's the more, the fewer answers it has. */
export interface Score extends Estimate {
  /** Answers of its own. */
  readonly n: number;
  /** R = n / (n + K): the share of the score that is its own answers, 0 to 1; the rest is the company's mean. */
  readonly reliability: number;
}

const RATING_SCALE = { low: 1, high: 5 } as const;
const SHARE_SCALE = { low: 0, high: 1 } as const;

/** The credibility mean m* = (n m + K μ) / (n + K) with its variance: that of a Dirichlet(K π + c), and that of μ itself. */
export function scoreOf(ratings: RatingCounts, pool: Pool): Score {
  const n = ratingTotal(ratings);
  const total = n + pool.weight;
  const mean = (ratingSum(ratings) + pool.weight * pool.mean) / total;
  const variance = squaresAround(mean, ratings, pool) / total / (total + 1) + (pool.weight / total) ** 2 * pool.meanVariance;
  return { mean, variance, scale: RATING_SCALE, n, reliability: n / total };
}

/** The CSAT of a row in the same way: p* = θ4 + θ5, 0 to 1. */
export function csatScoreOf(ratings: RatingCounts, pool: Pool): Estimate {
  const total = ratingTotal(ratings) + pool.weight;
  const mean = (ratings[3] + ratings[4] + pool.weight * pool.csat) / total;
  const variance = (mean * (1 - mean)) / (total + 1) + (pool.weight / total) ** 2 * pool.csatVariance;
  return { mean, variance, scale: SHARE_SCALE };
}

/** Σ (c + K π) (k − m*)². */
const squaresAround = (mean: number, ratings: RatingCounts, { weight, shares }: Pool): number =>
  RATINGS.reduce((sum, rating) => {
    const index = rating - 1;
    return sum + ((ratings[index] ?? 0) + weight * (shares[index] ?? 0)) * (rating - mean) ** 2;
  }, 0);

/** P(a is better than b), 0 to 1; a half where nothing tells them apart. */
export const chanceBetter = (a: Estimate, b: Estimate): number => chanceOf(a.mean - b.mean, a.variance + b.variance);

/** P(the row is above the company's mean), 0 to 1. */
export const chanceAbove = (score: Score, pool: Pool): number => chanceOf(score.mean - pool.mean, score.variance);

const chanceOf = (difference: number, variance: number): number => (difference === 0 ? 0.5 : normalBelow(difference / Math.sqrt(variance)));

// Below it two thirds of the score and more are everybody else's answers.
const EARLY_BELOW = 0.3;

/** Whether it is too early to read anything from the score: most of it is the company's mean still. */
export const isEarly = ({ reliability }: Score): boolean => reliability < EARLY_BELOW;

/** Below five, one answer can move a mean by a whole face. */
export const ANSWERS_MIN = 5;

// Of those who get it, 94 % (median of 8 answers) to 99 % (of 60) are really above the average.
const BADGE_ABOVE = 0.95;

/** Whether the row earns a badge: with 95 % certainty above the company's mean, from enough answers. There is none for being below. */
export const hasBadge = (score: Score, pool: Pool, answersMin: number = ANSWERS_MIN): boolean =>
  score.n >= answersMin && !isEarly(score) && chanceAbove(score, pool) > BADGE_ABOVE;
