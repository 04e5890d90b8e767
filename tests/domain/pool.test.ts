import { assert, property, shuffledSubarray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { poolOf } from '../../domain/pool.ts';
import { anyRows, ratingsOf } from './boards.ts';
import vectors from './vectors/prior.json' with { type: 'json' };

const numberOf = (text: number | string): number => Number(text);

describe('the pool', () => {
  test.each(vectors.cases)('of $input is what another program computed', ({ input, output }) => {
    const pool = poolOf(input.map(ratingsOf));

    expect([pool.rows, pool.answers]).toEqual([output.A, output.N]);
    expect(pool.weight).toBeCloseTo(output.K, 10);
    expect([...pool.shares]).toEqual(output.pi.map((share) => expect.closeTo(share, 12)));
    expect([pool.meanVariance, pool.csatVariance]).toEqual([expect.closeTo(output.varMu, 10), expect.closeTo(output.varP, 10)]);
    if (output.N > 0) expect(pool.mean).toBeCloseTo(numberOf(output.mu), 10);
    expect([pool.within ?? Number.NaN, pool.between ?? Number.NaN]).toEqual([closeTo(output.sigma2), closeTo(output.tau2)]);
  });

  const closeTo = (value: number | string) => (Number.isNaN(numberOf(value)) ? Number.NaN : expect.closeTo(numberOf(value), 10));

  test('starts in the middle of the scale where nobody has answered', () => {
    expect(poolOf([])).toMatchObject({ rows: 0, answers: 0, mean: 3, csat: 0.4, within: null, between: null });
  });

  test('is the same whatever the order of its rows, and rows without answers are not in it', () => {
    assert(
      property(
        anyRows.chain((rows) => shuffledSubarray(rows, { minLength: rows.length }).map((shuffled) => [rows, shuffled] as const)),
        ([rows, shuffled]) => {
          expect(poolOf([...shuffled, ratingsOf([0, 0, 0, 0, 0])])).toEqual(poolOf(rows));
        },
      ),
    );
  });

  test('weighs between 4 and 500 answers, however much or little rows differ', () => {
    const [alike, apart] = [
      Array.from({ length: 80 }, () => [5, 0, 0, 0, 5]),
      [...Array(40).fill([9, 1, 0, 0, 0]), ...Array(40).fill([0, 0, 0, 1, 9])],
    ];

    expect([poolOf(alike.map(ratingsOf)).weight, poolOf(apart.map(ratingsOf)).weight]).toEqual([500, 4]);
    assert(
      property(anyRows, (rows) => {
        const { weight } = poolOf(rows);
        expect(weight >= 4 && weight <= 500).toBe(true);
      }),
    );
  });
});
