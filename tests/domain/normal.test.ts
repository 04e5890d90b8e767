import { assert, double, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalBelow, normalQuantile } from '../../domain/normal.ts';
import basics from './vectors/basics.json' with { type: 'json' };
import vectors from './vectors/distributions.json' with { type: 'json' };

const pairs = (rows: readonly (readonly number[])[]) => rows as readonly [number, number][];

describe('the normal distribution', () => {
  test.each(pairs(vectors.normalBelow))('below %d lies the share %d, to thirteen digits of it', (z, share) => {
    expect(Math.abs(normalBelow(z) / share - 1)).toBeLessThan(1e-13);
  });

  test.each(pairs(vectors.normalQuantile))('the share %d lies below %d', (share, z) => {
    expect(normalQuantile(share)).toBeCloseTo(z, 13);
  });

  test.each(basics.normCdf)('below $input lies the share $output, as scipy has it', ({ input: [z = 0], output }) => {
    expect(normalBelow(z)).toBeCloseTo(output, 12);
  });

  test.each(basics.normInv)('the share $input lies below $output, as scipy has it', ({ input: [share = 0], output }) => {
    expect(normalQuantile(share)).toBeCloseTo(output, 11);
  });

  test('both sides add up to one, and nothing is outside', () => {
    assert(
      property(double({ min: -40, max: 40, noNaN: true }), (z) => {
        expect(normalBelow(z) + normalBelow(-z)).toBeCloseTo(1, 15);
      }),
    );
    expect([normalBelow(Number.NEGATIVE_INFINITY), normalBelow(Number.POSITIVE_INFINITY), normalBelow(Number.NaN)]).toEqual([0, 1, Number.NaN]);
    expect([normalQuantile(0), normalQuantile(0.5), normalQuantile(1)]).toEqual([
      Number.NEGATIVE_INFINITY,
      expect.closeTo(0, 15),
      Number.POSITIVE_INFINITY,
    ]);
  });

  test('the quantile undoes the share', () => {
    assert(
      property(double({ min: -8, max: 3, noNaN: true }), (z) => {
        expect(normalQuantile(normalBelow(z))).toBeCloseTo(z, 11);
      }),
    );
  });
});
