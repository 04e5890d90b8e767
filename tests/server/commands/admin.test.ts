import { expect, test } from 'vitest';
import { isPassword } from '../../../server/passwords.ts';
import { tokenHashOf } from '../../../server/secret-token.ts';
import { type Machine, openMachine } from '../../support/command.ts';

const PASSWORD = 'four words are enough';
const everybody = async (machine: Machine) => JSON.parse((await machine.afterword('admin', 'list', '--json')).stdout) as Record<string, unknown>[];

test('an owner is made with a password from standard input, which is shown nowhere', async () => {
  const machine = openMachine();

  const done = await machine.typing(`${PASSWORD}\n`, 'admin', 'create', 'Ana@Example.com', '--name', 'Ana Ruiz', '--password-stdin');

  expect(done).toEqual({ code: 0, stdout: 'ana@example.com is an owner now and can sign in.\n', stderr: '' });
  expect(await everybody(machine)).toMatchObject([
    { name: 'Ana Ruiz', email: 'ana@example.com', is_owner: true, has_password: true, last_seen_at: null },
  ]);
  const hash = await machine.look(async (store) => store.passwordOf((await store.users())[0]?.id ?? ('' as never)));
  expect([hash, await isPassword(PASSWORD, hash)]).toEqual([expect.not.stringContaining(PASSWORD), true]);
});

test('without a password a link is printed that works once', async () => {
  const machine = openMachine();

  const { stdout } = await machine.afterword('admin', 'create', 'ana@example.com');

  const [, token = ''] = /^http:\/\/127\.0\.0\.1:8787\/reset#([\w-]{43})\n.+ana@example\.com.+2026-11-23T12:00:00\.000Z/.exec(stdout) ?? [];
  const by = (hash: string) => machine.look((store) => store.resetPassword(tokenHashOf(token), hash));
  expect(await by('hash')).toMatchObject({ name: 'ana', isOwner: true, hasPassword: true });
  expect(await by('hash')).toBe('link_not_valid');
});

test('a link for a new password signs out whoever is in', async () => {
  const machine = openMachine();
  await machine.afterword('admin', 'create', 'ana@example.com');
  const tokenHash = 'a'.repeat(43);
  await machine.look(async (store) => store.beginSession({ tokenHash, user: (await store.users())[0]?.id ?? ('' as never) }));

  const { code, stdout } = await machine.afterword('admin', 'reset-password', 'ana@example.com');

  expect([code, stdout]).toEqual([0, expect.stringContaining('/reset#')]);
  expect(await machine.look((store) => store.session(tokenHash))).toBeNull();
});

test('somebody is kept out, let in again, and signed out', async () => {
  const machine = openMachine();
  await machine.afterword('admin', 'create', 'ana@example.com');

  expect(await machine.afterword('admin', 'disable', 'ana@example.com')).toEqual({ code: 0, stdout: '', stderr: '' });
  expect((await machine.afterword('admin', 'list')).stdout).toBe('ana@example.com  owner, disabled  ana\n');
  expect((await machine.afterword('admin', 'reset-password', 'ana@example.com')).code).toBe(1);
  expect((await machine.afterword('admin', 'enable', 'ana@example.com')).code).toBe(0);
  expect((await machine.afterword('admin', 'end-sessions', 'ana@example.com')).code).toBe(0);
  expect((await machine.afterword('admin', 'list')).stdout).toBe('ana@example.com  owner  ana\n');
});

test.each([
  [['create', 'ana'], 'The address must be an e-mail address.'],
  [['create', 'ana@example.com', '--name', ' '], 'The name'],
  [['create', 'ana@example.com', '--password-stdin'], 'The password must have at least 8 characters.'],
  [['disable', 'ben@example.com'], 'There is nobody with this address'],
])('%j is refused in one sentence', async (args, complaint) => {
  const machine = openMachine();
  await machine.afterword('admin', 'create', 'cho@example.com');

  expect(await machine.typing('short', 'admin', ...args)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(complaint) });
  expect(await everybody(machine)).toHaveLength(1);
});

test('an address is one person’s', async () => {
  const machine = openMachine();
  await machine.afterword('admin', 'create', 'ana@example.com');

  expect(await machine.afterword('admin', 'create', 'ANA@example.com')).toMatchObject({ code: 1, stderr: expect.stringContaining('already') });
});

test('where there is no database none is made by asking', async () => {
  expect(await openMachine().afterword('admin', 'list')).toMatchObject({ code: 78, stderr: expect.stringContaining('There is no database') });
});
