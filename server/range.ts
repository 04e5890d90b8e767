import type { LeaderboardQuery } from '../contract/leaderboard.ts';
import type { Calendar } from '../domain/calendar.ts';
import { type DayRange, rangeOf } from '../domain/period.ts';
import { invalid } from './parse.ts';
import type { Refused } from './problem.ts';

/** The days that a query speaks of, seen from a moment in the site's time zone: a named period, its own first and last day, or the last 30 days. */
export function rangeOfQuery({ period, from, to }: LeaderboardQuery, calendar: Calendar, now: number): DayRange | Refused {
  if (from === undefined && to === undefined) return rangeOf(period ?? '30d', calendar.hourOf(now).day);
  if (period !== undefined) return invalid('period', 'must not stand beside from and to');
  if (from === undefined) return invalid('from', 'must stand beside to');
  if (to === undefined) return invalid('to', 'must stand beside from');
  return from <= to ? { from, to } : invalid('to', 'must not be before from');
}
