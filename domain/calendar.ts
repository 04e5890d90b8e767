/** A calendar day in the site's time zone, "2026-11-22". Sorts as text. */
export type Day = string & { readonly noun: 'day' };

/** The clock hour a moment falls into, in the site's time zone: its day, its first moment (ms), and the first moment after it. */
export interface Hour {
  readonly day: Day;
  readonly start: number;
  readonly end: number;
}

/** Days and hours as the clocks of one time zone show them: half-hour zones and days of 23 or 25 hours are right. */
export interface Calendar {
  readonly timeZone: string;
  hourOf(at: number): Hour;
  /** The first moment (ms) of the day. A day that the zone skipped starts where the next one does. */
  startOf(day: Day): number;
}

const HOUR = 3_600_000;
// No zone has been further from UTC than 15 h 14 min (Juneau before 1867).
const FURTHEST_OFFSET = 16 * HOUR;
const AGAIN_WITHIN = 3 * HOUR;

/** The calendar of an IANA time zone ("Asia/Kathmandu"). Throws RangeError for an unknown zone; ask `isTimeZone` first. */
export function calendarOf(timeZone: string): Calendar {
  const clock = wallClockOf(timeZone);
  const dayOf = (at: number) => new Date(clock(at)).toISOString().slice(0, 10) as Day;
  // Answers arrive in the order of time, so the hour of the last question is nearly always the hour of the next one.
  let last: Hour = { day: '' as Day, start: 0, end: 0 };
  const hourOf = (at: number): Hour => {
    if (at < last.start || at >= last.end) last = { day: dayOf(at), ...clockHour(at, clock) };
    return last;
  };
  const starts = new Map<Day, number>();
  const startOf = (day: Day): number => {
    const start = starts.get(day) ?? usualStart(day, clock) ?? firstStart(day, firstMomentFrom(day, dayOf), hourOf);
    if (starts.size === STARTS_MAX) starts.clear();
    starts.set(day, start);
    return start;
  };
  return { timeZone, hourOf, startOf };
}

const STARTS_MAX = 1000; // Days. Nearly everybody asks for the same ones.

/** One calendar for each time zone, made when it is first asked for: making one costs a thousand times what asking it does. */
export function calendars(make: (timeZone: string) => Calendar = calendarOf): (timeZone: string) => Calendar {
  const made = new Map<string, Calendar>();
  return (timeZone) => {
    const calendar = made.get(timeZone) ?? make(timeZone);
    made.set(timeZone, calendar);
    return calendar;
  };
}

/** Where the clocks were not changed in the hours before, which is nearly always, midnight is the start: three looks at the clock, where the search takes some forty. */
function usualStart(day: Day, clock: WallClock): number | null {
  const midnight = Date.parse(day);
  const start = midnight - (clock(midnight) - midnight);
  return [start, start - AGAIN_WITHIN].every((at) => clock(at) - at === midnight - start) ? start : null;
}

/** A moment at which the day before ends. A day may start twice: Newfoundland put its clocks back at 0:01 until 2010, in 1988 by two hours. */
const firstMomentFrom = (day: Day, dayOf: (at: number) => Day): number =>
  firstMoment(Date.parse(day) - FURTHEST_OFFSET, Date.parse(day) + FURTHEST_OFFSET, (at) => dayOf(at) >= day);

function firstStart(day: Day, lastStart: number, hourOf: (at: number) => Hour): number {
  let start = lastStart;
  for (let hour = hourOf(lastStart - 1); hour.start > lastStart - AGAIN_WITHIN; hour = hourOf(hour.start - 1))
    if (hour.day >= day) start = hour.start;
  return start;
}

/** Whether this runtime knows the time zone by that name. */
export function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

/** Whether the text is a day that exists ("2024-02-29" is one, "2023-02-29" is not). */
export function isDay(text: string): text is Day {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** The day so many days later (or, with a negative number, earlier). */
export const addDays = (day: Day, days: number): Day => new Date(Date.parse(day) + days * 24 * HOUR).toISOString().slice(0, 10) as Day;

/** The Monday of the week that a day is in. */
export const mondayOf = (day: Day): Day => addDays(day, -((new Date(day).getUTCDay() + 6) % 7));

type WallClock = (at: number) => number;

/** What the clocks of the zone show at a moment, written as the ms at which UTC clocks show the same. */
function wallClockOf(timeZone: string): WallClock {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'iso8601',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (at) => {
    const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    const second = Date.UTC(part['year'] ?? 0, (part['month'] ?? 1) - 1, part['day'], part['hour'], part['minute'], part['second']);
    return second + (((at % 1000) + 1000) % 1000);
  };
}

/** The clock hour around a moment. Where the clocks are put forward or back within it (Lord Howe: by half an hour), it is cut there. */
function clockHour(at: number, clock: WallClock): { start: number; end: number } {
  const offset = clock(at) - at;
  const start = at - (((clock(at) % HOUR) + HOUR) % HOUR);
  const isSameOffset = (moment: number) => clock(moment) - moment === offset;
  const isLaterOffset = (moment: number) => !isSameOffset(moment);
  return {
    start: isSameOffset(start) ? start : firstMoment(start, at, isSameOffset),
    end: isSameOffset(start + HOUR - 1) ? start + HOUR : firstMoment(at, start + HOUR, isLaterOffset),
  };
}

/** The first moment after `from` that passes; `to` passes and whatever follows a passing moment does. */
function firstMoment(from: number, to: number, passes: (at: number) => boolean): number {
  let [fails, passing] = [from, to];
  while (passing - fails > 1) {
    const middle = Math.floor((fails + passing) / 2);
    if (passes(middle)) passing = middle;
    else fails = middle;
  }
  return passing;
}
