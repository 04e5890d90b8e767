import type { Rating } from './rating.ts';
import type { Standing } from './standing.ts';

/** How many answers there were of each rating, worst first: c1 to c5. */
export type RatingCounts = readonly [number, number, number, number, number];

/**
 * All that is kept of many answers. Counts can be merged, rebuilt and explained; means cannot, so they are always computed.
 * As a difference (what an answer, a change or a removal did) the numbers may be negative.
 */
export interface Counts {
  readonly ratings: RatingCounts;
  /** Answers with words. */
  readonly comments: number;
  /** Answers that somebody left out of the score, with a reason: in no rating and no comment. */
  readonly excluded: number;
  /** Answers that are left out until somebody has looked at them. */
  readonly suspect: number;
  /** Interactions that ended, as far as the help desk says so. */
  readonly closed: number;
  /** Interactions whose customer was to be asked. */
  readonly asked: number;
  /** Interactions whose customer had the faces on screen. */
  readonly shown: number;
  /** Interactions whose customer closed the question without an answer. */
  readonly dismissed: number;
}

/** Nothing happened; the neutral element of `merge`. */
export const NO_COUNTS: Counts = { ratings: [0, 0, 0, 0, 0], comments: 0, excluded: 0, suspect: 0, closed: 0, asked: 0, shown: 0, dismissed: 0 };

/** Both together. Order and grouping do not matter, so parts can be counted anywhere and merged later. */
export function merge(a: Counts, b: Counts): Counts {
  return {
    ratings: [
      a.ratings[0] + b.ratings[0],
      a.ratings[1] + b.ratings[1],
      a.ratings[2] + b.ratings[2],
      a.ratings[3] + b.ratings[3],
      a.ratings[4] + b.ratings[4],
    ],
    comments: a.comments + b.comments,
    excluded: a.excluded + b.excluded,
    suspect: a.suspect + b.suspect,
    closed: a.closed + b.closed,
    asked: a.asked + b.asked,
    shown: a.shown + b.shown,
    dismissed: a.dismissed + b.dismissed,
  };
}

/** What turns `before` into `after`: merging it to `before` gives `after`. */
export const difference = (after: Counts, before: Counts): Counts => merge(after, negate(before));

const negate = (counts: Counts): Counts => ({
  ratings: [0 - counts.ratings[0], 0 - counts.ratings[1], 0 - counts.ratings[2], 0 - counts.ratings[3], 0 - counts.ratings[4]],
  comments: 0 - counts.comments,
  excluded: 0 - counts.excluded,
  suspect: 0 - counts.suspect,
  closed: 0 - counts.closed,
  asked: 0 - counts.asked,
  shown: 0 - counts.shown,
  dismissed: 0 - counts.dismissed,
});

/** What one answer adds: to its rating, or to those that are left out. */
export function countsOfAnswer(rating: Rating, hasComment: boolean, standing: Standing = 'counted'): Counts {
  if (standing !== 'counted') return { ...NO_COUNTS, [standing]: 1 };
  const ratings = [0, 0, 0, 0, 0] as [number, number, number, number, number];
  ratings[rating - 1] = 1;
  return { ...NO_COUNTS, ratings, comments: hasComment ? 1 : 0 };
}

/** Whether nothing happened or would change. */
export const isNothing = ({ ratings, comments, excluded, suspect, closed, asked, shown, dismissed }: Counts): boolean =>
  [...ratings, comments, excluded, suspect, closed, asked, shown, dismissed].every((count) => count === 0);

/** How many answers there were: n. */
export const answered = ({ ratings }: Counts): number => ratingTotal(ratings);

/** How many ratings there are. */
export const ratingTotal = ([c1, c2, c3, c4, c5]: RatingCounts): number => c1 + c2 + c3 + c4 + c5;

/** All ratings added up: Σ k c_k. */
export const ratingSum = ([c1, c2, c3, c4, c5]: RatingCounts): number => c1 + 2 * c2 + 3 * c3 + 4 * c4 + 5 * c5;

/** The plain mean rating, 1 to 5; null without answers. */
export const mean = ({ ratings }: Counts): number | null => ratio(ratingSum(ratings), ratingTotal(ratings));

/** CSAT: the share of answers with 4 or 5, from 0 to 1; null without answers. */
export const csat = ({ ratings }: Pick<Counts, 'ratings'>): number | null => ratio(ratings[3] + ratings[4], ratingTotal(ratings));

/** DSAT: the share of answers with 1 or 2, from 0 to 1; null without answers. */
export const dsat = ({ ratings }: Counts): number | null => ratio(ratings[0] + ratings[1], ratingTotal(ratings));

/**
 * Response rate: answers among the customers who had the faces on screen, from 0 to 1; an answer that was left out of the score is one all
 * the same. Null where it is not known: nobody is known to have had them, or more answered than are known to (imported, or asked for elsewhere).
 */
export function responseRate(counts: Counts): number | null {
  const given = answered(counts) + counts.excluded;
  return given > counts.shown ? null : ratio(given, counts.shown);
}

/**
 * Coverage: interactions whose customer was asked, among those that ended, from 0 to 1. Whoever asks only the happy ones has a low one. Null
 * where it is not known: the help desk does not say what ended, or says so of fewer than were asked.
 */
export const coverage = ({ asked, closed }: Counts): number | null => (asked > closed ? null : ratio(asked, closed));

const ratio = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);
