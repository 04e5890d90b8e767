import { afterEach, beforeEach, expect, test } from 'vitest';
import { AgentList } from '../../../contract/agents.ts';
import { cookieOfStaff } from '../../support/roles.ts';
import { answer, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
  await world.send('POST', '/api/v1/responses', answer(world.site, 1, { rating: 2 }));
  await world.send('POST', '/api/v1/responses', answer(world.site, 2, { agent: 'ben', agent_name: 'Ben' }));
});
afterEach(() => world.close());

const ask = (method: string, path: string) => world.send(method, path, undefined, { isStaff: true });
const listed = async () => AgentList.parse(await (await ask('GET', '/api/v1/agents')).json()).data;
const totals = async () =>
  (await (await ask('GET', '/api/v1/leaderboard?period=all')).json()).cells.filter((cell: { agent: string | null }) => cell.agent === null);

test('everyone who was credited is listed', async () => {
  expect(await listed()).toEqual([
    { id: 'ana', name: 'Ana', celebrated: true },
    { id: 'ben', name: 'Ben', celebrated: true },
  ]);
});

test('an agent who is removed leaves a tombstone without a name, and every total as it was', async () => {
  const before = await totals();

  expect((await ask('DELETE', '/api/v1/agents/ana')).status).toBe(204);

  expect(await listed()).toEqual([
    { id: 'ben', name: 'Ben', celebrated: true },
    { id: expect.stringMatching(/^former-/), name: 'Former agent', celebrated: false },
  ]);
  expect(await totals()).toEqual(before);
  expect(JSON.stringify(world.rows())).not.toMatch(/\bana\b|Ana/i);
});

test('an agent that there is not, or no longer, is not found', async () => {
  expect((await ask('DELETE', '/api/v1/agents/nobody')).status).toBe(404);
  await ask('DELETE', '/api/v1/agents/ana');
  expect((await ask('DELETE', '/api/v1/agents/ana')).status).toBe(404);
  expect((await ask('DELETE', '/api/v1/agents/%00')).status).toBe(404);
});

test('strangers neither list nor remove', async () => {
  expect((await world.send('GET', '/api/v1/agents')).status).toBe(401);
  expect((await world.send('DELETE', '/api/v1/agents/ana')).status).toBe(401);
  expect(await listed()).toHaveLength(2);
});

test('an agent of another site is nobody here', async () => {
  const other = await world.store.createSite({ name: 'Other', timeZone: 'UTC' });
  expect((await ask('DELETE', `/api/v1/agents/ana?site=${other.key}`)).status).toBe(404);
  expect(await listed()).toHaveLength(2);
});

const change = (id: string, celebrated: boolean, cookie: string) =>
  world.send('PATCH', `/api/v1/agents/${id}`, { celebrated }, { headers: { cookie, origin: 'http://localhost' } });

test('an agent says for themselves whether they are celebrated, an administrator for anybody', async () => {
  const now = () => world.clock.now;
  const ben = await cookieOfStaff(world, now, { role: 'agent', agent: 'ben' });
  const lead = await cookieOfStaff(world, now, { role: 'lead', teams: ['Billing'] });

  expect(await (await change('ben', false, ben)).json()).toEqual({ id: 'ben', name: 'Ben', celebrated: false });
  expect((await change('ana', false, ben)).status).toBe(403);
  expect((await change('ana', false, lead)).status).toBe(403);
  expect((await change('ben', true, world.cookie)).status).toBe(200);
  expect((await change('nobody', true, world.cookie)).status).toBe(404);
  expect((await listed()).map(({ celebrated }) => celebrated)).toEqual([true, true]);
  const entries = (await world.store.auditEntries(world.site.id, 2)).map(({ action, subject, details }) => [action, subject, details]);
  expect(entries).toEqual([
    ['agent.celebrate', 'agent', { celebrated: true }],
    ['agent.celebrate', 'agent', { celebrated: false }],
  ]);
});

test('who does not want to be celebrated is called by a new name and still is not', async () => {
  await change('ana', false, world.cookie);
  await world.send('POST', '/api/v1/responses', answer(world.site, 3, { agent_name: 'Ana Ruiz' }));

  expect((await listed())[0]).toEqual({ id: 'ana', name: 'Ana Ruiz', celebrated: false });
});
