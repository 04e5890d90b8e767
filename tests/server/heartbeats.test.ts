import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createHeartbeats } from '../../server/heartbeats.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('of five hundred that began together few beat at once, each once in every interval, and none right after it began', () => {
  const beats: number[] = [];
  const heartbeats = createHeartbeats<number>(15_000, (member) => beats.push(member));
  for (let member = 0; member < 500; member += 1) heartbeats.begin(member);

  vi.advanceTimersByTime(7400);
  expect(beats).toEqual([]);
  let most = 0;
  for (let ms = 7400; ms < 37_500; ms += 100) {
    const before = beats.length;
    vi.advanceTimersByTime(100);
    most = Math.max(most, beats.length - before);
  }

  expect(most).toBeLessThanOrEqual(10);
  expect(beats.slice(0, 500).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 500 }, (_, member) => member));
  expect(beats.slice(500, 1000)).toEqual(beats.slice(0, 500));
});

test('who has left beats no more', () => {
  const beats: string[] = [];
  const heartbeats = createHeartbeats<string>(100, (member) => beats.push(member));
  heartbeats.begin('stays');
  heartbeats.begin('leaves');
  vi.advanceTimersByTime(90);
  heartbeats.end('leaves');

  vi.advanceTimersByTime(100);

  expect(beats).toEqual(['stays', 'leaves', 'stays']);
});
