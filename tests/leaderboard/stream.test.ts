import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { Leaderboard } from '../../contract/leaderboard.ts';
import type { Day } from '../../domain/calendar.ts';
import { followBoard, type Live } from '../../leaderboard/live.ts';

/** A browser's EventSource as far as the page uses it, with a line that the test holds in its hand. */
class Line extends EventTarget {
  readyState = 1;
  close() {
    this.readyState = 2;
  }
  say(type: string, data: object) {
    this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(data) }));
  }
  breakDown(readyState: 0 | 2) {
    this.readyState = readyState;
    this.dispatchEvent(new Event('error'));
  }
}

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-22T20:00:00Z') });
  vi.stubGlobal('EventSource', { CLOSED: 2 });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a line that says nothing for 35 seconds is built anew, a line that lives is left alone', async () => {
  const { lines, now } = await followed();

  await vi.advanceTimersByTimeAsync(30_000);
  lines[0]?.say('heartbeat', { at: '2026-11-22T20:00:30.000Z' });
  await vi.advanceTimersByTimeAsync(34_000);
  expect([lines.length, now().line]).toEqual([1, 'live']);

  await vi.advanceTimersByTimeAsync(2_000);
  expect(now()).toMatchObject({ line: 'reconnecting', asOf: Date.parse('2026-11-22T20:00:30Z') });
  expect(lines.length).toBe(2);
});

test('a line that the browser mends is left to it, one that was refused is asked for again', async () => {
  const { lines, now } = await followed();

  lines[0]?.breakDown(0);
  await vi.advanceTimersByTimeAsync(5_000);
  expect([lines.length, now().line]).toEqual([1, 'reconnecting']);

  lines[0]?.breakDown(2);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(lines.length).toBe(2);
});

test('the board is fetched again when its day is over', async () => {
  vi.setSystemTime('2026-11-22T22:59:00Z');
  const { lines, boards } = await followed();
  expect(boards()).toBe(1);

  await vi.advanceTimersByTimeAsync(30_000);
  lines[0]?.say('heartbeat', { at: '' });
  await vi.advanceTimersByTimeAsync(31_000);

  expect(boards()).toBe(2);
});

test('a move that was lost on the way is noticed, and the board is fetched again', async () => {
  const { lines, boards } = await followed();

  lines[0]?.say('move', { seq: 3, hour: 0, day: '2026-11-22', channel: 'chat', agents: [], change: {} });
  await vi.advanceTimersByTimeAsync(1_000);

  expect(boards()).toBe(2);
});

/** A page that follows a board with `seq` 1, on an evening in Vienna; its line is open and the board is there. Later boards go up to 3. */
async function followed() {
  const lines: Line[] = [];
  const fetchBoard = vi.fn(
    async (): Promise<Leaderboard> => ({ ...BOARD, seq: fetchBoard.mock.calls.length > 1 ? 3 : 1, as_of: new Date().toISOString() }),
  );
  let live: Live | null = null;
  const openStream = () => {
    const line = new Line();
    lines.push(line);
    return line as unknown as EventSource;
  };
  const onChange = (next: Live) => {
    live = next;
  };
  const stop = followBoard({ openStream, fetchBoard, now: Date.now, random: () => 0, onChange });
  lines[0]?.say('hello', { seq: 1 });
  await vi.advanceTimersByTimeAsync(0);
  onTestFinished(stop);
  return { lines, boards: () => fetchBoard.mock.calls.length, now: () => live as unknown as Live };
}

const TODAY = '2026-11-22' as Day;
const BOARD: Omit<Leaderboard, 'as_of' | 'seq'> = {
  site: { key: 'aw_pk_3f9c2b7e', name: 'Shop', time_zone: 'Europe/Vienna', signature: 'off' },
  ranking: 'own',
  you: { name: null, role: 'admin', agent: null, may_read_words: true, may_exclude: true },
  range: { from: TODAY, to: TODAY },
  today: TODAY,
  tomorrow_at: '2026-11-22T23:00:00.000Z',
  agents: [],
  cells: [],
};
