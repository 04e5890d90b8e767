import type { Day } from '../domain/calendar.ts';
import { type Clock, clockOf } from './clock.ts';

/** Stands where there is nothing to say a number about. */
export const NO_NUMBER = '–';

/** How numbers, days, times and the alphabet are written in one language. */
export interface Format {
  /** "12,340" */
  count(count: number): string;
  /** A share from 0 to 1 as "87%". Says 100% or 0% only where it is all or nothing. */
  share(share: number | null, digits?: 0 | 1): string;
  /** A mean rating as "4.41". Says 5.00 or 1.00 only where every rating was. */
  mean(mean: number | null): string;
  /** "12.3" */
  decimal(number: number): string;
  /** A difference of two shares in percentage points: "+1.2", "−0.4". */
  points(difference: number): string;
  /** A difference of two means in faces: "+0.12". */
  faces(difference: number): string;
  /** "Nov 2026" */
  month(day: Day): string;
  /** "24 Oct – 22 Nov 2026" */
  days(from: Day, to: Day): string;
  /** The clock of an IANA time zone. */
  clock(timeZone: string): Clock;
  /** The name of a language by its tag: "German" for "de". */
  language(tag: string): string;
  /** Which of two names comes first, as people sort them: "agent 9" before "agent 10". */
  compare(a: string, b: string): number;
}

/** The format of a locale, as BCP 47 calls it: "en-GB". */
export function formatOf(locale: string): Format {
  const counts = new Intl.NumberFormat(locale);
  const means = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const decimals = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const shares = ([0, 1] as const).map((digits) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: digits }));
  const signed = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero', minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const signedMeans = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero', minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  const days = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' });
  const months = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'short', year: 'numeric' });
  return {
    count: (count) => counts.format(count),
    share: (share, digits = 0) =>
      share === null ? NO_NUMBER : (shares[digits]?.format(honestly(share * steps(digits), steps(digits)) / steps(digits)) ?? ''),
    mean: (mean) => (mean === null ? NO_NUMBER : means.format(1 + honestly((mean - 1) * 100, 400) / 100)),
    decimal: (number) => decimals.format(number),
    points: (difference) => signed.format(100 * difference),
    faces: (difference) => signedMeans.format(difference),
    month: (day) => months.format(Date.parse(day)),
    days: (from, to) => (from === to ? days.format(Date.parse(from)) : days.formatRange(Date.parse(from), Date.parse(to))),
    clock: (timeZone) => clockOf(timeZone, locale),
    language: (tag) => nameOfLanguage(languages, tag),
    compare: new Intl.Collator(locale, { numeric: true }).compare,
  };
}

const steps = (digits: 0 | 1): number => 100 * 10 ** digits;

/** A tag that is none is shown as it is. */
function nameOfLanguage(languages: Intl.DisplayNames, tag: string): string {
  try {
    return languages.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** Rounded, but never up to the whole nor down to nothing. */
function honestly(part: number, whole: number): number {
  const rounded = Math.round(part);
  if (rounded === whole && part < whole) return whole - 1;
  return rounded === 0 && part > 0 ? 1 : rounded;
}
