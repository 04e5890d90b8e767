import { afterAll, beforeAll, expect, test } from 'vitest';
import { Timeseries } from '../../../contract/timeseries.ts';
import { answer, openWorld, type World } from '../../support/world.ts';

// The clocks of Vienna go back from 03:00 to 02:00 on 25 October 2026: the hour from 02:00 is there twice.
const FIRST_TWO = Date.parse('2026-10-25T00:30:00Z');
const HOUR = 3_600_000;

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const record = (number: number, at: number, changed = {}) => {
    world.clock.now = at;
    return world.send('POST', '/api/v1/responses', answer(world.site, number, changed));
  };
  await record(1, FIRST_TWO);
  await record(2, FIRST_TWO + HOUR, { rating: 3 });
  await record(3, FIRST_TWO + 30 * HOUR, { rating: 1, agent: 'ben', channel: 'email', team: 'Returns' });
});
afterAll(() => world.close());

const get = async (query: string) => {
  const response = await world.send('GET', `/api/v1/stats/timeseries?from=2026-10-25&to=2026-10-26&${query}`, undefined, { isStaff: true });
  return response.ok ? Timeseries.parse(await response.json()) : response.json();
};
const pointsOf = async (query: string) =>
  (await get(query)).points.map(({ day, start, score }: Timeseries['points'][number]) => [day, start, score.n, score.mean]);

test('day by day, a day of 25 hours being one', async () => {
  expect(await pointsOf('')).toEqual([
    ['2026-10-25', '2026-10-24T22:00:00.000Z', 2, 4],
    ['2026-10-26', '2026-10-25T23:00:00.000Z', 1, 1],
  ]);
});

test('hour by hour, the hour that is there twice being two', async () => {
  expect(await pointsOf('interval=hour')).toEqual([
    ['2026-10-25', '2026-10-25T00:00:00.000Z', 1, 5],
    ['2026-10-25', '2026-10-25T01:00:00.000Z', 1, 3],
    ['2026-10-26', '2026-10-26T06:00:00.000Z', 1, 1],
  ]);
});

test('of one agent, one channel or one team', async () => {
  expect(await pointsOf('agent=ana')).toHaveLength(1);
  expect(await pointsOf('team=Returns')).toEqual([['2026-10-26', '2026-10-25T23:00:00.000Z', 1, 1]]);
  expect(await pointsOf('team=Returns&interval=hour')).toHaveLength(1);
  expect(await pointsOf('channel=email')).toEqual([['2026-10-26', '2026-10-25T23:00:00.000Z', 1, 1]]);
});

test('more hours than any screen shows are refused', async () => {
  const response = await world.send('GET', '/api/v1/stats/timeseries?interval=hour&period=all', undefined, { isStaff: true });

  expect(await response.json()).toMatchObject({ status: 422, code: 'validation_failed', errors: [{ pointer: 'interval' }] });
});
