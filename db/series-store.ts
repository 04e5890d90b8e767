import type { Sight } from '../domain/access.ts';
import type { Day } from '../domain/calendar.ts';
import type { Counts } from '../domain/counts.ts';
import type { AgentId, ChannelId, SiteId } from '../domain/ids.ts';
import type { DayRange } from '../domain/period.ts';
import type { SparklinePoint, SparklinesOf } from '../domain/sparkline.ts';

/** How counts went over time. */
export interface SeriesStore {
  /** One point per day of the range that has counts, in order. */
  days(site: SiteId, range: DayRange, of: SeriesFilter, sight: Sight): Promise<readonly DayPoint[]>;
  /** One point per clock hour from `from` (ms, included) to `to` (excluded) that has counts, in order. */
  hours(site: SiteId, from: number, to: number, of: SeriesFilter, sight: Sight): Promise<readonly HourPoint[]>;

  /** The first and the last day that has counts, whoever asks; null where none has. */
  countedDays(site: SiteId): Promise<DayRange | null>;
  /** Small lines of many at once: the points of each key that has any, in order. */
  sparklines(site: SiteId, of: SparklineFilter, sight: Sight): Promise<ReadonlyMap<string, readonly SparklinePoint[]>>;
}

/** Everyone together, unless one agent, one channel or one team is asked for. */
export interface SeriesFilter {
  readonly agent?: AgentId;
  readonly channel?: ChannelId;
  readonly team?: string;
  readonly isVerified?: boolean;
}

/** Which lines, by the ids of agents or channels or the names of teams, and how many days each of their points has. */
export interface SparklineFilter {
  readonly range: DayRange;
  readonly stepDays: number;
  readonly by: SparklinesOf;
  readonly keys: readonly string[];
  readonly isVerified?: boolean;
}

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
