import { assert, constantFrom, date, property } from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import { addDays, calendarOf, calendars, type Day, isDay, isTimeZone } from '../../domain/calendar.ts';

const HOUR = 3_600_000;
const ZONES = [
  'UTC',
  'Europe/Budapest',
  'Asia/Kathmandu', // 5:45 ahead, 5:30 until 1986.
  'Asia/Kolkata',
  'Australia/Lord_Howe', // Summer time of half an hour.
  'Pacific/Apia', // Had no 2011-12-30.
  'America/St_Johns', // Changed its clocks at 0:01 until 2011, so that a day began twice.
  'Africa/Cairo', // Changes its clocks at midnight, and not every year.
  'America/Havana',
  'America/Sao_Paulo', // Changed its clocks at midnight: such a day began at 1:00.
  'Africa/Monrovia', // 44 min 30 s behind until 1972.
];
const anyZone = constantFrom(...ZONES);
const anyMoment = date({ min: new Date('1960-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }).map((moment) => moment.getTime());
// Where clocks change, or a day is missing, random moments would hardly ever look.
const anyEdge = constantFrom(
  ...['2011-12-30', '2024-03-31', '2024-10-27', '2023-10-28', '2010-11-07', '1988-10-30', '2018-11-04', '2024-04-06', '2024-10-05'],
).map((day) => Date.parse(day));
const anyMomentNearEdge = anyMoment.chain((at) => anyEdge.map((edge) => edge + (at % (30 * HOUR))));
const day = (text: string) => text as Day;

/** The same question, answered by another library. */
const dayByLuxon = (at: number, zone: string) => DateTime.fromMillis(at, { zone }).toISODate();

describe('hours', () => {
  test.each([
    ['anywhere in a century', anyMoment],
    ['where clocks change', anyMomentNearEdge],
  ])('share out time without gap or overlap, %s', (_where, moments) => {
    assert(
      property(moments, anyZone, (at, zone) => {
        const { hourOf } = calendarOf(zone);
        const hour = hourOf(at);

        expect(hour.start <= at && at < hour.end && hour.end - hour.start <= HOUR).toBe(true);
        expect([hourOf(hour.start), hourOf(hour.end - 1)]).toEqual([hour, hour]);
        expect([hourOf(hour.end).start, hourOf(hour.start - 1).end]).toEqual([hour.end, hour.start]);
      }),
    );
  });

  test('lie within one day, which is the one that the clocks show', () => {
    assert(
      property(anyMomentNearEdge, anyZone, (at, zone) => {
        const { day: ours, start, end } = calendarOf(zone).hourOf(at);

        expect([at, start, end - 1].map((moment) => dayByLuxon(moment, zone))).toEqual([ours, ours, ours]);
      }),
    );
  });

  test.each([
    ['Asia/Kolkata', '2024-05-05T10:10:00Z', '2024-05-05T09:30:00Z'],
    ['Asia/Kathmandu', '2024-05-05T10:10:00Z', '2024-05-05T09:15:00Z'],
    ['America/St_Johns', '2024-05-05T10:10:00Z', '2024-05-05T09:30:00Z'],
  ])('begin in %s when its clocks show a full hour', (zone, at, start) => {
    expect(calendarOf(zone).hourOf(Date.parse(at)).start).toBe(Date.parse(start));
  });

  test('are cut where the clocks change by half an hour', () => {
    const { hourOf } = calendarOf('Australia/Lord_Howe');
    const change = Date.parse('2024-04-06T15:00:00Z');

    const lengths = [hourOf(change - 1), hourOf(change), hourOf(change + HOUR / 2)].map(({ start, end }) => (end - start) / HOUR);

    expect(lengths).toEqual([1, 0.5, 1]);
  });
});

describe('days', () => {
  test.each([
    ['Europe/Budapest', '2024-03-31', 23],
    ['Europe/Budapest', '2024-10-27', 25],
    ['Europe/Budapest', '2024-06-01', 24],
    ['Australia/Lord_Howe', '2024-04-07', 24.5],
    ['Africa/Cairo', '2024-04-26', 23],
    ['America/Sao_Paulo', '2018-11-04', 23],
    ['Pacific/Apia', '2011-12-30', 0],
  ])('in %s, %s has %d hours', (zone, text, hours) => {
    const { startOf } = calendarOf(zone);

    expect((startOf(addDays(day(text), 1)) - startOf(day(text))) / HOUR).toBe(hours);
  });

  test('begin with their first moment, even where a day begins twice or not at midnight', () => {
    assert(
      property(anyMomentNearEdge, anyZone, (at, zone) => {
        const { hourOf, startOf } = calendarOf(zone);
        const start = startOf(hourOf(at).day);
        const before = [1, HOUR / 4, HOUR / 2, HOUR, 2 * HOUR, 3 * HOUR].map((back) => dayByLuxon(start - back, zone) ?? '');

        expect(dayByLuxon(start, zone)).toBe(hourOf(at).day);
        expect(before.every((earlier) => earlier < hourOf(at).day)).toBe(true);
      }),
    );
  });

  test('begin at the first of two midnights: Newfoundland put its clocks back at 0:01', () => {
    expect(calendarOf('America/St_Johns').startOf(day('2010-11-07'))).toBe(Date.parse('2010-11-07T02:30:00Z'));
  });

  test('that a zone skipped start where the next one does', () => {
    const { startOf } = calendarOf('Pacific/Apia');

    expect(startOf(day('2011-12-30'))).toBe(startOf(day('2011-12-31')));
  });

  test.each([
    ['2024-02-29', 1, '2024-03-01'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2023-12-31', 1, '2024-01-01'],
    ['2024-10-27', 1, '2024-10-28'],
  ])('%s and %d days is %s', (text, days, expected) => {
    expect(addDays(day(text), days)).toBe(expected);
  });
});

describe('what is asked of a calendar', () => {
  test('is asked of one for each time zone, and has the same answer however often, also of more days than it remembers', () => {
    const calendar = calendars();
    expect(calendar('Europe/Madrid')).toBe(calendar('Europe/Madrid'));
    expect(calendar('Europe/Madrid')).not.toBe(calendar('Asia/Kathmandu'));

    const days = Array.from({ length: 1100 }, (_, number) => addDays(day('2024-01-01'), number));
    const starts = days.map(calendar('Europe/Madrid').startOf);

    expect(days.map(calendar('Europe/Madrid').startOf)).toEqual(starts);
    expect(starts).toEqual(days.map((one) => calendarOf('Europe/Madrid').startOf(one)));
  });

  test.each(['2024-02-29', '0001-01-01', '9999-12-31'])('%s is a day', (text) => {
    expect(isDay(text)).toBe(true);
  });

  test.each(['2023-02-29', '2024-13-01', '2024-1-1', '2024-01-01T00:00:00Z', '', 'today', '+010000-01', '2024-06-31'])('%j is none', (text) => {
    expect(isDay(text)).toBe(false);
  });

  test('a time zone is one that the runtime knows', () => {
    expect(['Europe/Budapest', 'UTC', 'Mars/Olympus', ''].map(isTimeZone)).toEqual([true, true, false, false]);
    expect(() => calendarOf('Mars/Olympus')).toThrow(RangeError);
  });
});
