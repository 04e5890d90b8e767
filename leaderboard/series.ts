import type { Timeseries } from '../contract/timeseries.ts';
import { addDays, calendarOf, type Day, mondayOf } from '../domain/calendar.ts';
import { type Counts, merge, NO_COUNTS } from '../domain/counts.ts';
import { type DayRange, rangeOf } from '../domain/period.ts';

/** How long one step of the chart is. */
export type Grain = 'hour' | 'day' | 'week' | 'month';

/** One step of the chart: its first moment (ms) for an hour, its first day for anything longer. */
export interface Step {
  readonly day: Day;
  readonly hour: number | null;
  readonly counts: Counts;
}

/** A series with every step of its range in it, also those in which nothing happened. */
export interface Series {
  readonly grain: Grain;
  readonly steps: readonly Step[];
}

/** The steps of a series as the API answered it, up to `today`: hours as they came, days merged into weeks or months where they would be too thin to see. */
export function seriesOf(answer: Timeseries, today: Day, timeZone: string): Series {
  const { from, to } = daysWithSomething(answer, today);
  if (answer.interval === 'hour') return { grain: 'hour', steps: fill(answer, hoursOf(from, to, timeZone), ({ start }) => Date.parse(start)) };
  const days = daysOf(from, to);
  const grain = days.length <= DAYS_MAX ? 'day' : days.length <= WEEKS_MAX * 7 ? 'week' : 'month';
  const keys = [...new Set(days.map((day) => FIRST_DAY_OF[grain](day)))].map((day) => ({ key: day, day, hour: null }));
  return { grain, steps: fill(answer, keys, ({ day }) => FIRST_DAY_OF[grain](day)) };
}

// A step narrower than three or four pixels of a phone cannot be seen.
const DAYS_MAX = 100;
const WEEKS_MAX = 104;
/** The step of a series in which a day or, where its steps are hours, a moment (ms) lies; -1 where there is none. */
export const stepAt = ({ grain, steps }: Series, day: Day, moment: number): number =>
  steps.findIndex((step) => (grain === 'hour' ? step.hour === moment : step.day === FIRST_DAY_OF[grain](day)));

const FIRST_DAY_OF: Readonly<Record<'day' | 'week' | 'month', (day: Day) => Day>> = {
  day: (day) => day,
  week: mondayOf,
  month: (day) => `${day.slice(0, 8)}01` as Day,
};

/** The range without what lies in the future; "all" is cut to the days that have answers, since it begins and ends thousands of years away. */
function daysWithSomething({ range, points }: Timeseries, today: Day): DayRange {
  const first = points[0]?.day ?? today;
  const last = points.at(-1)?.day ?? today;
  if (range.from === rangeOf('all', today).from) return { from: first, to: last };
  return { from: maxDay(range.from, addDays(first, -EMPTY_DAYS_MAX)), to: minDay(range.to, maxDay(last, today)) };
}

// Ten years before the first answer are enough for a typing mistake in a year to be noticed and to stay harmless.
const EMPTY_DAYS_MAX = 3653;

interface Place<Key> {
  readonly key: Key;
  readonly day: Day;
  readonly hour: number | null;
}

function fill<Key>(answer: Timeseries, places: readonly Place<Key>[], keyOf: (point: Timeseries['points'][number]) => Key): readonly Step[] {
  const sums = new Map<Key, Counts>();
  for (const point of answer.points) sums.set(keyOf(point), merge(sums.get(keyOf(point)) ?? NO_COUNTS, point.counts));
  return places.map(({ key, day, hour }) => ({ day, hour, counts: sums.get(key) ?? NO_COUNTS }));
}

function daysOf(from: Day, to: Day): readonly Day[] {
  const length = Math.max(0, (Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
  return Array.from({ length }, (_, index) => addDays(from, index));
}

function hoursOf(from: Day, to: Day, timeZone: string): readonly Place<number>[] {
  const calendar = calendarOf(timeZone);
  const end = calendar.startOf(addDays(to, 1));
  const hours: Place<number>[] = [];
  for (let at = calendar.startOf(from); at < end; at = calendar.hourOf(at).end) hours.push({ key: at, day: calendar.hourOf(at).day, hour: at });
  return hours;
}

const maxDay = (a: Day, b: Day): Day => (a > b ? a : b);
const minDay = (a: Day, b: Day): Day => (a < b ? a : b);
