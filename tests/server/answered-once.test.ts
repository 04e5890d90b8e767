import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { StorageUnavailable } from '../../db/store.ts';
import { type Ask, holderOf } from '../support/keys.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let ask: Ask;
beforeEach(async () => {
  world = await openWorld();
  ({ ask } = await holderOf(world, ['admin']));
});
afterEach(() => world.close());

const HOUR = 3_600_000;
const heard = async (response: Response) => ({
  status: response.status,
  isReplayed: response.headers.get('idempotency-replayed') === 'true',
  body: await response.json(),
});
const make = async (name: string, body: object = { name: 'Desk', scopes: ['read'] }, path = 'api-keys', by = ask) =>
  heard(await by('POST', path, body, { 'idempotency-key': name }));
const made = async () => (await world.store.apiKeys(world.site.id)).filter(({ name }) => name === 'Desk').length;

describe('a request with an Idempotency-Key', () => {
  test('is done once and answered alike as often as it comes', async () => {
    const first = await make('a');
    const second = await make('a');

    expect(first).toMatchObject({ status: 201, isReplayed: false });
    expect(second).toEqual({ ...first, isReplayed: true });
    expect(await made()).toBe(1);
  });

  test('is done once when twenty come at the same time', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => make('a')));

    expect(new Set(all.map(({ body }) => body.key)).size).toBe(1);
    expect(all.filter(({ isReplayed }) => !isReplayed)).toHaveLength(1);
    expect(await made()).toBe(1);
  });

  test('is another one under another key, and none without', async () => {
    for (const name of ['a', 'b', 'A']) expect((await make(name)).isReplayed).toBe(false);
    for (const _ of [1, 2]) await ask('POST', 'api-keys', { name: 'Desk', scopes: ['read'] });
    expect(await made()).toBe(5);
  });

  test('with another body or to another path is a conflict', async () => {
    await make('a');

    expect(await make('a', { name: 'Desk', scopes: ['admin'] })).toMatchObject({ status: 409, body: { code: 'idempotency_conflict' } });
    expect(await make('a', { name: 'Desk', scopes: ['read'] }, 'shares')).toMatchObject({ status: 409 });
    expect(await make('a', { name: 'Desk', scopes: ['read'] }, 'api-keys?x=1')).toMatchObject({ status: 409 });
    expect(await made()).toBe(1);
  });

  test('is another one by another secret key, whose answers are nobody else’s to hear', async () => {
    const other = await holderOf(world, ['admin']);
    const first = await make('a');

    const second = await make('a', undefined, 'api-keys', other.ask);

    expect(second).toMatchObject({ status: 201, isReplayed: false });
    expect(second.body.key).not.toBe(first.body.key);
  });

  test('gets the same refusal again', async () => {
    const first = await make('a', { name: 'Desk', scopes: [] });
    expect(first).toMatchObject({ status: 422, isReplayed: false, body: { code: 'validation_failed' } });
    expect(await make('a', { name: 'Desk', scopes: [] })).toEqual({ ...first, isReplayed: true });
  });

  test('is done anew after 72 hours', async () => {
    await make('a');
    world.clock.now += 72 * HOUR;
    expect((await make('a')).isReplayed).toBe(false);
    expect(await made()).toBe(2);
  });

  test('is refused by a key that was revoked, even where its answer is kept', async () => {
    const { id, ask: by } = await holderOf(world, ['admin']);
    await make('a', undefined, 'api-keys', by);
    await world.store.revokeApiKey(world.site.id, id, 'command');
    expect(await make('a', undefined, 'api-keys', by)).toMatchObject({ status: 401, isReplayed: false });
  });

  test.each([
    ['nothing', ''],
    ['256 characters', 'a'.repeat(256)],
    ['a blank', 'a b'],
    ['letters that are not ASCII', 'é'],
  ])('is refused where the key is %s', async (_title, name) => {
    expect(await make(name)).toMatchObject({ status: 422, body: { errors: [{ pointer: 'Idempotency-Key' }] } });
    expect(await made()).toBe(0);
  });

  test('of 255 characters is taken', async () => {
    expect((await make('~'.repeat(255))).status).toBe(201);
  });

  test('that is too large is refused as ever, and that is not kept', async () => {
    const body = { name: 'x'.repeat(17_000), scopes: ['read'] };
    for (const _ of [1, 2]) expect(await make('a', body)).toMatchObject({ status: 413, isReplayed: false });
  });

  test('leaves no secret on disk: what was answered can be read by whoever asked, and nobody else', async () => {
    const { body } = await make('a');
    const rows = JSON.stringify(world.rows(), (_key, value) => (value?.type === 'Buffer' ? Buffer.from(value.data).toString('latin1') : value));
    expect(rows).not.toContain(body.key.slice(10));
    expect(world.rows()['idempotency_keys']).toHaveLength(1);
  });

  test('by a session, and not by a secret key, is as any other', async () => {
    const init = { headers: { 'idempotency-key': 'a' }, isStaff: true };
    for (const _ of [1, 2]) await world.send('POST', '/api/v1/api-keys', { name: 'Desk', scopes: ['read'] }, init);
    expect([await made(), world.rows()['idempotency_keys']]).toEqual([2, []]);
  });
});

test('an answer that storage was away is not kept: the same request is done when it is back', async () => {
  let isAway = true;
  const failing = await openWorld();
  const { store } = failing;
  const createApiKey: typeof store.createApiKey = (...args) =>
    isAway ? Promise.reject(new StorageUnavailable('away')) : store.createApiKey(...args);
  const brittle = await openWorld({ store: { ...store, createApiKey } });
  const by = (await holderOf({ ...brittle, store, site: failing.site }, ['admin'])).ask;

  expect((await make('a', undefined, 'api-keys', by)).status).toBe(503);
  isAway = false;
  expect(await make('a', undefined, 'api-keys', by)).toMatchObject({ status: 201, isReplayed: false });
  await brittle.close();
  await failing.close();
});
