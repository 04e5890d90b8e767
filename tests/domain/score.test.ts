import { assert, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { intervalOf, LEVEL } from '../../domain/interval.ts';
import { poolOf } from '../../domain/pool.ts';
import { ANSWERS_MIN, chanceAbove, chanceBetter, csatScoreOf, hasBadge, isEarly, scoreOf } from '../../domain/score.ts';
import { anyRatings, anyRows, ratingsOf, VECTOR_BOARDS } from './boards.ts';

const agents = VECTOR_BOARDS.flatMap(({ counted, agents: rows }) =>
  rows.map((agent) => ({ ...agent, ratings: ratingsOf(agent.c), pool: poolOf([...counted.values()]) })),
);
const close = (value: number) => expect.closeTo(value, 9);

describe('a fair score', () => {
  test.each(agents)('of $id is $mean, with all that belongs to it, as another program computed', ({ ratings, pool, ...agent }) => {
    const score = scoreOf(ratings, pool);

    expect([score.n, score.mean, Math.sqrt(score.variance), score.reliability, chanceAbove(score, pool)]).toEqual([
      agent.n,
      ...[agent.mean, agent.sd, agent.reliability, agent.pAboveOrg].map(close),
    ]);
    expect(intervalOf(score)).toEqual({ low: close(agent.lo), high: close(agent.hi) });
  });

  test.each(agents)('of $id has the CSAT $csat with its interval', ({ ratings, pool, ...agent }) => {
    const score = csatScoreOf(ratings, pool);

    expect(score.mean).toBeCloseTo(agent.csat, 9);
    expect(intervalOf(score)).toEqual({ low: close(agent.csatLo), high: close(agent.csatHi) });
  });

  test('lies between the own mean and the mean of all, and in its interval, which is on the scale', () => {
    assert(
      property(anyRatings, anyRows, (ratings, others) => {
        const pool = poolOf([ratings, ...others]);
        const score = scoreOf(ratings, pool);
        const { low, high } = intervalOf(score);

        const own = score.n === 0 ? pool.mean : ratings.reduce((sum, count, index) => sum + count * (index + 1), 0) / score.n;
        expect(score.mean).toBeGreaterThanOrEqual(Math.min(own, pool.mean) - 1e-12);
        expect(score.mean).toBeLessThanOrEqual(Math.max(own, pool.mean) + 1e-12);
        expect(1 - 1e-12 <= low && low <= high && high <= 5 + 1e-12).toBe(true);
      }),
    );
  });

  test('is wider in its interval the surer the interval is to be', () => {
    const pool = poolOf([ratingsOf([2, 0, 0, 3, 9]), ratingsOf([1, 1, 1, 1, 1])]);
    const widths = [0.5, LEVEL, 0.99].map((level) => intervalOf(scoreOf(ratingsOf([2, 0, 0, 3, 9]), pool), level)).map(({ low, high }) => high - low);

    expect(widths).toEqual([...widths].sort((a, b) => a - b));
  });

  test('whose variance no distribution on the scale can have could be anything', () => {
    const scale = { low: 1, high: 5 };

    expect(intervalOf({ mean: 3, variance: 4, scale })).toEqual(scale);
    expect(intervalOf({ mean: 5, variance: 0, scale })).toEqual({ low: 5, high: 5 });
  });

  test('of fives alone has no room for doubt', () => {
    const pool = poolOf([ratingsOf([0, 0, 0, 0, 3])]);

    expect(intervalOf(scoreOf(ratingsOf([0, 0, 0, 0, 3]), pool))).toEqual({ low: 5, high: 5 });
    expect(chanceAbove(scoreOf(ratingsOf([0, 0, 0, 0, 3]), pool), pool)).toBe(0.5);
  });

  test('of one is better than that of another as surely as the other is worse', () => {
    assert(
      property(anyRatings, anyRatings, (one, other) => {
        const pool = poolOf([one, other]);
        const [a, b] = [scoreOf(one, pool), scoreOf(other, pool)];

        expect(chanceBetter(a, b) + chanceBetter(b, a)).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe('a badge', () => {
  const crowd = Array.from({ length: 20 }, (_, index) => ratingsOf(index % 2 ? [4, 1, 2, 8, 15] : [1, 0, 1, 6, 22]));
  const pool = poolOf(crowd);

  test('is for whoever is above the company with more than 95 % certainty', () => {
    const [good, usual] = [scoreOf(ratingsOf([0, 0, 0, 2, 98]), pool), scoreOf(ratingsOf([1, 0, 1, 6, 22]), pool)];

    expect([hasBadge(good, pool), chanceAbove(good, pool) > 0.95]).toEqual([true, true]);
    expect([hasBadge(usual, pool), chanceAbove(usual, pool) > 0.95]).toEqual([false, false]);
  });

  test('is not for few answers, however good, nor for a score that is early', () => {
    const sure = { mean: 4.9, variance: 1e-4, scale: { low: 1, high: 5 } };

    expect(hasBadge({ ...sure, n: ANSWERS_MIN - 1, reliability: 0.5 }, pool)).toBe(false);
    expect(hasBadge({ ...sure, n: ANSWERS_MIN, reliability: 0.29 }, pool)).toBe(false);
    expect(hasBadge({ ...sure, n: ANSWERS_MIN, reliability: 0.3 }, pool)).toBe(true);
    expect(hasBadge({ ...sure, n: 20, reliability: 0.5 }, pool, 30)).toBe(false);
  });

  test('a score is early below 9 answers where the company weighs 20', () => {
    const even = { ...pool, weight: 20 };

    expect([8, 9].map((n) => isEarly(scoreOf(ratingsOf([0, 0, 0, 0, n]), even)))).toEqual([true, false]);
  });
});
