import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { News } from '../../leaderboard/stream.ts';
import { keepWhileSeen } from '../../leaderboard/while-seen.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a stream that nobody looks at rests after a minute, and is open again at once when somebody does', () => {
  const { lines, told, page } = opened();
  vi.advanceTimersByTime(600_000);
  expect(lines.map(({ isOpen }) => isOpen)).toEqual([true]);

  page.isSeen = false;
  page.look();
  vi.advanceTimersByTime(59_000);
  expect(lines.map(({ isOpen }) => isOpen)).toEqual([true]);
  vi.advanceTimersByTime(1000);
  expect(lines.map(({ isOpen }) => isOpen)).toEqual([false]);
  expect(told.at(-1)).toEqual({ kind: 'lost', isRefused: false });

  page.isSeen = true;
  page.look();
  expect(lines.map(({ isOpen }) => isOpen)).toEqual([false, true]);
});

test('a stream that somebody looks at from another tab stays open', () => {
  const { lines, page } = opened();
  page.isSeen = false;

  for (let look = 0; look < 10; look += 1) {
    page.look();
    vi.advanceTimersByTime(50_000);
  }

  expect(lines.map(({ isOpen }) => isOpen)).toEqual([true]);
});

/** A line that is alive for as long as the test needs it. */
class Line extends EventTarget {
  isOpen = true;
  readonly beat = setInterval(() => this.dispatchEvent(new MessageEvent('heartbeat', { data: '{"at":"2026-11-22T20:00:00Z"}' })), 15_000);
  close() {
    this.isOpen = false;
    clearInterval(this.beat);
  }
}

function opened() {
  const lines: Line[] = [];
  const told: News[] = [];
  const page = { isSeen: true, look: () => stream.look() };
  const open = () => {
    lines.push(new Line());
    return lines.at(-1) as unknown as EventSource;
  };
  const stream = keepWhileSeen({ open, random: () => 0, tell: (news) => told.push(news), isSeen: () => page.isSeen });
  onTestFinished(() => stream.stop());
  return { lines, told, page };
}
