import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { backoff } from '../../leaderboard/backoff.ts';
import { calmly } from '../../leaderboard/calmly.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('the first change is shown at once, what follows is shown together', () => {
  const act = vi.fn();
  const shown = calmly(250, act);

  for (let change = 0; change < 10; change += 1) shown.soon();
  expect(act).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(250);
  expect(act).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(1000);
  expect(act).toHaveBeenCalledTimes(2);
});

test('nothing is shown after the end', () => {
  const act = vi.fn();
  const shown = calmly(250, act);

  shown.soon();
  shown.soon();
  shown.stop();
  vi.advanceTimersByTime(1000);

  expect(act).toHaveBeenCalledTimes(1);
});

test('a crowd comes back spread over half a second to half a minute', () => {
  const waits = [0, 1, 5, 40].flatMap((failed) => [backoff(failed, () => 0), backoff(failed, () => 1)]);

  expect(waits).toEqual([500, 1000, 500, 2000, 500, 30_000, 500, 30_000]);
});
