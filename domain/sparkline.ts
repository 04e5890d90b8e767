import type { Day } from './calendar.ts';
import type { RatingCounts } from './counts.ts';
import type { DayRange } from './period.ts';

/** What somebody wants small lines of: some agents, channels or teams. */
export type SparklinesOf = 'agent' | 'channel' | 'team';

/** How many answers of each rating there were in a step, by its first day. */
export interface SparklinePoint {
  readonly day: Day;
  readonly ratings: RatingCounts;
}

const POINTS_MAX = 45; // More than a line some 100 pixels wide can show.
const LONG = 366; // Days. Beyond that a range may begin and end with what there is, which a line of "all" is about.
const DAY = 86_400_000;

/** The days that lines go over and how many of them a point has. A long range is cut to the days that have counts. */
export function stepsOf(range: DayRange, counted: DayRange | null): { readonly range: DayRange; readonly stepDays: number } {
  const shown = daysIn(range) > LONG && counted ? intersection(range, counted) : range;
  return { range: shown, stepDays: Math.ceil(daysIn(shown) / POINTS_MAX) };
}

const daysIn = ({ from, to }: DayRange): number => (Date.parse(to) - Date.parse(from)) / DAY + 1;

/** What both have; the first one where they have nothing. */
function intersection(a: DayRange, b: DayRange): DayRange {
  const [from, to] = [a.from > b.from ? a.from : b.from, a.to < b.to ? a.to : b.to];
  return from <= to ? { from, to } : a;
}
