import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashOf } from '../../../server/passwords.ts';
import { signIn, visit } from '../../support/people.ts';
import { openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const LEA = { email: 'Lea@Example.com', name: 'Lea', role: 'lead', teams: ['Returns'] };
const PASSWORD = 'four words are enough';
const owner = () => visit(world, world.cookie);
const tokenIn = (made: Record<string, unknown>) => String(made['url']).split('#')[1] ?? '';

test('somebody new comes by the link, chooses a password, and may do what was said', async () => {
  const made = await owner().read('POST', '/invitations', LEA);
  expect(made).toMatchObject({
    email: 'lea@example.com',
    name: 'Lea',
    role: 'lead',
    teams: ['Returns'],
    agent: null,
    expires_at: '2026-11-28T11:00:00.000Z',
  });
  expect(made['url']).toMatch(/^http:\/\/localhost\/invitation#[\w-]{43}$/);
  const lea = visit(world);
  const token = tokenIn(made);

  expect(await lea.read('POST', '/invitation-previews', { token })).toEqual({
    email: 'lea@example.com',
    name: 'Lea',
    site_name: 'Shop',
    has_account: false,
  });
  expect(await lea.read('POST', '/invitation-acceptances', { token, password: PASSWORD })).toMatchObject({
    user: { name: 'Lea', is_owner: false },
    sites: [{ role: 'lead' }],
  });

  expect((await lea.send('GET', '/leaderboard')).status).toBe(200);
  expect((await lea.send('POST', '/invitations', LEA)).status).toBe(403);
  for (const path of ['/invitation-previews', '/invitation-acceptances'])
    expect(
      (await visit(world).send('POST', path, { token, ...(path.endsWith('s') && path.includes('accept') && { password: PASSWORD }) })).status,
    ).toBe(410);
});

test('the link is shown once, and is not in the database', async () => {
  const made = await owner().read('POST', '/invitations', LEA);

  const { data } = await owner().read('GET', '/invitations');
  expect(data).toMatchObject([{ id: made['id'], email: 'lea@example.com' }]);
  expect(JSON.stringify(data)).not.toContain('url');
  expect(JSON.stringify(world.rows())).not.toContain(tokenIn(made));
});

test('an invitation that was taken back lets nobody in', async () => {
  const made = await owner().read('POST', '/invitations', LEA);

  expect((await owner().send('DELETE', `/invitations/${made['id']}`)).status).toBe(204);

  expect((await owner().send('DELETE', `/invitations/${made['id']}`)).status).toBe(404);
  expect((await visit(world).send('POST', '/invitation-acceptances', { token: tokenIn(made), password: PASSWORD })).status).toBe(410);
});

test('somebody who is here already must be signed in or give their password: the link alone is not them', async () => {
  const known = await world.store.createUser(
    { name: 'Lea', email: 'lea@example.com', isOwner: false, passwordHash: await hashOf(PASSWORD) },
    'command',
  );
  if (known === 'taken') throw new Error(known);
  const accept = async (visitor: ReturnType<typeof visit>, body: object = {}) => {
    const made = await owner().read('POST', '/invitations', LEA);
    return (await visitor.send('POST', '/invitation-acceptances', { token: tokenIn(made), ...body })).status;
  };

  expect(await accept(visit(world))).toBe(401);
  expect(await accept(visit(world), { password: 'a password of mine' })).toBe(401);
  expect(await accept(owner())).toBe(401);
  expect(await world.store.memberships(known.id)).toEqual([]);
  expect(await accept(visit(world), { password: PASSWORD })).toBe(200);
  expect(await accept(await signIn(world, known.id))).toBe(200);
  expect(await world.store.memberships(known.id)).toHaveLength(1);
});

test.each([
  [{ role: 'lead', teams: [] }, '/teams'],
  [{ role: 'agent', teams: [], agent: null }, '/agent'],
  [{ role: 'admin', teams: ['Returns'] }, '/teams'],
  [{ role: 'admin', teams: [], agent: 'ana' }, '/agent'],
  [{ role: 'owner' }, '/role'],
  [{ email: 'lea' }, '/email'],
  [{ name: '' }, '/name'],
])('%j is refused', async (wrong, pointer) => {
  const response = await owner().send('POST', '/invitations', { ...LEA, ...wrong });

  expect([response.status, (await response.json()).errors[0].pointer]).toEqual([422, pointer]);
});
