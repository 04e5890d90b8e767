import { betaQuantile } from './beta.ts';

/** The quantile of Student's t distribution, for a share of a half and more: t² = ν (1 − x) / x, where x is a quantile of a beta distribution (Abramowitz and Stegun 26.7.1). */
export function studentQuantile(share: number, freedom: number): number {
  const x = betaQuantile(2 * (1 - share), freedom / 2, 0.5);
  return Math.sqrt((freedom * (1 - x)) / x);
}
