import type { Sight } from '../domain/access.ts';
import type { Day } from '../domain/calendar.ts';
import type { SiteId } from '../domain/ids.ts';
import type { DayRange } from '../domain/period.ts';
import type { StreamCounts } from '../domain/watched-stream.ts';

/** Answers over time, of everybody who has some, side by side. */
export interface StreamStore {
  /**
   * What was answered in each day or clock hour that has anything, in order, by what it was about. Read bucket by bucket; between them others have their turn.
   * Whoever sees one agent alone has that agent's stream and no other.
   */
  buckets(site: SiteId, stretch: Stretch, isVerified: boolean | undefined, sight: Sight): AsyncIterable<Bucket>;
}

/** The days of a range, or the clock hours from a moment (ms, included) to another (excluded). */
export type Stretch = { readonly by: 'day'; readonly range: DayRange } | { readonly by: 'hour'; readonly from: number; readonly to: number };

/** One day, by its name, or one clock hour, by its first moment (ms). */
export interface Bucket {
  readonly at: Day | number;
  readonly streams: readonly StreamCounts[];
}
