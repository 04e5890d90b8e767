import { afterAll, beforeAll, expect, test } from 'vitest';
import { Sparklines } from '../../../contract/sparklines.ts';
import { answer, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const give = (number: number, told: object) => world.send('POST', '/api/v1/responses', answer(world.site, number, told));
  await give(1, { rating: 5, team: 'Billing' });
  await give(2, { rating: 1, agent: 'ben, jr', agent_name: 'Ben', channel: 'email' });
});
afterAll(() => world.close());

const ask = (query: Record<string, string>) =>
  world.send('GET', `/api/v1/stats/sparklines?${new URLSearchParams(query)}`, undefined, { isStaff: true });
const get = async (query: Record<string, string>) => Sparklines.parse(await (await ask(query)).json());
const point = (...c: number[]) => ({ day: '2026-11-21', c });

test('lines come in the order in which they were asked for, those without answers as well', async () => {
  expect(await get({ agents: 'nobody,ben%2C%20jr,ana', period: '7d' })).toEqual({
    range: { from: '2026-11-15', to: '2026-11-21' },
    step_days: 1,
    rows: [
      { agent: 'nobody', points: [] },
      { agent: 'ben, jr', points: [point(1, 0, 0, 0, 0)] },
      { agent: 'ana', points: [point(0, 0, 0, 0, 1)] },
    ],
  });
});

test('lines are of channels or teams as well', async () => {
  expect((await get({ channels: 'email', period: 'today' })).rows).toEqual([{ channel: 'email', points: [point(1, 0, 0, 0, 0)] }]);
  expect((await get({ teams: 'Billing', period: 'today' })).rows).toEqual([{ team: 'Billing', points: [point(0, 0, 0, 0, 1)] }]);
  expect((await get({ teams: 'Billing', period: 'today', verified: 'true' })).rows).toEqual([{ team: 'Billing', points: [] }]);
});

test('lines of a quarter have a point for two days, those of all days begin with the first answer', async () => {
  expect(await get({ channels: 'chat', period: '90d' })).toMatchObject({
    step_days: 2,
    rows: [{ points: [{ day: '2026-11-20', c: [0, 0, 0, 0, 1] }] }],
  });
  expect(await get({ channels: 'chat', period: 'all' })).toMatchObject({ range: { from: '2026-11-21', to: '2026-11-21' }, step_days: 1 });
});

test.each([
  [{}, 'agents'],
  [{ agents: 'ana', teams: 'Billing' }, 'agents'],
  [{ agents: '' }, 'agents'],
  [{ agents: 'ana,ana' }, 'agents'],
  [{ channels: '%' }, 'channels'],
  [{ teams: Array.from({ length: 51 }, (_, i) => `t${i}`).join() }, 'teams'],
])('%o is refused by name', async (query, pointer) => {
  const response = await ask(query as Record<string, string>);

  expect([response.status, await response.json()]).toMatchObject([422, { errors: [{ pointer }] }]);
});
