import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { Leaderboard } from '../../contract/leaderboard.ts';
import type { Day } from '../../domain/calendar.ts';
import { followBoard, type Live } from '../../leaderboard/live.ts';
import { keepStream, type News } from '../../leaderboard/stream.ts';
import { Line } from '../support/line.ts';

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

test.each([
  ['breaks', 0],
  ['is refused', 2],
] as const)('a line that %s is opened again by the page itself, later after each failure', async (_, readyState) => {
  const { lines, now } = await followed({ random: () => 1 });

  for (const [attempt, wait] of [1000, 2000, 4000, 8000, 16_000, 30_000, 30_000].entries()) {
    lines.at(-1)?.breakDown(readyState);
    expect(lines.at(-1)?.readyState).toBe(2);
    await vi.advanceTimersByTimeAsync(wait - 1);
    expect([lines.length, now().line]).toEqual([attempt + 1, 'reconnecting']);
    await vi.advanceTimersByTimeAsync(1);
    expect(lines.length).toBe(attempt + 2);
  }

  lines.at(-1)?.say('hello', { seq: 1, viewer: ANA });
  await vi.advanceTimersByTimeAsync(1000);
  lines.at(-1)?.breakDown(readyState);
  await vi.advanceTimersByTimeAsync(1000);
  expect(lines.length).toBe(9);
});

test('a line that opens and says nothing is given up', async () => {
  const { lines } = await followed();
  lines[0]?.breakDown(0);
  await vi.advanceTimersByTimeAsync(500);
  expect(lines.length).toBe(2);

  await vi.advanceTimersByTimeAsync(35_500);

  expect([lines.length, lines[1]?.readyState]).toEqual([3, 2]);
});

test.each([
  ['in summer', '2026-07-12T21:59:00Z', '2026-07-12T22:00:00.000Z'],
  ['in winter', '2026-11-22T22:59:00Z', '2026-11-22T23:00:00.000Z'],
])('the board is fetched again when its day is over %s', async (_, evening, tomorrow_at) => {
  vi.setSystemTime(evening);
  const { lines, boards } = await followed({ board: { tomorrow_at } });
  expect(boards()).toBe(1);

  await vi.advanceTimersByTimeAsync(30_000);
  lines[0]?.say('heartbeat', { at: new Date().toISOString() });
  await vi.advanceTimersByTimeAsync(29_000);
  expect(boards()).toBe(1);
  await vi.advanceTimersByTimeAsync(2000);

  expect(boards()).toBe(2);
});

test('a machine that slept over midnight learns from the server that another day has begun', async () => {
  const { lines, boards, now } = await followed();

  // Its own clock stood still, and its timers with it.
  lines[0]?.say('heartbeat', { at: '2026-11-23T06:00:00.000Z' });
  await vi.advanceTimersByTimeAsync(1000);

  expect(boards()).toBe(2);
  expect(now().asOf).toBeGreaterThanOrEqual(Date.parse('2026-11-22T20:00:00Z'));
});

test('what is heard for other eyes is not taken: the stream is opened again', async () => {
  const { lines, boards, now } = await followed({ board: { viewer: 'somebody else who signed in' } });

  expect([lines[0]?.readyState, now().snapshot]).toEqual([2, null]);
  await vi.advanceTimersByTimeAsync(500);
  lines[1]?.say('hello', { seq: 1, viewer: 'somebody else who signed in' });
  await vi.advanceTimersByTimeAsync(500);

  expect([boards(), now().line]).toEqual([2, 'live']);
});

test('a move that was lost on the way is noticed, and the board is fetched again', async () => {
  const { lines, boards } = await followed();

  lines[0]?.say('moves', { moves: [{ seq: 3, hour: 0, day: '2026-11-22', channel: 'chat', agents: [], change: {} }] });
  await vi.advanceTimersByTimeAsync(1_000);

  expect(boards()).toBe(2);
});

/** A page that follows a board with `seq` 1, on an evening in Vienna; its line is open and the board is there. Later boards go up to 3. */
async function followed({ random = () => 0, board = {} }: { random?: () => number; board?: Partial<Leaderboard> } = {}) {
  const lines: Line[] = [];
  const fetchBoard = vi.fn(
    async (): Promise<Leaderboard> => ({ ...BOARD, seq: fetchBoard.mock.calls.length > 1 ? 3 : 1, as_of: new Date().toISOString(), ...board }),
  );
  let live: Live | null = null;
  const open = () => {
    const line = new Line();
    lines.push(line);
    return line as unknown as EventSource;
  };
  const onChange = (next: Live) => {
    live = next;
  };
  const listen = (tell: (news: News) => void) => keepStream({ open, random, tell });
  const stop = followBoard({ listen, fetchBoard, now: Date.now, random, onChange });
  lines[0]?.say('hello', { seq: 1, viewer: ANA });
  await vi.advanceTimersByTimeAsync(0);
  onTestFinished(stop);
  return { lines, boards: () => fetchBoard.mock.calls.length, now: () => live as unknown as Live };
}

const ANA = 'Yk3vN0qLx2sTz1aB';
const TODAY = '2026-11-22' as Day;
const BOARD: Omit<Leaderboard, 'as_of' | 'seq'> = {
  site: { key: 'aw_pk_3f9c2b7e', name: 'Shop', time_zone: 'Europe/Vienna', signature: 'off' },
  viewer: ANA,
  ranking: 'own',
  you: { name: null, role: 'admin', agent: null, may_read_words: true, may_exclude: true },
  range: { from: TODAY, to: TODAY },
  today: TODAY,
  tomorrow_at: '2026-11-22T23:00:00.000Z',
  agents: [],
  cells: [],
};
