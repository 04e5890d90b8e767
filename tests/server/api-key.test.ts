import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Scope } from '../../domain/access.ts';
import { holderOf } from '../support/keys.ts';
import { answer, idOf, openWorld, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const MINUTE = 60_000;
const heard = async (response: Response) => ({ status: response.status, ...(response.status === 204 ? {} : await response.json()) });

describe('a secret key', () => {
  test('asks from anywhere, without a cookie and without an origin', async () => {
    const { ask } = await holderOf(world, ['read']);
    expect(await heard(await ask('GET', 'leaderboard'))).toMatchObject({ status: 200, site: { name: 'Shop' } });
  });

  const doors: [method: string, path: string, needs: Scope, body?: object][] = [
    ['GET', 'leaderboard', 'read'],
    ['GET', 'responses', 'read'],
    ['GET', 'stats/breakdown?by=agent', 'read'],
    ['GET', 'stats/timeseries', 'read'],
    ['DELETE', `responses/${idOf(1)}`, 'admin'],
    ['GET', 'sites', 'admin'],
    ['GET', 'audit', 'admin'],
    ['GET', 'shares', 'admin'],
    ['POST', 'shares', 'admin', { name: 'Hall' }],
    ['GET', 'signing-keys', 'admin'],
    ['POST', 'signing-keys', 'admin', { name: 'Desk', algorithm: 'HS256' }],
    ['DELETE', 'signing-keys/k_1', 'admin'],
    ['GET', 'api-keys', 'admin'],
    ['POST', 'api-keys', 'admin', { name: 'Another', scopes: ['admin'] }],
    ['DELETE', 'api-keys/1', 'admin'],
  ];

  test.each(doors)('may %s %s with the scope “%s” alone', async (method, path, needs, body) => {
    for (const scope of ['ingest', 'read', 'admin'] as const) {
      const { ask } = await holderOf(world, [scope]);
      const { status, code } = await heard(await ask(method, path, body));

      const isMet = scope === needs || scope === 'admin';
      expect([scope, status === 403, code === 'forbidden']).toEqual([scope, !isMet, !isMet]);
    }
  });

  test('may what any of its scopes may', async () => {
    const { ask } = await holderOf(world, ['ingest', 'read']);
    expect([(await ask('GET', 'leaderboard')).status, (await ask('GET', 'api-keys')).status]).toEqual([200, 403]);
  });

  test('is for its own site: others do not exist for it', async () => {
    const other = await world.store.createSite({ name: 'Other', timeZone: 'UTC' });
    const { ask } = await holderOf(world, ['admin'], other);

    expect(await heard(await ask('GET', 'leaderboard'))).toMatchObject({ site: { name: 'Other' } });
    expect(await heard(await ask('GET', `leaderboard?site=${other.key}`))).toMatchObject({ status: 200 });
    expect(await heard(await ask('GET', `leaderboard?site=${world.site.key}`))).toMatchObject({ status: 404, code: 'unknown_site' });
    expect(await heard(await ask('POST', 'api-keys', { site: world.site.key, name: 'x', scopes: ['read'] }))).toMatchObject({ status: 404 });
    expect(await heard(await ask('GET', 'sites'))).toMatchObject({ data: [{ name: 'Other' }] });
    expect(await heard(await ask('POST', 'sites', { name: 'More', time_zone: 'UTC' }))).toMatchObject({ status: 403, code: 'forbidden' });
    expect(await world.store.apiKeys(world.site.id)).toEqual([]);
  });

  test('stops at once when it is revoked', async () => {
    const { ask, id } = await holderOf(world, ['read']);
    await world.store.revokeApiKey(world.site.id, id, 'command');
    expect(await heard(await ask('GET', 'leaderboard'))).toMatchObject({ status: 401, code: 'unauthorized' });
  });

  test.each([
    ['another key', () => `Bearer aw_sk_${'A'.repeat(43)}`],
    ['half a key', (key: string) => `Bearer ${key.slice(0, 30)}`],
    ['a key and more', (key: string) => `Bearer ${key}A`],
    ['a key in capitals', (key: string) => `Bearer ${key.toUpperCase()}`],
    ['a key with SQL', () => "Bearer aw_sk_' OR 1=1 --"],
    ['two keys', (key: string) => `Bearer ${key}, Bearer ${key}`],
  ])('is not taken from %s, even at the machine itself', async (_who, authorization) => {
    const { key } = await holderOf(world, ['admin']);
    const headers = { authorization: authorization(key) };
    const response = await world.send('GET', '/api/v1/leaderboard', undefined, { headers, isStaff: true });
    expect(await heard(response)).toMatchObject({ status: 401, code: 'unauthorized' });
  });

  test('is not taken from an address or a body', async () => {
    const { key } = await holderOf(world, ['admin']);
    for (const path of [`leaderboard?key=${key}`, `leaderboard?authorization=Bearer%20${key}`, `leaderboard?token=${key}`])
      expect((await world.send('GET', `/api/v1/${path}`)).status).toBe(401);
  });

  test('is no token, and is refused in a page', async () => {
    const { key } = await holderOf(world, ['ingest']);
    const response = await world.send('POST', '/api/v1/responses', { ...answer(world.site, 1), token: key });
    expect(await heard(response)).toMatchObject({ status: 401, code: 'token_invalid' });
  });

  test('says to the minute when it was used last, and writes no more often', async () => {
    const { ask } = await holderOf(world, ['read']);
    const lastUse = async () => (await world.store.apiKeys(world.site.id))[0]?.lastUsedAt;
    const first = world.clock.now;

    for (const wait of [0, MINUTE - 1]) {
      world.clock.now += wait;
      await ask('GET', 'leaderboard');
      await world.store.ready();
    }
    expect(await lastUse()).toBe(first);

    world.clock.now += 1;
    await ask('GET', 'leaderboard');
    await world.store.ready();
    expect(await lastUse()).toBe(first + MINUTE);
  });

  test('stands nowhere on disk, neither in words nor in the audit log', async () => {
    const { ask } = await holderOf(world, ['admin']);
    const made = await heard(await ask('POST', 'api-keys', { name: 'Another', scopes: ['read'] }));

    expect(made).toMatchObject({ status: 201, name: 'Another', scopes: ['read'], last_used_at: null, revoked_at: null });
    expect(made.key).toMatch(/^aw_sk_[\w-]{43}$/);
    expect(made.key.startsWith(made.prefix)).toBe(true);
    expect(JSON.stringify(world.rows())).not.toContain(made.key.slice(10));
    expect(JSON.stringify(await (await ask('GET', 'api-keys')).json())).not.toContain(made.key.slice(10));
  });
});

test.each([
  ['no scope', { scopes: [] }, '/scopes'],
  ['a scope twice', { scopes: ['read', 'read'] }, '/scopes'],
  ['a scope that there is not', { scopes: ['root'] }, '/scopes/0'],
  ['no name', { name: undefined }, '/name'],
  ['a key of their own', { key: 'aw_sk_x' }, ''],
])('an API key with %s is not made', async (_title, changed, pointer) => {
  const { ask } = await holderOf(world, ['admin']);
  expect(await heard(await ask('POST', 'api-keys', { name: 'Desk', scopes: ['read'], ...changed }))).toMatchObject({
    status: 422,
    errors: [{ pointer }],
  });
});
