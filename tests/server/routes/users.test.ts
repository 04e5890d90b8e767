import { afterEach, beforeEach, expect, test } from 'vitest';
import { join, visit } from '../../support/people.ts';
import { openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
  world.clock.now += 60_000; // Whoever comes now comes after the owner.
});
afterEach(() => world.close());

const owner = () => visit(world, world.cookie);

test('an admin sees who may do what on the site, and when they were last there', async () => {
  const lea = await join(world, { role: 'lead', teams: ['Returns'] });

  const { data } = await owner().read('GET', '/users');

  expect(data).toEqual([
    expect.objectContaining({ name: 'Owner', email: null, role: 'admin', is_owner: true }),
    {
      ...{ id: lea.id, name: 'Lea', email: lea.email, role: 'lead', teams: ['Returns'], agent: null },
      ...{ is_owner: false, is_disabled: false, created_at: '2026-11-21T11:01:00.000Z', last_seen_at: '2026-11-21T11:01:00.000Z' },
    },
  ]);
});

test('what a member may do changes at once, and ends when they are taken from the site', async () => {
  const admin = await join(world);
  const lea = await join(world, { role: 'lead', teams: ['Returns'] });

  expect(await admin.read('PATCH', `/users/${lea.id}`, { role: 'agent', agent: 'ana' })).toMatchObject({ role: 'agent', teams: [], agent: 'ana' });
  expect((await lea.send('GET', '/users')).status).toBe(403);
  expect((await admin.send('DELETE', `/users/${lea.id}`)).status).toBe(204);

  const response = await lea.send('GET', '/leaderboard');
  expect([response.status, (await response.json()).code]).toEqual([404, 'unknown_site']);
});

test('nobody reaches people of another site, nor an owner', async () => {
  const other = await world.store.createSite({ name: 'Other', timeZone: 'UTC' });
  const [admin, stranger] = [await join(world), await join(world, {}, other)];
  const [first] = (await world.store.users()).filter(({ isOwner }) => isOwner);

  for (const id of [stranger.id, first?.id ?? '', 'nobody']) {
    expect((await admin.send('PATCH', `/users/${id}`, { role: 'admin' })).status).toBe(404);
    expect((await admin.send('DELETE', `/users/${id}`)).status).toBe(404);
  }
  expect((await admin.send('DELETE', `/users/${stranger.id}?site=${other.key}`)).status).toBe(404);
  expect(await world.store.memberships(stranger.id)).toHaveLength(1);
});

test('an owner keeps somebody out, at once and until they are let in again', async () => {
  const lea = await join(world);

  expect((await owner().send('PUT', `/users/${lea.id}/disabled`, {})).status).toBe(204);
  expect((await lea.send('GET', '/session')).status).toBe(401);
  expect(await owner().read('GET', '/users')).toMatchObject({ data: [{}, { is_disabled: true }] });

  expect((await owner().send('DELETE', `/users/${lea.id}/disabled`)).status).toBe(204);
  expect(await owner().read('GET', '/users')).toMatchObject({ data: [{}, { is_disabled: false }] });
});

test('an owner signs somebody out everywhere, and gives them a link for a new password', async () => {
  const lea = await join(world);

  expect((await owner().send('DELETE', `/users/${lea.id}/sessions`)).status).toBe(204);
  expect((await lea.send('GET', '/session')).status).toBe(401);

  const link = await owner().read('POST', `/users/${lea.id}/password-resets`, {});
  expect(link).toEqual({ url: expect.stringMatching(/^http:\/\/localhost\/reset#[\w-]{43}$/), expires_at: '2026-11-22T11:01:00.000Z' });
  const token = String(link['url']).split('#')[1];
  expect((await visit(world).send('POST', '/password-resets', { token, password: 'four words are enough' })).status).toBe(200);
});

const OWNERS_ONLY = [
  ['PUT', 'disabled', {}],
  ['DELETE', 'disabled', undefined],
  ['DELETE', 'sessions', undefined],
  ['POST', 'password-resets', {}],
] as const;

test('who may come in at all is not an admin’s to say, and nobody keeps themselves out', async () => {
  const [admin, lea] = [await join(world), await join(world, { role: 'lead', teams: ['Returns'] })];
  const [first] = await world.store.users();

  for (const [method, path, body] of OWNERS_ONLY) {
    for (const id of [lea.id, 'nobody']) expect((await admin.send(method, `/users/${id}/${path}`, body)).status).toBe(403);
    expect((await owner().send(method, `/users/nobody/${path}`, body)).status).toBe(404);
    expect((await visit(world).send(method, `/users/${lea.id}/${path}`, body)).status).toBe(401);
    expect((await visit(world, world.cookie).send(method, `/users/${lea.id}/${path}`, body, { origin: 'https://attacker.example' })).status).toBe(
      403,
    );
  }
  expect((await owner().send('PUT', `/users/${first?.id}/disabled`, {})).status).toBe(403);
  expect((await lea.send('GET', '/session')).status).toBe(200);
});
