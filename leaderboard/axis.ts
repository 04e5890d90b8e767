import { LEVEL } from '../domain/interval.ts';
import { normalQuantile } from '../domain/normal.ts';
import type { Line } from './rows.ts';

/** The stretch of faces, 1 to 5, on which all scores of a board are drawn, so that their lengths can be compared. */
export interface Axis {
  readonly low: number;
  readonly high: number;
}

// Ends that fall on a step stay where they are while numbers move.
const STEP = 0.25;

/** The axis on which the mean of all and every one of these rows fit with their intervals. */
export function axisOf(lines: readonly Line<string>[], mean: number): Axis {
  const reach = normalQuantile((1 + LEVEL) / 2);
  const ends = lines.map(({ score }) => [score.mean, reach * Math.sqrt(score.variance)] as const);
  if (ends.length === 0) return { low: 1, high: 5 };
  const low = ends.reduce((least, [middle, half]) => Math.min(least, middle - half), mean);
  const high = ends.reduce((most, [middle, half]) => Math.max(most, middle + half), mean);
  return { low: Math.max(1, Math.floor(low / STEP) * STEP), high: Math.min(5, Math.ceil(high / STEP) * STEP) };
}

/** Where a number stands on the axis, 0 to 1; what is beyond stands at its end. */
export const placeOn = ({ low, high }: Axis, value: number): number => (high > low ? Math.min(1, Math.max(0, (value - low) / (high - low))) : 0.5);
