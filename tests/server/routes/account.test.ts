import { afterAll, beforeAll, expect, test } from 'vitest';
import type { User } from '../../../db/people-store.ts';
import { hashOf } from '../../../server/passwords.ts';
import { newToken, tokenHashOf } from '../../../server/secret-token.ts';
import { signIn, visit } from '../../support/people.ts';
import { openWorld, type World } from '../../support/world.ts';

let world: World;
let ana: User;
const PASSWORD = 'four words are enough';
beforeAll(async () => {
  world = await openWorld();
  const made = await world.store.createUser(
    { name: 'Ana', email: 'ana@example.com', isOwner: true, passwordHash: await hashOf(PASSWORD) },
    'command',
  );
  if (made === 'taken') throw new Error(made);
  ana = made;
});
afterAll(() => world.close());

const change = async (body: object) => {
  const response = await (await signIn(world, ana.id)).send('PATCH', '/account', body);
  return [response.status, await response.json()];
};

test('a name is changed as it is, an address or a password only by who knows the password', async () => {
  expect(await change({ name: 'Ana R.' })).toMatchObject([200, { user: { name: 'Ana R.' } }]);
  for (const wanted of [{ email: 'a@example.com' }, { password: 'another good one' }])
    for (const proof of [{}, { current_password: 'a wrong one' }])
      expect(await change({ ...wanted, ...proof })).toMatchObject([401, { code: 'wrong_password' }]);
  expect(await world.store.user(ana.id)).toMatchObject({ email: 'ana@example.com', name: 'Ana R.' });
});

test('nobody takes the address of somebody else', async () => {
  await world.store.createUser({ name: 'Ben', email: 'ben@example.com', isOwner: false }, 'command');

  expect(await change({ email: 'ben@example.com', current_password: PASSWORD })).toMatchObject([422, { errors: [{ pointer: '/email' }] }]);
});

test('a new password ends every other session, and this one goes on under another cookie', async () => {
  const [here, there] = [await signIn(world, ana.id), await signIn(world, ana.id)];
  const before = here.cookie();

  expect((await here.send('PATCH', '/account', { password: 'another good one', current_password: PASSWORD })).status).toBe(200);

  expect(here.cookie()).not.toBe(before);
  expect([(await here.send('GET', '/session')).status, (await there.send('GET', '/session')).status]).toEqual([200, 401]);
  expect((await visit(world, before).send('GET', '/session')).status).toBe(401);
  expect((await visit(world).send('POST', '/session', { email: 'ana@example.com', password: PASSWORD })).status).toBe(401);
});

test('a link for a new password works once, and signs in', async () => {
  const token = newToken();
  await world.store.newResetLink(ana.id, tokenHashOf(token), world.clock.now + 1000, 'command');
  const there = await signIn(world, ana.id);
  expect((await visit(world).send('POST', '/password-resets', { token, password: 'password123' })).status).toBe(422);
  const visitor = visit(world);

  expect((await visitor.send('POST', '/password-resets', { token, password: 'the best one so far' })).status).toBe(200);

  expect([(await visitor.send('GET', '/session')).status, (await there.send('GET', '/session')).status]).toEqual([200, 401]);
  const again = await visit(world).send('POST', '/password-resets', { token, password: 'the best one so far' });
  expect([again.status, (await again.json()).code]).toEqual([410, 'link_not_valid']);
});

test('what was changed is in the audit log, and nothing of what it says', () => {
  const entries = world.rows()['audit_entries'] as { action: string; actor: string }[];

  expect(entries.filter(({ action }) => action === 'user.change').at(-1)).toMatchObject({ actor: `user ${ana.id}`, subject: ana.id });
  expect(JSON.stringify(entries)).not.toMatch(/example\.com|Ana|scrypt/);
});
