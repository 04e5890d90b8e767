import { decodeJwt } from 'jose';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Ask, holderOf } from '../../support/keys.ts';
import { pairedKey } from '../../support/tokens.ts';
import { answer, NOON, openWorld, type World } from '../../support/world.ts';

let world: World;
let ask: Ask;
beforeEach(async () => {
  world = await openWorld();
  ({ ask } = await holderOf(world, ['ingest']));
});
afterEach(() => world.close());

const HOUR = 3_600_000;
const heard = async (response: Response) => ({ status: response.status, ...(await response.json()) });
const handIn = async (changed: object = {}) =>
  heard(await ask('POST', 'interactions', { external_id: '4711', channel: 'phone', agent: 'ana', agent_name: 'Ana Ruíz', ...changed }));
const rows = (table: string) => world.rows()[table];

describe('an interaction that is handed in', () => {
  test('is frozen as verified, counted as closed, and has a token', async () => {
    const made = await handIn({ team: 'Billing', case: 'T-9', customer_ref: 'c_81f2' });

    expect(made).toEqual({
      status: 201,
      id: '4711',
      channel: 'phone',
      agents: [{ id: 'ana', name: 'Ana Ruíz' }],
      team: 'Billing',
      case: 'T-9',
      customer_ref: 'c_81f2',
      token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
      expires_at: '2026-12-05T11:00:00.000Z',
      links: { self: '/api/v1/interactions/4711' },
    });
    expect(decodeJwt(made.token)).toEqual({
      ...{ aud: world.site.key, use: 'rate', sub: '4711', channel: 'phone', agents: [{ id: 'ana', name: 'Ana Ruíz' }] },
      ...{ team: 'Billing', case: 'T-9', cust: 'c_81f2', iat: NOON / 1000, exp: NOON / 1000 + 14 * 86_400 },
    });
    expect(rows('interactions')).toMatchObject([{ id: '4711', is_verified: 1, customer: 'c_81f2' }]);
    expect(rows('exposures')).toMatchObject([{ interaction_id: '4711', is_verified: 1, kind: 'closed', heard_at: NOON }]);
    expect(rows('signing_keys')).toMatchObject([{ algorithm: 'HS256' }]);
  });

  test('lets its customer answer by its token, on a site that requires one', async () => {
    await world.store.updateSite(world.site.id, { signature: 'require' }, 'command');
    const { token } = await handIn();

    const sent = await world.send('POST', '/api/v1/responses', { ...answer(world.site, 1), token });

    expect(await heard(sent)).toMatchObject({ status: 201, verified: true, interaction: '4711' });
  });

  test('stays what it was the first time, whatever is said later', async () => {
    const first = await handIn({ team: 'Billing' });
    world.clock.now += HOUR;

    const second = await handIn({ agent: 'ben', agent_name: 'Ben', channel: 'email', team: 'Night', customer_ref: 'c_2' });

    expect(second).toMatchObject({ status: 200, channel: 'phone', agents: [{ id: 'ana' }], team: 'Billing', customer_ref: null });
    expect(second.token).not.toBe(first.token);
    expect(decodeJwt(second.token)).toMatchObject({ agents: [{ id: 'ana' }], team: 'Billing' });
    expect(rows('exposures')).toHaveLength(1);
    expect(rows('signing_keys')).toHaveLength(1);
  });

  test('is one when twenty say so at once', async () => {
    const made = await Promise.all(Array.from({ length: 20 }, () => handIn()));

    expect(made.map(({ status }) => status).toSorted()).toEqual([...Array<number>(19).fill(200), 201]);
    expect([rows('interactions'), rows('exposures'), rows('signing_keys')].map((some) => some?.length)).toEqual([1, 1, 1]);
  });

  test('counts as closed in the hour in which it ended', async () => {
    await handIn({ ended_at: '2026-11-20T08:30:00.000Z' });
    expect(rows('rollup_hours')).toMatchObject([{ hour: Date.parse('2026-11-20T08:00:00Z') }, { hour: Date.parse('2026-11-20T08:00:00Z') }]);
  });

  test('can be read again, by its own site alone', async () => {
    await handIn({ external_id: 'mail/7 é' });
    const other = await world.store.createSite({ name: 'Other', timeZone: 'UTC' });
    const stranger = await holderOf(world, ['admin'], other);

    const { token, expires_at, status, ...frozen } = await handIn({ external_id: 'mail/7 é' });
    expect(await heard(await ask('GET', frozen.links.self.replace('/api/v1/', '')))).toEqual({ status: 200, ...frozen });
    expect([token.length > 0, expires_at.length > 0, status]).toEqual([true, true, 200]);
    expect(await heard(await stranger.ask('GET', 'interactions/mail%2F7%20%C3%A9'))).toMatchObject({ status: 404, code: 'not_found' });
    expect(await heard(await ask('GET', 'interactions/4712'))).toMatchObject({ status: 404, code: 'not_found' });
  });

  test('is nobody’s to hand in or to read but who may', async () => {
    const reader = await holderOf(world, ['read']);
    const body = { external_id: '4711', channel: 'phone' };

    expect([(await reader.ask('POST', 'interactions', body)).status, (await reader.ask('GET', 'interactions/4711')).status]).toEqual([403, 403]);
    expect((await world.send('POST', '/api/v1/interactions', body)).status).toBe(401);
    expect(rows('interactions')).toEqual([]);
  });

  test('with more in it than a token holds has a shorter one, which credits the same agents', async () => {
    const agents = Array.from({ length: 20 }, (_, i) => ({ id: `agent-${i}`.padEnd(100, 'é'), name: `Agent ${i}` }));
    const { token } = await handIn({ agent: undefined, agent_name: undefined, agents });

    expect(token.length).toBeLessThan(2048);
    expect((await world.send('POST', '/api/v1/responses', { ...answer(world.site, 1), token })).status).toBe(201);
    expect((await world.store.responses(world.site.id, {}, { limit: 1 }, {})).responses[0]?.agents).toEqual(agents);
  });

  test('needs a key whose secret is ours: two pairs leave no room for one', async () => {
    for (const _ of [1, 2]) await pairedKey(world.store, world.site);
    expect(await handIn()).toMatchObject({ status: 409, code: 'too_many_keys' });
    expect(rows('interactions')).toEqual([]);
  });

  test.each([
    ['no id', { external_id: undefined }, '/external_id'],
    ['an id of 129 characters', { external_id: 'a'.repeat(129) }, '/external_id'],
    ['no channel', { channel: undefined }, '/channel'],
    ['an agent and agents', { agents: [{ id: 'ben' }] }, ''],
    ['the same agent twice', { agent: undefined, agent_name: undefined, agents: [{ id: 'ben' }, { id: 'ben' }] }, '/agents'],
    ['an end in the future', { ended_at: '2026-11-21T11:06:00.000Z' }, '/ended_at'],
    ['an end long ago', { ended_at: '2026-08-01T00:00:00.000Z' }, '/ended_at'],
    ['an end that is a day', { ended_at: '2026-11-21' }, '/ended_at'],
    ['a field verified', { verified: true }, ''],
  ])('with %s is refused', async (_title, changed, pointer) => {
    expect(await handIn(changed)).toMatchObject({ status: 422, code: 'validation_failed', errors: [{ pointer }] });
    expect(rows('interactions')).toEqual([]);
  });
});
