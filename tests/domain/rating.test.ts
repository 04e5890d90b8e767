import { describe, expect, test } from 'vitest';
import { isRating, isSatisfied, RATINGS } from '../../domain/rating.ts';

describe('a rating', () => {
  test('is one of five faces', () => {
    expect(RATINGS.map(isRating)).toEqual([true, true, true, true, true]);
  });

  test.each([0, -0, 6, -1, 4.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, '5', 'five', '', true, false, null, undefined, [5], {}, 5n])(
    'is not %s',
    (value) => {
      expect(isRating(value)).toBe(false);
    },
  );

  test('satisfies with the top two', () => {
    expect(RATINGS.filter(isSatisfied)).toEqual([4, 5]);
  });
});
