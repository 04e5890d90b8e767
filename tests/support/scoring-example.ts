import type { Counts, RatingCounts } from '../../domain/counts.ts';
import { NO_COUNTS } from '../../domain/counts.ts';
import type { Pool } from '../../domain/pool.ts';

/**
 * The pool of the real file, which is not ours to keep here, and one agent of it: what docs/scoring.md computes by hand. Where the file is, a test
 * holds them against it.
 */
export const EXAMPLE_POOL: Pool = {
  ...{ rows: 1364, answers: 13_729, mean: 59_233 / 13_729, csat: 11_602 / 13_729 },
  shares: [1580, 158, 389, 1840, 9762].map((count) => count / 13_729) as unknown as RatingCounts,
  ...{ within: 1.6376499586775608, between: 0.08486319893005048, weight: 19.302465902020696 },
  ...{ meanVariance: 0.00020664687019816757, csatVariance: 0.000016176753600979395 },
};

/** That agent's answers. */
export const EXAMPLE_RATINGS: RatingCounts = [1, 0, 0, 7, 40];
export const EXAMPLE_COUNTS: Counts = { ...NO_COUNTS, ratings: EXAMPLE_RATINGS };

/** Their rank among the 1,119 with five answers and more, and the ranks that it could be. */
export const EXAMPLE_RANK = { rank: 5, best: 1, worst: 639, ranked: 1119, badges: 21, early: 664 };
