import { assert, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Counts, NO_COUNTS } from '../../domain/counts.ts';
import { poolOfRows, rank } from '../../domain/rank.ts';
import { whyAbove } from '../../domain/why.ts';
import { anyRows, countsOf } from './boards.ts';

/** A company that the two stand in: twenty colleagues who differ, with a mean of 4.2. */
const COLLEAGUES = Array.from({ length: 20 }, (_, index) => (index % 2 ? countsOf(8, 4, 6, 20, 42) : countsOf(2, 1, 4, 24, 69)));

/** Why the first of the two that stands higher does, as a page asks it. */
function why(ana: Counts, ben: Counts) {
  const rows = rank(new Map([['ana', ana], ['ben', ben], ...COLLEAGUES.map((counts, index) => [`colleague ${index}`, counts] as const)]));
  const [upper, lower] = rows.filter(({ key }) => key === 'ana' || key === 'ben');
  if (!upper || !lower) throw new Error('both are on the board');
  return { above: upper.key, ...whyAbove(upper, lower, poolOfRows(rows)) };
}

describe('why somebody is above somebody', () => {
  test('because their customers gave better ratings', () => {
    expect(why(countsOf(0, 0, 0, 10, 90), countsOf(10, 10, 10, 30, 40))).toMatchObject({
      ...{ above: 'ana', decider: 'higher mean' },
      upper: { mean: 4.9, n: 100 },
      lower: { mean: 3.8, n: 100 },
      fromAnswers: 0,
    });
  });

  test('because more answers stand behind a mean that is hardly better', () => {
    expect(why(countsOf(0, 0, 0, 10, 190), countsOf(0, 0, 0, 1, 6))).toMatchObject({ above: 'ana', decider: 'more answers' });
  });

  test('because the other has too few answers to rise, though the better mean', () => {
    expect(why(countsOf(0, 0, 0, 0, 5), countsOf(0, 0, 0, 20, 180))).toMatchObject({ above: 'ben', decider: 'too few answers to rise' });
  });

  test('because they themselves have too few answers to fall, though the worse mean', () => {
    expect(why(countsOf(2, 2, 1, 0, 0), countsOf(80, 40, 60, 20, 20))).toMatchObject({ above: 'ana', decider: 'too few answers to fall' });
  });

  test('because the other needs more answers to be ranked', () => {
    expect(why(countsOf(5, 0, 0, 0, 0), countsOf(0, 0, 0, 0, 4))).toMatchObject({ above: 'ana', decider: 'needs more answers' });
    expect(why(countsOf(5, 0, 0, 0, 0), NO_COUNTS)).toMatchObject({ decider: 'needs more answers', lower: { mean: null, n: 0, ownShare: 0 } });
  });

  test('a tie is none', () => {
    expect(why(countsOf(0, 0, 0, 6, 0), countsOf(0, 0, 3, 0, 3))).toMatchObject({ decider: 'tie', chance: 0.5 });
  });

  test('in numbers: the parts add up to the difference, each score to its shares, and the upper one is rather the better', () => {
    assert(
      property(anyRows, (all) => {
        const rows = rank(new Map(all.map((ratings, index) => [`${index}`, { ...NO_COUNTS, ratings }])), 0);
        for (const [index, lower] of rows.entries()) {
          const upper = rows[index - 1];
          if (!upper || upper.lane !== lower.lane) continue;
          const told = whyAbove(upper, lower, poolOfRows(rows));

          expect(told.fromMeans + told.fromAnswers).toBeCloseTo(told.upper.score - told.lower.score, 10);
          for (const side of [told.upper, told.lower]) {
            expect(side.ownShare * (side.mean ?? 0) + side.companyShare * told.companyMean).toBeCloseTo(side.score, 10);
          }
          expect(told.chance).toBeGreaterThanOrEqual(0.5);
        }
      }),
    );
  });
});
