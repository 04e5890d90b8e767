import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Leaderboard } from '../../contract/leaderboard.ts';
import { ResponseList } from '../../contract/responses.ts';
import { cookieOfStaff, openShare } from '../support/roles.ts';
import { answer, idOf, openWorld, type World } from '../support/world.ts';

let world: World;
let lead: string;
let agent: string;
/** Ana's answer in her team (1), Ben's in another (2), and one of both of them in hers (3). */
beforeEach(async () => {
  world = await openWorld();
  await give(1, { team: 'Returns', comment: 'to Ana', rating: 5 });
  await give(2, { team: 'Billing', agent: 'ben', agent_name: 'Ben Okoro', comment: 'to Ben', rating: 1 });
  await world.store.record(
    { ...(await stored(1)), site: world.site.id, id: 'both' as never, agents: [...(await stored(1)).agents, ...(await stored(2)).agents] },
    { ...(await stored(1)), id: idOf(3) as never, editToken: 'x', rating: 3, comment: 'to both', signals: [] },
  );
  lead = await cookieOfStaff(world, () => world.clock.now, { role: 'lead', teams: ['Returns'] });
  agent = await cookieOfStaff(world, () => world.clock.now, { role: 'agent', agent: 'ben', name: 'Ben Okoro' });
});
afterEach(() => world.close());

const give = (number: number, told: object) => world.send('POST', '/api/v1/responses', answer(world.site, number, told));

async function stored(number: number) {
  const found = await world.store.response(world.site.id, idOf(number) as never, {});
  if (!found) throw new Error(`There is no answer ${number}.`);
  return found;
}

const ask = (cookie: string, path: string) => world.send('GET', `/api/v1/${path}`, undefined, { headers: { cookie } });
const boardOf = async (cookie: string) => Leaderboard.parse(await (await ask(cookie, 'leaderboard')).json());
const commentsOf = async (cookie: string, query = '') =>
  ResponseList.parse(await (await ask(cookie, `responses${query}`)).json())
    .data.map(({ comment }) => comment)
    .sort();
const nOf = async (cookie: string, path: string) => (await (await ask(cookie, path)).json()) as { total: { score: { n: number } } };

describe('a lead', () => {
  test('sees the answers of their teams and no other', async () => {
    expect(await commentsOf(lead)).toEqual(['to Ana', 'to both']);
    expect(await commentsOf(lead, '?agent=ben')).toEqual(['to both']);
    expect((await ask(lead, `responses/${idOf(1)}`)).status).toBe(200);
    expect((await ask(lead, `responses/${idOf(2)}`)).status).toBe(404);
  });

  test('reads numbers of their teams alone', async () => {
    const board = await boardOf(lead);

    const channel = board.cells.find(({ agent }) => agent === null);
    expect(channel?.counts.ratings).toEqual([0, 0, 1, 0, 1]);
    expect(board.you).toEqual({ name: 'Lea Lead', role: 'lead', agent: null, may_read_words: true, may_exclude: true });
    expect((await nOf(lead, 'stats/breakdown?by=agent')).total.score.n).toBe(2);
    const { points } = await (await ask(lead, 'stats/timeseries')).json();
    expect(points.map(({ score }: { score: { n: number } }) => score.n)).toEqual([2]);
  });

  test('without a team sees nothing', async () => {
    const nobody = await cookieOfStaff(world, () => world.clock.now, { role: 'lead', teams: [] });
    expect((await boardOf(nobody)).cells).toEqual([]);
    expect(await commentsOf(nobody)).toEqual([]);
  });

  test('gets a file of what they see', async () => {
    for (const accept of ['text/csv', 'application/x-ndjson']) {
      const response = await world.send('GET', '/api/v1/responses', undefined, { headers: { cookie: lead, accept } });
      const text = await response.text();
      expect([response.status, response.headers.get('content-type')?.split(';')[0]]).toEqual([200, accept]);
      expect([text.includes('to Ana'), text.includes('to both'), text.includes('to Ben')]).toEqual([true, true, false]);
    }
  });
});

describe('an agent', () => {
  test('sees their own answers, and nobody else named in them', async () => {
    expect(await commentsOf(agent)).toEqual(['to Ben', 'to both']);
    expect(await commentsOf(agent, '?agent=ana')).toEqual([]);
    const { data } = await (await ask(agent, 'responses')).json();
    expect(JSON.stringify(data)).not.toMatch(/ana/i);
    expect((await ask(agent, `responses/${idOf(1)}`)).status).toBe(404);
  });

  test('reads their own row alone', async () => {
    const board = await boardOf(agent);
    expect(board.agents).toEqual([{ id: 'ben', name: 'Ben Okoro' }]);
    expect([...new Set(board.cells.map((cell) => cell.agent))]).toEqual([null, 'ben']);
    expect(board.you).toMatchObject({ role: 'agent', agent: 'ben', may_read_words: true, may_exclude: false });
    expect((await nOf(agent, 'stats/breakdown?by=agent,channel')).total.score.n).toBe(2);
  });

  test('and a lead administer nothing', async () => {
    for (const cookie of [agent, lead]) {
      for (const path of ['audit', 'shares', 'sites']) expect([path, (await ask(cookie, path)).status]).toEqual([path, 403]);
      const made = await world.send('POST', '/api/v1/sites', { name: 'Mine', time_zone: 'UTC' }, { headers: { cookie, origin: 'http://localhost' } });
      expect([made.status, (await made.json()).code]).toEqual([403, 'forbidden']);
    }
  });
});

test('a wall is told that it may read no words', async () => {
  const { cookie } = await openShare(world);
  expect((await boardOf(cookie)).you).toEqual({ name: null, role: 'wall', agent: null, may_read_words: false, may_exclude: false });
  expect((await ask(cookie, 'responses')).status).toBe(403);
});

test('whoever administers one site makes no other and sees no other', async () => {
  const other = await world.store.createSite({ name: 'Café', timeZone: 'UTC' });
  const admin = await cookieOfStaff(world, () => world.clock.now, { role: 'admin' });

  const { data } = await (await ask(admin, 'sites')).json();

  expect(data.map(({ name }: { name: string }) => name)).toEqual(['Shop']);
  const headers = { cookie: admin, origin: 'http://localhost' };
  expect((await world.send('POST', '/api/v1/sites', { name: 'Mine', time_zone: 'UTC' }, { headers })).status).toBe(403);
  expect((await world.send('PATCH', `/api/v1/sites/${other.key}`, { name: 'Mine' }, { headers })).status).toBe(404);
  expect((await world.send('PATCH', `/api/v1/sites/${world.site.key}`, { name: 'Laden' }, { headers })).status).toBe(200);
});
