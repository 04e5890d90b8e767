import { expect, test } from 'vitest';
import type { Timeseries } from '../../contract/timeseries.ts';
import { addDays, calendarOf, type Day } from '../../domain/calendar.ts';
import { answered, countsOfAnswer } from '../../domain/counts.ts';
import { seriesOf } from '../../leaderboard/series.ts';

const ZONE = 'Europe/Vienna';
const TODAY = '2026-11-22' as Day;

test('a day without answers is a step too', () => {
  const { grain, steps } = seriesOf(daily('2026-11-16', '2026-11-22', ['2026-11-17', '2026-11-20']), TODAY, ZONE);

  expect(grain).toBe('day');
  expect(steps.map(({ counts }) => answered(counts))).toEqual([0, 1, 0, 0, 1, 0, 0]);
});

test('days too many to be seen are merged into weeks, then months, and none is lost', () => {
  const everyDay = (length: number) => Array.from({ length }, (_, index) => addDays(TODAY, -index)).reverse();
  const year = seriesOf(daily('2025-11-23', '2026-11-22', everyDay(365)), TODAY, ZONE);
  const decade = seriesOf(daily('2016-11-23', '2026-11-22', everyDay(3000)), TODAY, ZONE);

  expect([year.grain, year.steps.length, total(year)]).toEqual(['week', 53, 365]);
  expect([decade.grain, total(decade)]).toEqual(['month', 3000]);
});

test('"all" begins with the first answer', () => {
  const { steps } = seriesOf(daily('0001-01-01', '9999-12-31', ['2026-11-20', '2026-11-21']), TODAY, ZONE);

  expect(steps.map(({ day }) => day)).toEqual(['2026-11-20', '2026-11-21']);
});

test('a range that ends in the future ends today on the chart', () => {
  const { steps } = seriesOf(daily('2026-11-20', '2027-11-20', ['2026-11-21']), TODAY, ZONE);

  expect(steps.at(-1)?.day).toBe(TODAY);
});

test('the day on which the clocks are put back has 25 hours', () => {
  const day = '2026-10-25' as Day;
  const noon = calendarOf(ZONE).hourOf(Date.parse('2026-10-25T11:20:00Z'));
  const answer: Timeseries = {
    range: { from: day, to: day },
    interval: 'hour',
    points: [{ day, start: new Date(noon.start).toISOString(), counts: counted(), score: SCORE }],
  };

  const { grain, steps } = seriesOf(answer, TODAY, ZONE);

  expect([grain, steps.length]).toEqual(['hour', 25]);
  expect(steps.find(({ hour }) => hour === noon.start)?.counts).toEqual(counted());
});

test('nothing counted is an empty chart, not a broken one', () => {
  expect(seriesOf(daily('2026-11-22', '2026-11-22', []), TODAY, ZONE).steps).toHaveLength(1);
  expect(seriesOf(daily('0001-01-01', '9999-12-31', []), TODAY, ZONE).steps).toHaveLength(1);
});

const SCORE = { n: 1, mean: 5, csat: 1, response_rate: null, coverage: null };
const counted = () => ({ ...countsOfAnswer(5, false), ratings: [0, 0, 0, 0, 1] as [number, number, number, number, number] });
const total = ({ steps }: ReturnType<typeof seriesOf>) => steps.reduce((sum, { counts }) => sum + answered(counts), 0);

function daily(from: string, to: string, days: readonly string[]): Timeseries {
  const points = days.map((day) => ({ day: day as Day, start: `${day}T00:00:00.000Z`, counts: counted(), score: SCORE }));
  return { range: { from: from as Day, to: to as Day }, interval: 'day', points };
}
