import { betaQuantile } from './beta.ts';
import type { Estimate } from './score.ts';

/** From where to where a number probably is, both ends included. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Wide enough to be right nine times in ten, narrow enough to say something. */
export const LEVEL = 0.9;

/**
 * The middle of the beta distribution with the mean and variance of the estimate, on its scale; at 0.9, the true number is in it nine times in ten.
 * The whole scale where the variance is too large for any such distribution, the number itself where there is none. Costs some 10 µs.
 */
export function intervalOf({ mean, variance, scale }: Estimate, level: number = LEVEL): Interval {
  const width = scale.high - scale.low;
  const share = (mean - scale.low) / width;
  const room = share * (1 - share);
  if (variance <= 0 || room <= 0) return { low: mean, high: mean };
  const size = room / (variance / width ** 2) - 1;
  if (size <= 0) return scale;
  const at = (probability: number): number => scale.low + width * betaQuantile(probability, share * size, (1 - share) * size);
  return { low: at((1 - level) / 2), high: at((1 + level) / 2) };
}
