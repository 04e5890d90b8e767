import { assert, double, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betaBelow, betaQuantile } from '../../domain/beta.ts';
import basics from './vectors/basics.json' with { type: 'json' };
import vectors from './vectors/distributions.json' with { type: 'json' };

const rows = (list: readonly (readonly number[])[]) => list as readonly [number, number, number, number][];
const anyShare = double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
const anyShape = double({ min: 0.05, max: 5000, noNaN: true });

/** I_x(a, b) for whole a and b and x = part / 2^20: the chance of a or more successes in a + b − 1, added up in whole numbers. */
function binomialTail(part: number, a: number, b: number): number {
  const [n, whole] = [a + b - 1, 2n ** 20n];
  let [sum, choose] = [0n, 1n];
  for (let k = 0; k <= n; k += 1) {
    if (k >= a) sum += choose * BigInt(part) ** BigInt(k) * (whole - BigInt(part)) ** BigInt(n - k);
    choose = (choose * BigInt(n - k)) / BigInt(k + 1);
  }
  const digits = 10n ** 17n;
  return Number((sum * digits) / whole ** BigInt(n)) / Number(digits);
}

describe('the beta distribution', () => {
  test.each(rows(vectors.betaBelow))('below %d of (%d, %d) lies the share %d', (x, a, b, share) => {
    expect(Math.abs(betaBelow(x, a, b) - share)).toBeLessThan(5e-14);
  });

  test.each(rows(vectors.betaQuantile))('the share %d of (%d, %d) lies below %d', (share, a, b, x) => {
    expect(Math.abs(betaQuantile(share, a, b) - x)).toBeLessThan(5e-14);
  });

  test.each(basics.betaInv)('$input is the quantile $output', ({ input: [share = 0, a = 0, b = 0], output }) => {
    expect(betaQuantile(share, a, b)).toBeCloseTo(output, 9);
  });

  test('is a sum of binomial chances where both parameters are whole', () => {
    assert(
      property(integer({ min: 1, max: 2 ** 20 - 1 }), integer({ min: 1, max: 60 }), integer({ min: 1, max: 60 }), (part, a, b) => {
        expect(Math.abs(betaBelow(part / 2 ** 20, a, b) - binomialTail(part, a, b))).toBeLessThan(5e-14);
      }),
    );
  });

  test('seen from the other side is what is left', () => {
    assert(
      property(integer({ min: 1, max: 2 ** 30 - 1 }), anyShape, anyShape, (part, a, b) => {
        const x = part / 2 ** 30;
        expect(Math.abs(betaBelow(x, a, b) - (1 - betaBelow(1 - x, b, a)))).toBeLessThan(1e-12);
      }),
    );
  });

  test('has the powers of x where the second parameter is 1, and x itself where both are', () => {
    assert(
      property(anyShare, anyShape, (x, a) => {
        expect(Math.abs(betaBelow(x, a, 1) - x ** a)).toBeLessThan(1e-12);
        expect(Math.abs(betaBelow(x, 1, 1) - x)).toBeLessThan(1e-14);
      }),
    );
  });

  test('the quantile undoes the share', () => {
    assert(
      property(anyShare, anyShape, anyShape, (share, a, b) => {
        const x = betaQuantile(share, a, b);

        expect(betaBelow(x - 1e-12, a, b)).toBeLessThanOrEqual(share);
        expect(betaBelow(x + 1e-12, a, b)).toBeGreaterThanOrEqual(share);
      }),
    );
  });

  test('ends where its scale ends', () => {
    expect([betaBelow(-1, 2, 3), betaBelow(0, 2, 3), betaBelow(1, 2, 3), betaBelow(2, 2, 3)]).toEqual([0, 0, 1, 1]);
    expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 1]);
  });
});
