import type { DayRange } from '../domain/period.ts';
import type { SparklinesOf } from '../domain/sparkline.ts';

/** Which lines, by the ids of agents or channels or the names of teams, and how many days each of their points has. */
export interface SparklineFilter {
  readonly range: DayRange;
  readonly stepDays: number;
  readonly by: SparklinesOf;
  readonly keys: readonly string[];
  readonly isVerified?: boolean;
}
