import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { NewApiKey, NewSigningKey } from '../../../db/key-store.ts';
import { HOUR, MINUTE, type OpenStore, openShop } from '../../support/shop.ts';

const hashOf = (text: string) => createHash('sha256').update(text).digest();
const shared = (name: string): NewSigningKey => ({ name, algorithm: 'HS256', publicKey: null });
const paired: NewSigningKey = {
  name: 'Pair',
  algorithm: 'EdDSA',
  publicKey: { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' }, // RFC 8037, appendix A.2.
};
const apiKey = (text: string): NewApiKey => ({ name: 'Help desk', prefix: text.slice(0, 10), keyHash: hashOf(text), scopes: ['ingest', 'read'] });
const actsIn = (entries: readonly { action: string; actor: string; subject: string; details: object }[]) =>
  entries.map(({ action, actor, subject, details }) => [action, actor, subject, details]);

/** Keys to sign with, keys to ask with, and answers kept under keys. */
export const keys = (open: OpenStore) => {
  describe('a signing key', () => signing(open));
  describe('an API key', () => asking(open));
  describe('an answer that is kept under a key', () => keeping(open));
};

function signing(open: OpenStore): void {
  test('is found by exactly its own id, on its own site', async () => {
    const { store, site, clock } = await openShop(open);
    const other = await store.createSite({ name: 'Café', timeZone: 'UTC' });
    const made = await store.createSigningKey(site, paired, 'user u1');
    if (made === 'too_many_keys') throw new Error(made);

    expect(made).toEqual({ ...paired, id: expect.stringMatching(/^k_[0-9a-f]{16}$/), createdAt: clock.now(), revokedAt: null });
    expect(await store.activeSigningKey(site, made.id)).toEqual(made);
    for (const id of ['', '%', made.id.toUpperCase(), `${made.id} `, "' OR 1=1 --"]) expect(await store.activeSigningKey(site, id)).toBeNull();
    expect(await store.activeSigningKey(other.id, made.id)).toBeNull();
    expect(await store.signingKeys(other.id)).toEqual([]);
  });

  test('is one of two at most, and a revoked one makes room at once', async () => {
    const { store, site, clock } = await openShop(open);
    const first = await store.createSigningKey(site, shared('Old'), 'command');
    clock.pass(1);
    await store.createSigningKey(site, shared('New'), 'command');
    if (first === 'too_many_keys') throw new Error(first);

    expect(await store.createSigningKey(site, shared('Third'), 'command')).toBe('too_many_keys');
    expect(await store.revokeSigningKey(site, first.id, 'command')).toBe('revoked');

    expect(await store.activeSigningKey(site, first.id)).toBeNull();
    expect(await store.createSigningKey(site, shared('Third'), 'command')).toMatchObject({ name: 'Third' });
    expect((await store.signingKeys(site)).map(({ name, revokedAt }) => [name, revokedAt !== null])).toEqual(
      expect.arrayContaining([
        ['Old', true],
        ['New', false],
        ['Third', false],
      ]),
    );
  });

  test('of another site cannot be revoked, and none can be twice', async () => {
    const { store, site } = await openShop(open);
    const other = await store.createSite({ name: 'Café', timeZone: 'UTC' });
    const made = await store.createSigningKey(site, shared('Ours'), 'command');
    if (made === 'too_many_keys') throw new Error(made);

    expect(await store.revokeSigningKey(other.id, made.id, 'command')).toBe('not_found');
    expect(await store.activeSigningKey(site, made.id)).not.toBeNull();
    expect(await store.revokeSigningKey(site, made.id, 'command')).toBe('revoked');
    expect(await store.revokeSigningKey(site, made.id, 'command')).toBe('not_found');
  });

  test('of ours is the newest whose secret we have, and is made once for all who ask at the same time', async () => {
    const { store, site, clock } = await openShop(open);
    await store.createSigningKey(site, paired, 'command');

    const asked = await Promise.all(Array.from({ length: 8 }, () => store.signingKeyOfOurs(site, 'key a')));
    clock.pass(MINUTE);

    expect(new Set(asked.map((key) => (key === 'too_many_keys' ? key : key.id))).size).toBe(1);
    expect(await store.signingKeyOfOurs(site, 'key b')).toEqual(asked[0]);
    expect((await store.signingKeys(site)).map(({ algorithm }) => algorithm).toSorted()).toEqual(['EdDSA', 'HS256']);
  });

  test('of ours cannot be had where two pairs leave no room', async () => {
    const { store, site } = await openShop(open);
    for (const name of ['One', 'Two']) await store.createSigningKey(site, { ...paired, name }, 'command');
    expect(await store.signingKeyOfOurs(site, 'key a')).toBe('too_many_keys');
  });

  test('is noted with who made and who ended it, without its name', async () => {
    const { store, site, clock } = await openShop(open);
    const made = await store.createSigningKey(site, shared('Ours'), 'user u1');
    if (made === 'too_many_keys') throw new Error(made);
    clock.pass(1);
    await store.revokeSigningKey(site, made.id, 'command');

    expect(actsIn(await store.auditEntries(site, 2))).toEqual([
      ['signing_key.revoke', 'command', made.id, {}],
      ['signing_key.create', 'user u1', made.id, { algorithm: 'HS256' }],
    ]);
  });
}

function asking(open: OpenStore): void {
  test('leads whoever has it to its site, and nobody else', async () => {
    const { store, site, clock } = await openShop(open);
    const { keyHash: _, ...shown } = apiKey('aw_sk_one');
    const made = await store.createApiKey(site, apiKey('aw_sk_one'), 'user u1');

    expect(made).toEqual({ ...shown, id: expect.stringMatching(/^[0-9a-f]{12}$/), createdAt: clock.now(), lastUsedAt: null, revokedAt: null });
    expect(await store.siteOfApiKey(hashOf('aw_sk_one'))).toEqual({ site: (await store.sites())[0], key: made });
    expect(await store.siteOfApiKey(hashOf('aw_sk_two'))).toBeNull();
    expect(await store.siteOfApiKey(hashOf('aw_sk_one').subarray(0, 31))).toBeNull();
  });

  test('that is revoked leads nowhere at once, and stays in the list', async () => {
    const { store, site, clock } = await openShop(open);
    const { id } = await store.createApiKey(site, apiKey('aw_sk_one'), 'command');

    expect(await store.revokeApiKey(site, id, 'command')).toBe('revoked');

    expect(await store.siteOfApiKey(hashOf('aw_sk_one'))).toBeNull();
    expect(await store.apiKeys(site)).toMatchObject([{ id, revokedAt: clock.now() }]);
    expect(await store.revokeApiKey(site, id, 'command')).toBe('not_found');
  });

  test('of another site is not there to be listed, revoked or used', async () => {
    const { store, site } = await openShop(open);
    const other = await store.createSite({ name: 'Café', timeZone: 'UTC' });
    const { id } = await store.createApiKey(site, apiKey('aw_sk_one'), 'command');

    await store.noteUse(other.id, id);

    expect(await store.revokeApiKey(other.id, id, 'command')).toBe('not_found');
    expect(await store.apiKeys(other.id)).toEqual([]);
    expect(await store.apiKeys(site)).toMatchObject([{ lastUsedAt: null, revokedAt: null }]);
  });

  test('says to the minute when it was used last', async () => {
    const { store, site, clock } = await openShop(open);
    const { id } = await store.createApiKey(site, apiKey('aw_sk_one'), 'command');
    const lastUse = async () => (await store.apiKeys(site))[0]?.lastUsedAt;
    const first = clock.now();

    await store.noteUse(site, id);
    clock.pass(MINUTE - 1);
    await store.noteUse(site, id);
    expect(await lastUse()).toBe(first);
    clock.pass(1);
    await store.noteUse(site, id);

    expect(await lastUse()).toBe(first + MINUTE);
  });

  test('is noted with its scopes and without its name', async () => {
    const { store, site, clock } = await openShop(open);
    clock.pass(1);
    const { id } = await store.createApiKey(site, apiKey('aw_sk_one'), 'user u1');
    expect(actsIn(await store.auditEntries(site, 1))).toEqual([['api_key.create', 'user u1', id, { scopes: 'ingest read' }]]);
  });
}

function keeping(open: OpenStore): void {
  const answer = { requestHash: hashOf('the request'), status: 201, body: '{"id":1}' };

  test('is there for 72 hours, for its own site', async () => {
    const { store, site, clock } = await openShop(open);
    const other = await store.createSite({ name: 'Café', timeZone: 'UTC' });
    await store.keepAnswer(site, hashOf('a'), answer);

    expect(await store.keptAnswer(site, hashOf('a'))).toEqual(answer);
    expect(await store.keptAnswer(site, hashOf('b'))).toBeNull();
    expect(await store.keptAnswer(other.id, hashOf('a'))).toBeNull();
    clock.pass(72 * HOUR);
    expect(await store.keptAnswer(site, hashOf('a'))).toBeNull();
  });

  test('makes way for a new one when it is too old', async () => {
    const { store, site, clock } = await openShop(open);
    await store.keepAnswer(site, hashOf('a'), answer);
    clock.pass(73 * HOUR);

    await store.keepAnswer(site, hashOf('a'), { ...answer, status: 200 });

    expect(await store.keptAnswer(site, hashOf('a'))).toEqual({ ...answer, status: 200 });
  });
}
