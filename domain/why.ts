import { mean } from './counts.ts';
import type { Pool } from './pool.ts';
import type { Row } from './rank.ts';
import { chanceBetter } from './score.ts';

/**
 * What decides that one row stands above another.
 * - `higher mean`: the customers of the upper one gave better ratings
 * - `more answers`: so many more stand behind a mean above the company's that the score is nearer to it
 * - `too few answers to rise`: the lower one has the better mean, but of so few answers that most of its score is the company's
 * - `too few answers to fall`: the upper one has a mean below the company's, but of so few answers that most of its score is the company's
 * - `needs more answers`: the lower one has too few to be ranked at all
 * - `tie`: the same score of equally many answers
 */
export const DECIDERS = ['higher mean', 'more answers', 'too few answers to rise', 'too few answers to fall', 'needs more answers', 'tie'] as const;
export type Decider = (typeof DECIDERS)[number];

/** How a score came about. */
export interface Side {
  /** The plain mean, 1 to 5; null without answers. */
  readonly mean: number | null;
  readonly n: number;
  /** R and 1 − R: the shares of the score that are its own answers and the company's mean, 0 to 1. */
  readonly ownShare: number;
  readonly companyShare: number;
  readonly score: number;
}

/** Why one row stands above another, in numbers, so that it can be said in any language. */
export interface Why {
  readonly upper: Side;
  readonly lower: Side;
  readonly decider: Decider;
  /** The company's mean μ, towards which both are drawn. */
  readonly companyMean: number;
  /** What the difference of the scores is made of, in faces: the two add up to it. Either may be negative. */
  readonly fromMeans: number;
  readonly fromAnswers: number;
  /** P(the upper one is really better), 0 to 1: near a half, their order says little. */
  readonly chance: number;
}

/** Why the first row stands above the second; both from one ranking with this pool, in its order. */
export function whyAbove<Key>(upper: Row<Key>, lower: Row<Key>, pool: Pool): Why {
  const [above, below] = [sideOf(upper), sideOf(lower)];
  const parts = partsOf(above, below, pool.mean);
  return {
    ...{ upper: above, lower: below, companyMean: pool.mean, ...parts },
    decider: isApart(upper, lower) ? 'needs more answers' : deciderOf(above, below, parts),
    chance: chanceBetter(upper.score, lower.score),
  };
}

/** Whoever has too few answers stands below, whatever their score would be; so does whoever has none at all. */
const isApart = <Key>(upper: Row<Key>, lower: Row<Key>): boolean => upper.lane !== lower.lane || (upper.score.n > 0 && lower.score.n === 0);

const sideOf = ({ counts, score }: Pick<Row<unknown>, 'counts' | 'score'>): Side => ({
  ...{ mean: mean(counts), n: score.n, score: score.mean },
  ...{ ownShare: score.reliability, companyShare: 1 - score.reliability },
});

type Parts = Pick<Why, 'fromMeans' | 'fromAnswers'>;

/** Each score is μ + R (m − μ). The difference of two such products is the one factor's at the average of the other, and the other way round. */
function partsOf(upper: Side, lower: Side, companyMean: number): Parts {
  const [up, down] = [(upper.mean ?? companyMean) - companyMean, (lower.mean ?? companyMean) - companyMean];
  return {
    fromMeans: ((upper.ownShare + lower.ownShare) / 2) * (up - down),
    fromAnswers: ((up + down) / 2) * (upper.ownShare - lower.ownShare),
  };
}

function deciderOf(upper: Side, lower: Side, { fromMeans, fromAnswers }: Parts): Decider {
  if (upper.score === lower.score) return upper.n === lower.n ? 'tie' : 'more answers';
  if (fromMeans >= fromAnswers) return 'higher mean';
  if (upper.n < lower.n) return 'too few answers to fall';
  return fromMeans < 0 ? 'too few answers to rise' : 'more answers';
}
