import { assert, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { poolOf } from '../../domain/pool.ts';
import { expectedRank, rankIntervals } from '../../domain/rank-interval.ts';
import { chanceBetter, scoreOf } from '../../domain/score.ts';
import { anyRows, ratingsOf, VECTOR_BOARDS } from './boards.ts';

describe('the ranks that a row could have', () => {
  test.each(VECTOR_BOARDS)('are those that another program computed, and so is the expected one', ({ counted, agents }) => {
    const pool = poolOf([...counted.values()]);
    const scores = agents.map(({ c }) => scoreOf(ratingsOf(c), pool));

    expect(rankIntervals(scores)).toEqual(agents.map(({ rankLo, rankHi }) => ({ best: rankLo, worst: rankHi })));
    expect(scores.map((_, index) => expectedRank(index, scores))).toEqual(agents.map((agent) => expect.closeTo(agent.expectedRank, 9)));
  });

  test('leave out those that are surely better and those that are surely worse, pair by pair', () => {
    assert(
      property(anyRows, (rows) => {
        const pool = poolOf(rows);
        const scores = rows.map((ratings) => scoreOf(ratings, pool));
        const count = (test: (chance: number) => boolean, own: number) =>
          scores.filter((other, at) => at !== own && test(chanceBetter(other, scores[own] ?? other))).length;

        expect(rankIntervals(scores)).toEqual(
          scores.map((_, own) => ({ best: 1 + count((chance) => chance > 0.9, own), worst: scores.length - count((chance) => chance < 0.1, own) })),
        );
      }),
    );
  });

  test('add up to the ranks that there are', () => {
    assert(
      property(anyRows, (rows) => {
        const scores = rows.map((ratings) => scoreOf(ratings, poolOf(rows)));

        const sum = scores.reduce((total, _, index) => total + expectedRank(index, scores), 0);
        expect(sum).toBeCloseTo((scores.length * (scores.length + 1)) / 2, 8);
      }),
    );
  });

  test('are none where there are no scores', () => {
    expect(rankIntervals([])).toEqual([]);
    expect(expectedRank(0, [])).toBeNaN();
  });
});
