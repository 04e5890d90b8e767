import { afterAll, beforeAll, expect, test } from 'vitest';
import { Breakdown } from '../../../contract/leaderboard.ts';
import { answer, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const ben = { agent: 'ben', agent_name: 'Ben', team: 'Returns' };
  await world.send('POST', '/api/v1/responses', answer(world.site, 1, { rating: 4, comment: 'Kind' }));
  await world.send('POST', '/api/v1/responses', answer(world.site, 2, { rating: 1, channel: 'email', team: 'Billing' }));
  await world.send('POST', '/api/v1/responses', answer(world.site, 3, { ...ben, rating: 5 }));
  await world.send('POST', '/api/v1/responses', answer(world.site, 4, { ...ben, rating: 5 }));
});
afterAll(() => world.close());

const get = async (query: string) => {
  const response = await world.send('GET', `/api/v1/stats/breakdown${query}`, undefined, { isStaff: true });
  return response.ok ? Breakdown.parse(await response.json()) : response.json();
};
const rowsOf = async (query: string) =>
  (await get(query)).rows.map(({ agent, channel, score }: Breakdown['rows'][number]) => [
    agent?.name ?? null,
    channel,
    score.n,
    score.mean,
    score.csat,
  ]);

test('by agent, best first', async () => {
  expect(await rowsOf('?by=agent')).toEqual([
    ['Ben', null, 2, 5, 1],
    ['Ana', null, 2, 2.5, 0.5],
  ]);
});

test('by channel', async () => {
  expect(await rowsOf('?by=channel')).toEqual([
    [null, 'chat', 3, 14 / 3, 1],
    [null, 'email', 1, 1, 0],
  ]);
});

test('by agent and channel, within one channel or all', async () => {
  expect((await rowsOf('?by=agent,channel')).sort()).toEqual([
    ['Ana', 'chat', 1, 4, 1],
    ['Ana', 'email', 1, 1, 0],
    ['Ben', 'chat', 2, 5, 1],
  ]);
  expect(await rowsOf('?by=agent,channel&channel=email')).toEqual([['Ana', 'email', 1, 1, 0]]);
  expect(await rowsOf('?by=agent&channel=email')).toEqual([['Ana', null, 1, 1, 0]]);
});

test('by team, and within one; what has no team is in the total alone', async () => {
  const ofTeams = async (query: string) => (await get(query)).rows.map(({ team, score }: Breakdown['rows'][number]) => [team, score.n, score.mean]);

  expect(await ofTeams('?by=team')).toEqual([
    ['Returns', 2, 5],
    ['Billing', 1, 1],
  ]);
  expect(await ofTeams('?by=team&channel=email')).toEqual([['Billing', 1, 1]]);
  expect(await rowsOf('?by=agent&team=Returns')).toEqual([['Ben', null, 2, 5, 1]]);
  expect((await get('?by=team')).total.score.n).toBe(4);
  expect((await get('?by=agent&team=Returns')).total.score.n).toBe(2);
});

test('the total counts every interaction once', async () => {
  expect((await get('?by=agent')).total).toEqual({
    counts: { ratings: [1, 0, 0, 1, 2], comments: 1, excluded: 0, suspect: 0, closed: 0, asked: 0, shown: 0, dismissed: 0 },
    score: { n: 4, mean: 15 / 4, csat: 3 / 4, response_rate: null, coverage: null },
  });
});

test('by anything else, or by nothing, is refused', async () => {
  for (const query of ['?by=customer', '']) expect(await get(query)).toMatchObject({ code: 'validation_failed', errors: [{ pointer: 'by' }] });
});
