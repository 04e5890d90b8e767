import { line } from 'd3-shape';

/** A line through numbers, one step apart and in the middle of each step. It breaks where nothing is known. Null without any number. */
export const drawLine = (values: readonly (number | null)[], scale: (value: number) => number): string | null =>
  line<number | null>()
    .defined((value) => value !== null)
    .x((_, at) => at + 0.5)
    .y((value) => scale(value ?? 0))
    .digits(2)([...values]);
