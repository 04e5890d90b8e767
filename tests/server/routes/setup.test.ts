import { afterEach, beforeEach, expect, test } from 'vitest';
import { setUpLink } from '../../../server/set-up.ts';
import { visit } from '../../support/people.ts';
import { openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const tokenOf = async () => (await setUpLink(world.store, ''))?.split('#')[1] ?? '';
const ANA = { name: 'Ana', email: 'ana@example.com', password: 'four words are enough' };

test('the link lets a newcomer look around, and they choose an address and a password later', async () => {
  const visitor = visit(world);

  const me = await visitor.read('POST', '/setup', { token: await tokenOf() });

  expect(me).toMatchObject({ user: { name: 'Owner', email: null, is_owner: true, has_password: false }, sites: [{ role: 'admin' }] });
  expect((await visitor.send('GET', '/leaderboard')).status).toBe(200);
  expect(await visit(world).read('GET', '/sign-in-options')).toEqual({ is_set_up: false, oidc: null });
  const { email, password } = ANA;
  expect(await visitor.read('PATCH', '/account', { email, password })).toMatchObject({ user: { email, has_password: true } });
  expect(await visit(world).read('GET', '/sign-in-options')).toEqual({ is_set_up: true, oidc: null });
  expect((await visit(world).send('POST', '/session', { email, password })).status).toBe(200);
});

test('after it was used there is nothing to set up, by this link or another', async () => {
  const token = await tokenOf();
  expect((await visit(world).send('POST', '/setup', { token, ...ANA })).status).toBe(200);
  const before = world.rows();

  for (const body of [{ token }, { token, ...ANA }, { token: 'x'.repeat(43) }]) {
    const response = await visit(world).send('POST', '/setup', body);
    expect([response.status, (await response.json()).code, response.headers.get('set-cookie')]).toEqual([410, 'link_not_valid', null]);
  }
  expect(await setUpLink(world.store, '')).toBeNull();
  expect(world.rows()).toEqual(before);
});

test('a new start makes a new link, and the old one stops working', async () => {
  const old = await tokenOf();
  const token = await tokenOf();

  expect((await visit(world).send('POST', '/setup', { token: old })).status).toBe(410);
  expect((await visit(world).send('POST', '/setup', { token })).status).toBe(200);
});

test.each([
  [{ password: 'short' }, '/password'],
  [{ password: 'Password123' }, '/password'],
  [{ password: 'ana@example.com' }, '/password'],
  [{ password: 'zzzzzzzzzz' }, '/password'],
  [{ password: 'x'.repeat(129) }, '/password'],
  [{ email: 'ana' }, '/email'],
  [{ email: undefined }, '/password'],
  [{ token: 'short' }, '/token'],
])('%j is refused, and the link still works', async (wrong, pointer) => {
  const token = await tokenOf();

  const response = await visit(world).send('POST', '/setup', { token, ...ANA, ...wrong });

  expect([response.status, (await response.json()).errors[0].pointer]).toEqual([422, pointer]);
  expect((await visit(world).send('POST', '/setup', { token })).status).toBe(200);
});

test('until somebody has set it up, nothing of staff’s answers anybody', async () => {
  for (const path of ['/leaderboard', '/responses', '/users', '/invitations', '/session'])
    expect((await visit(world).send('GET', path)).status).toBe(401);
});
