import { expect, test } from 'vitest';
import type { Day } from '../../domain/calendar.ts';
import { lastPeriod } from '../../leaderboard/wall/last-period.ts';

test.each([
  ['30d', '2026-03-01', 'month', '2026-02-01', '2026-02-28'],
  ['month', '2024-03-31', 'month', '2024-02-01', '2024-02-29'],
  ['90d', '2026-01-15', 'month', '2025-12-01', '2025-12-31'],
  ['7d', '2026-11-23', 'week', '2026-11-16', '2026-11-22'],
  ['today', '2026-11-22', 'week', '2026-11-09', '2026-11-15'],
  ['7d', '2026-01-01', 'week', '2025-12-22', '2025-12-28'],
] as const)('a board of %s has, on %s, a winner of the %s from %s to %s', (shown, today, unit, from, to) => {
  expect(lastPeriod(shown, today as Day)).toEqual({ unit, range: { from, to } });
});
