import { describe, expect, test } from 'vitest';
import { calendarOf, type Day } from '../../domain/calendar.ts';
import { isWithin, momentsOf, PERIODS, rangeOf } from '../../domain/period.ts';

const today = '2024-03-01' as Day;

describe('a period', () => {
  test.each([
    ['today', '2024-03-01'],
    ['7d', '2024-02-24'],
    ['30d', '2024-02-01'],
    ['90d', '2023-12-03'],
    ['month', '2024-03-01'],
  ] as const)('%s is from %s up to today, both included', (period, from) => {
    expect(rangeOf(period, today)).toEqual({ from, to: today });
  });

  test('"all" holds every day that can be written', () => {
    expect(['0001-01-01', '9999-12-31'].map((day) => isWithin(day as Day, rangeOf('all', today)))).toEqual([true, true]);
  });

  test('always holds today, and its first and last day but not their neighbours', () => {
    expect(PERIODS.map((period) => isWithin(today, rangeOf(period, today)))).toEqual(PERIODS.map(() => true));
    expect(['2024-02-23', '2024-02-24', '2024-03-01', '2024-03-02'].map((day) => isWithin(day as Day, rangeOf('7d', today)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('spans the moments from its first midnight to the one after its last', () => {
    const range = { from: '2024-03-30' as Day, to: '2024-03-31' as Day };

    expect(momentsOf(range, calendarOf('Europe/Budapest'))).toEqual({ from: Date.parse('2024-03-29T23:00Z'), to: Date.parse('2024-03-31T22:00Z') });
  });

  test('"all" ends after every moment that a date can hold', () => {
    expect(momentsOf(rangeOf('all', today), calendarOf('UTC')).to).toBeGreaterThan(8.64e15);
  });
});
