import { expect, test } from 'vitest';
import { isPassword } from '../../server/passwords.ts';
import { tokenHashOf } from '../../server/secret-token.ts';
import { setUpLink, setUpUnattended } from '../../server/set-up.ts';
import { openSqlite } from '../support/sqlite.ts';

const ADMIN = { email: 'ana@example.com', password: 'four words are enough' };

test('the environment names the first owner, whose password is theirs from then on', async () => {
  const store = await openSqlite(() => 0);

  await setUpUnattended(store, ADMIN);
  await setUpUnattended(store, { email: 'ben@example.com', password: 'another good one' });
  await setUpUnattended(store, { ...ADMIN, password: 'another good one' });

  const users = await store.users();
  expect(users).toMatchObject([{ email: 'ana@example.com', isOwner: true }]);
  expect(await isPassword(ADMIN.password, await store.passwordOf(users[0]?.id as never))).toBe(true);
  expect(await setUpLink(store, '')).toBeNull();
});

test('an owner who was named at the terminal before is the one who is set up', async () => {
  const store = await openSqlite(() => 0);
  await store.createUser({ name: 'Ana', email: ADMIN.email, isOwner: true }, 'command');

  await setUpUnattended(store, ADMIN);

  expect(await store.users()).toMatchObject([{ name: 'Ana', hasPassword: true }]);
});

test.each([
  ['password1', 'must not be one of the most common ones'],
  ['ana@example.com', 'must not be your address'],
  ['short', 'must have at least 8 characters'],
])('%s is refused as the first password, and nobody is made', async (password, complaint) => {
  const store = await openSqlite(() => 0);

  await expect(setUpUnattended(store, { ...ADMIN, password })).rejects.toMatchObject({ message: `ADMIN_PASSWORD: ${complaint}`, exitCode: 78 });
  expect(await store.users()).toEqual([]);
});

test('a link is of 256 random bits, of which only a hash is kept', async () => {
  const store = await openSqlite(() => 0);

  const link = (await setUpLink(store, 'https://feedback.example.com')) ?? '';

  expect(link).toMatch(/^https:\/\/feedback\.example\.com\/setup#[\w-]{43}$/);
  expect(await store.setUp(link.split('#')[1] ?? '', {})).toBe('link_not_valid');
  expect(await store.setUp(tokenHashOf(link.split('#')[1] ?? ''), {})).toMatchObject({ isOwner: true });
});
