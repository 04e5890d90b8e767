import { array, assert, boolean, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answered,
  countsOfAnswer,
  coverage,
  csat,
  difference,
  dsat,
  isNothing,
  mean,
  merge,
  NO_COUNTS,
  type RatingCounts,
  responseRate,
} from '../../domain/counts.ts';
import type { Rating } from '../../domain/rating.ts';
import { anyChange, anyCounts, anyRating } from './any.ts';
import vectors from './vectors/basics.json' with { type: 'json' };

describe('counts', () => {
  test('merge in any order and any grouping, and nothing changes nothing', () => {
    assert(
      property(anyChange, anyChange, anyChange, (a, b, c) => {
        expect(merge(a, b)).toEqual(merge(b, a));
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
        expect(merge(a, NO_COUNTS)).toEqual(a);
      }),
    );
  });

  test('a difference, merged to what was before, gives what is after', () => {
    assert(
      property(anyChange, anyChange, (after, before) => {
        expect(merge(before, difference(after, before))).toEqual(after);
        expect(isNothing(difference(after, after))).toBe(true);
      }),
    );
  });

  test('there is no minus zero, which would compare as another number', () => {
    expect(difference(NO_COUNTS, NO_COUNTS)).toStrictEqual(NO_COUNTS);
  });

  test('something happened where a single number is not zero', () => {
    const ones = ['comments', 'asked', 'shown', 'dismissed'].map((name) => ({ ...NO_COUNTS, [name]: -1 }));
    const answers = [1, 2, 3, 4, 5].map((rating) => countsOfAnswer(rating as Rating, false));

    expect([...ones, ...answers].map(isNothing)).toEqual(Array(9).fill(false));
    expect(isNothing(NO_COUNTS)).toBe(true);
  });

  test('n, mean and CSAT are those of the answers themselves', () => {
    assert(
      property(array(tuple(anyRating, boolean()), { minLength: 1 }), (answers) => {
        const counts = answers.map(([rating, hasComment]) => countsOfAnswer(rating, hasComment)).reduce(merge, NO_COUNTS);

        expect(answered(counts)).toBe(answers.length);
        expect(counts.comments).toBe(answers.filter(([, hasComment]) => hasComment).length);
        expect(mean(counts)).toBe(answers.reduce((sum, [rating]) => sum + rating, 0) / answers.length);
        expect(csat(counts)).toBe(answers.filter(([rating]) => rating >= 4).length / answers.length);
      }),
    );
  });

  test.each(vectors.moments.map(({ input: [ratings], output }) => ({ ratings, ...output })))(
    '$ratings have the mean $mean, the CSAT $csat and the DSAT $dsat',
    (vector) => {
      const counts = { ...NO_COUNTS, ratings: vector.ratings as unknown as RatingCounts };

      expect([answered(counts), ...[mean, csat, dsat].map((measure) => measure(counts) ?? 'NaN')]).toEqual([
        vector.n,
        vector.mean,
        vector.csat,
        vector.dsat,
      ]);
    },
  );

  test('the response rate is of those who had the faces on screen, and unknown where nobody is known to have had them', () => {
    const shown = { ...countsOfAnswer(5, false), asked: 10, shown: 4 };

    expect(responseRate(shown)).toBe(0.25);
    expect(responseRate(countsOfAnswer(5, false))).toBe(null);
    expect(responseRate({ ...NO_COUNTS, ratings: [0, 0, 0, 1, 2], shown: 2 })).toBe(null);
  });

  test('coverage is of the interactions that ended, and unknown where nobody says what did', () => {
    expect(coverage({ ...NO_COUNTS, closed: 8, asked: 2 })).toBe(0.25);
    expect(coverage({ ...NO_COUNTS, closed: 8 })).toBe(0);
    expect(coverage({ ...NO_COUNTS, asked: 2 })).toBe(null);
    expect(coverage({ ...NO_COUNTS, closed: 1, asked: 2 })).toBe(null);
  });

  test('a mean is between 1 and 5 and a share between 0 and 1, however many answers there are', () => {
    assert(
      property(anyCounts, (counts) => {
        const [average, share] = [mean(counts) ?? 1, csat(counts) ?? 0];

        expect(average >= 1 && average <= 5 && share >= 0 && share <= 1).toBe(true);
      }),
    );
  });
});
