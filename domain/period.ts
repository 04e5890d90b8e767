import { addDays, type Calendar, type Day } from './calendar.ts';

/** The days a board speaks of, both included, in the site's time zone. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

/** The ranges that have a name; any other is given by its first and last day. */
export const PERIODS = ['today', '7d', '30d', '90d', 'month', 'all'] as const;
export type Period = (typeof PERIODS)[number];

/** The range of a named period, seen from a day. All but "all" end with that day and slide with it. */
export function rangeOf(period: Period, today: Day): DayRange {
  const lengths = { today: 1, '7d': 7, '30d': 30, '90d': 90 } as const;
  if (period === 'all') return { from: FIRST_DAY, to: LAST_DAY };
  if (period === 'month') return { from: `${today.slice(0, 8)}01` as Day, to: today };
  return { from: addDays(today, 1 - lengths[period]), to: today };
}

/** The period before: as many days, or, of a month that has begun, the same days of the month before. Null for "all", which has none. */
export function rangeBefore({ from, to }: DayRange): DayRange | null {
  if (from <= FIRST_DAY) return null;
  const dayBefore = addDays(from, -1);
  if (from.endsWith('-01') && from.slice(0, 7) === to.slice(0, 7)) {
    const first = `${dayBefore.slice(0, 8)}01` as Day;
    const last = addDays(first, lengthOf({ from, to }) - 1);
    return { from: first, to: last < dayBefore ? last : dayBefore };
  }
  return { from: addDays(dayBefore, 1 - lengthOf({ from, to })), to: dayBefore };
}

const lengthOf = ({ from, to }: DayRange): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;

/** Whether the day is in the range. */
export const isWithin = (day: Day, range: DayRange): boolean => range.from <= day && day <= range.to;

/** The range as moments (ms): from its first one, included, to the first one after it. */
export const momentsOf = ({ from, to }: DayRange, calendar: Calendar): { from: number; to: number } => ({
  from: calendar.startOf(from),
  // The day after the last four-digit year has no name.
  to: to < LAST_DAY ? calendar.startOf(addDays(to, 1)) : Number.MAX_SAFE_INTEGER,
});

// The range of "all" has no gap at either end that a four-digit year could fall into.
const FIRST_DAY = '0001-01-01' as Day;
const LAST_DAY = '9999-12-31' as Day;
