import { type Arbitrary, array, integer, tuple } from 'fast-check';
import { type Counts, NO_COUNTS, type RatingCounts } from '../../domain/counts.ts';
import callCentre from './vectors/leaderboard-callcentre-practice.json' with { type: 'json' };
import demo from './vectors/leaderboard-demo.json' with { type: 'json' };

/** Boards with their numbers, as another program computed them. */
export const VECTOR_BOARDS = [demo, callCentre].map(({ input, output }) => ({
  counted: new Map(Object.entries(input).map(([key, ratings]) => [key, ratingsOf(ratings)])),
  ...output,
}));

/** Five numbers as the ratings that they are. */
export function ratingsOf(numbers: readonly number[]): RatingCounts {
  if (numbers.length !== 5) throw new Error(`${numbers} are not five counts`);
  return numbers as unknown as RatingCounts;
}

/** Counts with these ratings. */
export const countsOf = (...ratings: [number, number, number, number, number]): Counts => ({ ...NO_COUNTS, ratings });

/** The answers of one row; few, so that rows tie. */
export const anyRatings: Arbitrary<RatingCounts> = tuple(few(), few(), few(), few(), few());

/** The rows of a board. */
export const anyRows = array(anyRatings, { minLength: 1, maxLength: 12 });

function few() {
  return integer({ min: 0, max: 6 });
}
