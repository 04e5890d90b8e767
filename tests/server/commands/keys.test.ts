import { createHash, generateKeyPairSync } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { configOf } from '../../../server/config.ts';
import { secretKeyOf } from '../../../server/secret-key.ts';
import { createSignatures } from '../../../server/signing/signatures.ts';
import { type Machine, onlySite, openMachine, SUNDAY } from '../../support/command.ts';

let machine: Machine;
beforeEach(async () => {
  machine = openMachine();
  await machine.afterword('site', 'create', 'Shop', '--time-zone', 'UTC');
});

const words = (stdout: string, name: string) => new RegExp(`^${name} +(\\S+)$`, 'm').exec(stdout)?.[1] ?? '';
const site = () => machine.look(onlySite);
/** What the server makes of a token, on the data of the machine. */
const readBack = (token: string) =>
  machine.look(async (store) => {
    const secretKey = secretKeyOf(configOf({ DATA_DIR: `${machine.folder}/data` }));
    return createSignatures({ store, secretKey, now: () => SUNDAY }).interactionOf(await onlySite(store), token.trim());
  });
const sign = (...args: string[]) => machine.afterword('token', 'sign', '--sub', '4711', ...args);

describe('signing-key', () => {
  test('create prints audience, key and secret, this once', async () => {
    const { code, stdout } = await machine.afterword('signing-key', 'create', 'Help desk');

    expect([code, words(stdout, 'aud')]).toEqual([0, (await site()).key]);
    expect(words(stdout, 'secret')).toMatch(/^[\w-]{43}$/);
    const listed = (await machine.afterword('signing-key', 'list')).stdout;
    expect(listed).toBe(`${words(stdout, 'kid')}  HS256  2026-11-22T12:00:00.000Z  active   Help desk\n`);
  });

  test('create takes the public half of a pair, and nothing else for one', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const file = machine.file('public.pem', publicKey.export({ type: 'spki', format: 'pem' }));
    const secret = machine.file('private.pem', privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const create = (...args: string[]) => machine.afterword('signing-key', 'create', 'Pair', ...args);

    expect((await create('--algorithm', 'EdDSA')).code).toBe(2);
    expect((await create('--public-key', file)).code).toBe(2);
    expect((await create('--algorithm', 'EdDSA', '--public-key', secret)).code).toBe(1);
    const made = await create('--algorithm', 'EdDSA', '--public-key', file);

    expect([made.code, words(made.stdout, 'kid').length > 0, words(made.stdout, 'secret')]).toEqual([0, true, '']);
  });

  test('a third one has to wait until one is revoked', async () => {
    const { stdout } = await machine.afterword('signing-key', 'create', 'Old');
    await machine.afterword('signing-key', 'create', 'New');

    expect(await machine.afterword('signing-key', 'create', 'Third')).toMatchObject({ code: 1, stderr: expect.stringContaining('two active keys') });
    expect((await machine.afterword('signing-key', 'revoke', words(stdout, 'kid'))).code).toBe(0);
    expect((await machine.afterword('signing-key', 'revoke', words(stdout, 'kid'))).code).toBe(2);
    expect((await machine.afterword('signing-key', 'create', 'Third')).code).toBe(0);
  });
});

describe('key', () => {
  test('create prints a secret key, this once', async () => {
    const { code, stdout } = await machine.afterword('key', 'create', '--name', 'Help desk', '--scope', 'ingest', 'read');

    const [key = ''] = /aw_sk_[\w-]{43}/.exec(stdout) ?? [];
    const found = await machine.look((store) => store.siteOfApiKey(createHash('sha256').update(key).digest()));
    expect([code, found?.key.scopes, found?.key.name]).toEqual([0, ['ingest', 'read'], 'Help desk']);
    const { stdout: listed } = await machine.afterword('key', 'list');
    expect(listed).toBe(`${found?.key.id}  ${key.slice(0, 10)}…  ingest,read  never used  Help desk\n`);
  });

  test('revoke ends one for good', async () => {
    await machine.afterword('key', 'create', '--name', 'Help desk', '--scope', 'admin');
    const id = (await machine.afterword('key', 'list')).stdout.slice(0, 12);

    expect((await machine.afterword('key', 'revoke', id)).code).toBe(0);
    expect((await machine.afterword('key', 'revoke', id)).code).toBe(2);
    expect((await machine.afterword('key', 'list')).stdout).toContain('  revoked  ');
  });

  test.each([
    [['--scope', 'read']],
    [['--name', 'x']],
    [['--name', 'x', '--scope', 'root']],
    [['--name', 'x', '--scope', 'read', 'read']],
    [['--name', ' ', '--scope', 'read']],
  ])('create refuses %j', async (args) => {
    expect(await machine.afterword('key', 'create', ...args)).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('token sign', () => {
  test('prints a token that the server takes', async () => {
    const { code, stdout } = await sign('--agent', 'ana', '--agent-name', 'Ana Ruíz', '--channel', 'chat', '--team', 'Billing', '--customer', 'c_1');

    expect(code).toBe(0);
    expect(await readBack(stdout)).toMatchObject({
      ...{ id: '4711', channel: 'chat', team: 'Billing', customer: 'c_1', isVerified: true },
      agents: [{ id: 'ana', name: 'Ana Ruíz' }],
    });
  });

  test('credits several agents, and uses the same key again', async () => {
    const [first, second] = [await sign('--agent', 'ana', 'ben'), await sign()];

    expect(await readBack(first.stdout)).toMatchObject({ agents: [{ id: 'ana' }, { id: 'ben' }] });
    expect(await readBack(second.stdout)).toMatchObject({ agents: [], channel: 'web' });
    expect(await machine.look(async (store) => (await store.signingKeys((await onlySite(store)).id)).length)).toBe(1);
  });

  test('signs with the private half of a pair', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const [open, secret] = [publicKey.export({ type: 'spki', format: 'pem' }), privateKey.export({ type: 'pkcs8', format: 'pem' })];
    const pair = ['--algorithm', 'EdDSA', '--public-key', machine.file('public.pem', open)];
    const kid = words((await machine.afterword('signing-key', 'create', 'Pair', ...pair)).stdout, 'kid');

    const { stdout } = await sign('--kid', kid, '--private-key', machine.file('private.pem', secret));

    expect(await readBack(stdout)).toMatchObject({ id: '4711', isVerified: true });
    expect((await sign('--kid', kid)).code).toBe(2);
    expect((await sign('--kid', kid, '--private-key', machine.file('public.pem', open))).code).toBe(1);
  });

  test.each([
    [['--kid', 'k_none'], 'afterword signing-key list'],
    [['--days', '91'], 'whole number from 1 to 90'],
    [['--agent', 'ana', 'ana'], 'must not name an agent twice'],
    [['--agent-name', 'Ana'], 'in one way'],
    [['--team', 'a\u0007b'], 'control characters'],
  ])('refuses %j', async (args, complaint) => {
    expect(await sign(...args)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(complaint) });
  });
});

test('site signature says what is worth what nobody signed', async () => {
  const { key } = await site();

  expect(await machine.afterword('site', 'signature', key, 'require')).toMatchObject({ code: 0, stdout: expect.stringContaining('takes only') });
  expect((await site()).signature).toBe('require');
  expect((await machine.afterword('site', 'signature', key, 'always')).code).toBe(2);
  expect((await machine.afterword('site', 'signature', 'aw_pk_none', 'off')).code).toBe(2);
});
