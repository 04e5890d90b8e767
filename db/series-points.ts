import type { Day } from '../domain/calendar.ts';
import type { Counts } from '../domain/counts.ts';

/** What was counted on a day of the site's time zone. */
export interface DayPoint {
  readonly day: Day;
  readonly counts: Counts;
}

/** What was counted in a clock hour, named by its first moment (ms). */
export interface HourPoint {
  readonly hour: number;
  readonly counts: Counts;
}
