import { brotliDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Leaderboard } from '../../../contract/leaderboard.ts';
import { answer, NOON, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const get = (query = '') => world.send('GET', `/api/v1/leaderboard${query}`, undefined, { isStaff: true });
const rangeOf = async (query: string) => (await (await get(query)).json()).range;
const DAY = 86_400_000;

test('the board holds counts by agent and channel, and the move they are up to', async () => {
  await world.send('POST', '/api/v1/responses', answer(world.site, 1, { comment: 'Kind' }));
  await world.send('POST', '/api/v1/responses', answer(world.site, 2, { rating: 2 }));

  const response = await get();

  expect(response.headers.get('cache-control')).toBe('no-store');
  const counts = { ratings: [0, 1, 0, 0, 1], comments: 1, excluded: 0, suspect: 0, closed: 0, asked: 0, shown: 0, dismissed: 0 };
  expect(Leaderboard.parse(await response.json())).toEqual({
    site: { key: world.site.key, name: 'Shop', time_zone: 'Europe/Vienna', signature: 'off' },
    viewer: expect.stringMatching(/^[\w-]{16}$/),
    ranking: 'own',
    you: { name: 'Owner', role: 'admin', agent: null, may_read_words: true, may_exclude: true },
    range: { from: '2026-10-23', to: '2026-11-21' },
    today: '2026-11-21',
    tomorrow_at: '2026-11-21T23:00:00.000Z',
    as_of: '2026-11-21T11:00:00.000Z',
    seq: 2,
    agents: [{ id: 'ana', name: 'Ana' }],
    cells: [
      { agent: null, channel: 'chat', team: null, verified: false, counts },
      { agent: 'ana', channel: 'chat', team: null, verified: false, counts },
    ],
  });
});

test('a range is a period that slides with the day of the site, or two days', async () => {
  world.clock.now = NOON + 12 * 3_600_000; // Midnight has passed in Vienna, not in UTC.

  expect(await rangeOf('?period=today')).toEqual({ from: '2026-11-22', to: '2026-11-22' });
  expect(await rangeOf('?period=7d')).toEqual({ from: '2026-11-16', to: '2026-11-22' });
  expect(await rangeOf('?period=month')).toEqual({ from: '2026-11-01', to: '2026-11-22' });
  expect(await rangeOf('?from=2026-01-01&to=2026-01-31')).toEqual({ from: '2026-01-01', to: '2026-01-31' });
});

test.each([
  ['the clocks go forward', '2026-03-29', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z'],
  ['the clocks go back', '2026-10-25', '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z'],
])('on the day that %s the windows slide at the midnights of the site', async (_, today, first, tomorrow) => {
  for (const at of [Date.parse(first), Date.parse(tomorrow) - 1]) {
    world.clock.now = at;
    const page = await (await get('?period=7d')).json();
    expect([page.today, page.tomorrow_at, page.range.to]).toEqual([today, tomorrow, today]);
    expect(await rangeOf('?period=month')).toEqual({ from: `${today.slice(0, 8)}01`, to: today });
  }
  world.clock.now = Date.parse(first) - 1;
  expect((await (await get('?period=today')).json()).tomorrow_at).toBe(first);
});

test('an answer of yesterday is not on the board of today', async () => {
  await world.send('POST', '/api/v1/responses', answer(world.site, 1));
  world.clock.now = NOON + DAY;

  expect((await (await get('?period=today')).json()).cells).toEqual([]);
  expect((await (await get('?period=all')).json()).cells).toHaveLength(2);
});

test.each([
  ['?period=week', 'period'],
  ['?from=2026-11-01', 'to'],
  ['?to=2026-11-01', 'from'],
  ['?period=7d&from=2026-11-01&to=2026-11-02', 'period'],
  ['?from=2026-11-02&to=2026-11-01', 'to'],
  ['?from=2026-02-30&to=2026-03-01', 'from'],
  ['?period=7d&period=30d', ''],
  ['?limit=1', ''],
  ['?__proto__=1', ''],
])('%s is refused by name', async (query, pointer) => {
  const response = await get(query);

  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ code: 'validation_failed', errors: [{ pointer }] });
});

test('the board of an unknown site is not found', async () => {
  expect(await (await get('?site=aw_pk_of_nobody')).json()).toMatchObject({ status: 404, code: 'unknown_site' });
});

test('a large board travels compressed to whoever takes it', async () => {
  for (let number = 1; number <= 20; number += 1)
    await world.send(
      'POST',
      '/api/v1/responses',
      answer(world.site, number, { agent: `agent-${number}`, agent_name: `Agent ${number}`, team: 'Billing' }),
    );
  const ask = (encoding: string) => world.send('GET', '/api/v1/leaderboard', undefined, { isStaff: true, headers: { 'accept-encoding': encoding } });

  const [packed, plain] = [await ask('gzip, br'), await ask('gzip')];

  expect([packed.headers.get('content-encoding'), plain.headers.get('content-encoding')]).toEqual(['br', null]);
  const [bytes, text] = [Buffer.from(await packed.arrayBuffer()), await plain.text()];
  expect(brotliDecompressSync(bytes).toString()).toBe(text);
  expect(bytes.length).toBeLessThan(text.length / 4);
});
