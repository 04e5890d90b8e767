import type { Day } from '../domain/calendar.ts';

// The page speaks English for now; day before month and a 24-hour clock are read the same way nearly everywhere.
const LOCALE = 'en-GB';

const counts = new Intl.NumberFormat(LOCALE);
const daysOfYear = new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' });
const months = new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC', month: 'short', year: 'numeric' });

/** Stands where there is nothing to say a number about. */
export const NO_NUMBER = '–';

/** "12,340" */
export const countText = (count: number): string => counts.format(count);

/** A share from 0 to 1 as "87%". Says 100% or 0% only where it is all or nothing. */
export function shareText(share: number | null, digits = 0): string {
  if (share === null) return NO_NUMBER;
  const step = 100 * 10 ** digits;
  return `${honestly(share * step, step) / 10 ** digits}%`;
}

/** A response rate as "31%", or that nobody knows it. Answers from outside a page come without the faces having been shown and may push it over the whole. */
export const rateText = (rate: number | null): string => (rate === null || rate > 1 ? 'not known' : shareText(rate));

/** A mean rating as "4.41". Says 5.00 or 1.00 only where every rating was. */
export function meanText(mean: number | null): string {
  return mean === null ? NO_NUMBER : (1 + honestly((mean - 1) * 100, 400) / 100).toFixed(2);
}

/** Rounded, but never up to the whole nor down to nothing. */
function honestly(part: number, whole: number): number {
  const rounded = Math.round(part);
  if (rounded === whole && part < whole) return whole - 1;
  return rounded === 0 && part > 0 ? 1 : rounded;
}

/** "Nov 2026" */
export const monthText = (day: Day): string => months.format(Date.parse(day));

/** "24 Oct – 22 Nov 2026" */
export const daysText = (from: Day, to: Day): string => (from === to ? daysOfYear.format(Date.parse(from)) : rangeText(from, to));

const rangeText = (from: Day, to: Day): string => daysOfYear.formatRange(Date.parse(from), Date.parse(to));

/** What the clocks of a time zone show at a moment (ms). */
export interface Clock {
  /** "14:03:22" */
  time(at: number): string;
  /** "14:00" */
  hour(at: number): string;
  /** "Sun 22 Nov 2026, 14:03" */
  moment(at: number): string;
}

/** The clock of an IANA time zone. */
export function clockOf(timeZone: string): Clock {
  const time = new Intl.DateTimeFormat(LOCALE, { timeZone, hour: '2-digit', minute: '2-digit', second: '2-digit' });
  const hour = new Intl.DateTimeFormat(LOCALE, { timeZone, hour: '2-digit', minute: '2-digit' });
  const moment = new Intl.DateTimeFormat(LOCALE, {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  return { time: (at) => time.format(at), hour: (at) => hour.format(at), moment: (at) => moment.format(at) };
}
