import { expect, test } from 'vitest';
import type { Day } from '../../domain/calendar.ts';
import { formatOf } from '../../leaderboard/format.ts';

const english = formatOf('en-GB');

test('a share says all or nothing only where it is', () => {
  expect([0, 0.001, 0.5, 0.866, 0.999, 1, null].map((share) => english.share(share))).toEqual(['0%', '1%', '50%', '87%', '99%', '100%', '–']);
  expect([0.0001, 0.8666, 0.9999].map((share) => english.share(share, 1))).toEqual(['0.1%', '86.7%', '99.9%']);
});

test('a mean is 5.00 only where every answer was', () => {
  expect([1, 1.001, 4.405, 4.999, 5, null].map(english.mean)).toEqual(['1.00', '1.01', '4.41', '4.99', '5.00', '–']);
});

test('numbers and days are read easily', () => {
  expect(english.count(12340)).toBe('12,340');
  expect(english.month('2026-11-01' as Day)).toBe('Nov 2026');
  expect(english.days('2026-11-22' as Day, '2026-11-22' as Day)).toBe('22 Nov 2026');
  expect(english.days('2026-10-24' as Day, '2026-11-22' as Day)).toMatch(/^24 Oct.–.22 Nov 2026$/);
});

test('times are those of the site, wherever the page is looked at', () => {
  const clock = english.clock('Asia/Kathmandu');
  const at = Date.parse('2026-11-22T08:18:22Z');

  expect(clock.time(at)).toBe('14:03:22');
  expect(clock.moment(at)).toBe('Sun, 22 Nov 2026, 14:03');
});
