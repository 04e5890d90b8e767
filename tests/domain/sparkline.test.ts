import { expect, test } from 'vitest';
import type { DayRange } from '../../domain/period.ts';
import { stepsOf } from '../../domain/sparkline.ts';
import { ALWAYS } from '../support/shop.ts';

const days = (from: string, to: string) => ({ from, to }) as DayRange;
const counted = days('2024-03-01', '2026-11-22');

test.each([
  ['today', days('2026-11-22', '2026-11-22'), 1],
  ['45 days', days('2026-10-09', '2026-11-22'), 1],
  ['46 days', days('2026-10-08', '2026-11-22'), 2],
  ['90 days', days('2026-08-25', '2026-11-22'), 2],
  ['a leap year', days('2024-01-01', '2024-12-31'), 9],
])('a line of %s keeps its range, with at most 45 points', (_, range, stepDays) => {
  expect(stepsOf(range, counted)).toEqual({ range, stepDays });
});

test('a line of all days begins and ends with what there is', () => {
  expect(stepsOf(ALWAYS, counted)).toEqual({ range: counted, stepDays: 23 });
  expect(stepsOf(days('2020-01-01', '2024-04-01'), counted)).toEqual({ range: days('2024-03-01', '2024-04-01'), stepDays: 1 });
});

test('a line of days before anything was counted is as long as it was asked for', () => {
  const before = days('2001-01-01', '2003-01-01');
  expect(stepsOf(before, counted)).toEqual({ range: before, stepDays: 17 });
  expect(stepsOf(before, null)).toEqual({ range: before, stepDays: 17 });
});
