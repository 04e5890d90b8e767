import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashOf } from '../../../server/passwords.ts';
import { join, visit } from '../../support/people.ts';
import { openWorld, type World } from '../../support/world.ts';

let world: World;
const ANA = { email: 'ana@example.com', password: 'four words are enough' };
beforeAll(async () => {
  world = await openWorld();
  await world.store.createUser({ name: 'Ana', email: ANA.email, isOwner: true, passwordHash: await hashOf(ANA.password) }, 'command');
});
afterAll(() => world.close());

test('who knows the password is signed in and told who they are and where', async () => {
  const visitor = visit(world);

  const response = await visitor.send('POST', '/session', { ...ANA, email: 'Ana@Example.com' });

  expect(response.status).toBe(200);
  const me = await response.json();
  expect(me).toEqual({
    user: { id: expect.any(String), name: 'Ana', email: ANA.email, is_owner: true, has_password: true },
    sites: [{ key: world.site.key, name: 'Shop', role: 'admin', teams: [], agent: null }],
  });
  expect(await visitor.read('GET', '/session')).toEqual(me);
});

test('an address that nobody has, a wrong password and somebody who is kept out get the same answer', async () => {
  const ben = await world.store.createUser(
    { name: 'Ben', email: 'ben@example.com', isOwner: false, passwordHash: await hashOf(ANA.password) },
    'command',
  );
  if (ben !== 'taken') await world.store.disableUser(ben.id, 'command');
  await world.store.createUser({ name: 'Cho', email: 'cho@example.com', isOwner: false }, 'command');
  const answerTo = async (body: object) => {
    const response = await visit(world).send('POST', '/session', body);
    return [response.status, [...response.headers].sort(), await response.text()];
  };

  const wrong = await answerTo({ ...ANA, password: 'five words are not enough' });

  expect(wrong[0]).toBe(401);
  expect(wrong[2]).toContain('wrong_password');
  for (const email of ['nobody@example.com', 'ben@example.com', 'cho@example.com']) expect(await answerTo({ ...ANA, email })).toEqual(wrong);
});

test('another site cannot sign anybody in', async () => {
  for (const headers of [{ origin: 'https://attacker.example' }, { origin: 'null' }])
    expect((await visit(world).send('POST', '/session', ANA, headers)).status).toBe(403);
  expect((await visit(world).send('POST', '/session', ANA, { 'content-type': 'text/plain' })).status).toBe(415);
});

test('a program without a page may sign in', async () => {
  const headers = { 'content-type': 'application/json' };

  expect((await world.app.request('/api/v1/session', { method: 'POST', headers, body: JSON.stringify(ANA) })).status).toBe(200);
});

test('a lead and an agent are told what they may see', async () => {
  const other = await world.store.createSite({ name: 'Other', timeZone: 'UTC' });
  const lead = await join(world, { role: 'lead', teams: ['Returns'] });
  const agent = await join(world, { role: 'agent', agent: 'ana' as never }, other);

  expect(await lead.read('GET', '/session')).toMatchObject({ sites: [{ name: 'Shop', role: 'lead', teams: ['Returns'], agent: null }] });
  expect(await agent.read('GET', '/session')).toMatchObject({ sites: [{ name: 'Other', role: 'agent', teams: [], agent: 'ana' }] });
  expect((await agent.send('GET', `/leaderboard?site=${world.site.key}`)).status).toBe(404);
  expect((await agent.send('GET', `/users?site=${other.key}`)).status).toBe(403);
});

test('nobody is told who is signed in where nobody is', async () => {
  for (const [method, path] of [
    ['GET', '/session'],
    ['DELETE', '/session'],
    ['DELETE', '/sessions'],
  ] as const)
    expect([path, (await visit(world).send(method, path)).status]).toEqual([path, 401]);
});
