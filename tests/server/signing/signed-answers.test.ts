import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Signature } from '../../../domain/signature.ts';
import { claimsOf, hmacToken, pairedKey, sharedKey } from '../../support/tokens.ts';
import { answer, idOf, NOON, openWorld, type World } from '../../support/world.ts';

let world: World;
let key: Awaited<ReturnType<typeof sharedKey>>;
beforeEach(async () => {
  world = await openWorld();
  key = await sharedKey(world.store, world.site);
});
afterEach(() => world.close());

const DAY = 86_400_000;
const tokenOf = (changed: Readonly<Record<string, unknown>> = {}) =>
  hmacToken({ alg: 'HS256', typ: 'JWT', kid: key.id }, claimsOf(world.site, world.clock.now, changed), key.secret);
const post = (number: number, changed: object = {}) => world.send('POST', '/api/v1/responses', { ...answer(world.site, number), ...changed });
const patch = (number: number, changed: object = {}) =>
  world.send('PATCH', `/api/v1/responses/${idOf(number)}`, { site: world.site.key, edit_token: 'a-token-that-only-she-has', rating: 3, ...changed });
const expose = (changed: object) => world.send('POST', '/api/v1/exposures', { site: world.site.key, kind: 'shown', ...changed });
const heard = async (response: Response) => ({ status: response.status, ...(response.status === 204 ? {} : await response.json()) });
const set = (signature: Signature) => world.store.updateSite(world.site.id, { signature }, 'command');
const stored = async () => (await world.store.responses(world.site.id, {}, { limit: 10 }, {})).responses;

describe('a signed answer', () => {
  test('takes what is said of the interaction from the token alone', async () => {
    const token = tokenOf({ team: 'Billing', case: 'T-9', channel: 'phone', agent_name: 'Ána Ruíz 😀' });

    const sent = await post(1, { token, interaction: 'of-the-page', agent: 'ben', agent_name: 'Ben', channel: 'email', team: 'Night', case: 'X' });

    expect(await heard(sent)).toMatchObject({ status: 201, verified: true, interaction: 'chat-1' });
    const attribution = { interaction: 'chat-1', channel: 'phone', team: 'Billing', caseId: 'T-9', agents: [{ id: 'ana', name: 'Ána Ruíz 😀' }] };
    expect(await stored()).toMatchObject([{ ...attribution, isVerified: true }]);
    expect(JSON.stringify(world.rows())).not.toMatch(/of-the-page|Night|"ben"/);
  });

  test('credits several agents fully, and calls those without a name by their id', async () => {
    const token = tokenOf({ agent: undefined, agent_name: undefined, agents: [{ id: 'ana', name: 'Ana' }, { id: 'ben' }] });
    await post(1, { token });

    const agents = [
      { id: 'ana', name: 'Ana' },
      { id: 'ben', name: 'ben' },
    ];
    expect(await stored()).toMatchObject([{ agents }]);
  });

  test('needs no more of a token than audience, purpose, interaction and end', async () => {
    const { aud, use, sub, exp } = claimsOf(world.site, NOON);
    const token = hmacToken({ alg: 'HS256', kid: key.id }, { aud, use, sub, exp }, key.secret);

    expect(await heard(await post(1, { token }))).toMatchObject({ status: 201, verified: true });
    expect(await stored()).toMatchObject([{ channel: 'web', agents: [], team: null }]);
  });

  test('is taken as it is by a pair of keys', async () => {
    const pair = await pairedKey(world.store, world.site);
    const token = pair.token({ alg: 'EdDSA', typ: 'JWT', kid: pair.id }, claimsOf(world.site, NOON));

    expect(await heard(await post(1, { token }))).toMatchObject({ status: 201, verified: true });
  });

  test('may come from a clock that is five minutes off, and lives 90 days at most', async () => {
    const second = NOON / 1000;
    const bounds = [{ iat: second + 300, exp: second + 600 }, { exp: second - 299 }, { exp: second + 90 * 86_400 }];

    const statuses = [];
    for (const [index, changed] of bounds.entries())
      statuses.push((await post(index, { token: tokenOf({ sub: `chat-${index}`, ...changed }) })).status);

    expect(statuses).toEqual([201, 201, 201]);
  });

  test('is not bound by what libraries add of themselves', async () => {
    const token = tokenOf({ jti: 'b5c2', iss: 'https://desk.example.com', nbf: NOON / 1000 });
    expect((await post(1, { token })).status).toBe(201);
  });

  test('of an interaction that has one already is refused, whatever token it brings', async () => {
    await post(1, { token: tokenOf() });
    const again = await post(2, { token: tokenOf({ jti: 'another' }) });
    expect(await heard(again)).toMatchObject({ status: 409, code: 'already_rated' });
  });

  test('is one row when twenty arrive at once', async () => {
    const token = tokenOf();
    const sent = await Promise.all(Array.from({ length: 20 }, (_, number) => post(number, { token })));

    expect(sent.map(({ status }) => status).toSorted()).toEqual([201, ...Array<number>(19).fill(409)]);
    expect(await stored()).toHaveLength(1);
    expect(
      (await world.store.board(world.site.id, { from: '2026-11-21', to: '2026-11-21' } as never, {})).cells.map(({ counts }) => counts.ratings),
    ).toEqual([
      [0, 0, 0, 0, 1],
      [0, 0, 0, 0, 1],
    ]);
  });

  test('sent twenty times at once is one row, and each gets its receipt', async () => {
    const token = tokenOf();
    const sent = await Promise.all(Array.from({ length: 20 }, () => post(1, { token })));

    expect(sent.map(({ status }) => status).toSorted()).toEqual([...Array<number>(19).fill(200), 201]);
    expect(await stored()).toHaveLength(1);
  });

  test('about themselves is nobody’s to give', async () => {
    const before = world.rows();

    expect(await heard(await post(1, { token: tokenOf({ by: 'ana' }) }))).toMatchObject({ status: 403, code: 'self_rating_forbidden' });
    expect((await expose({ token: tokenOf({ by: 'ana' }) })).status).toBe(403);
    expect(world.rows()).toEqual(before);

    expect((await post(1, { token: tokenOf({ by: 'ben' }) })).status).toBe(201);
  });

  test('is refused from the moment on in which its key is revoked', async () => {
    await world.store.revokeSigningKey(world.site.id, key.id, 'command');
    expect(await heard(await post(1, { token: tokenOf() }))).toMatchObject({ status: 401, code: 'token_invalid' });
  });

  test('is refused when the token is too old, and not before', async () => {
    const token = tokenOf({ exp: NOON / 1000 + 86_400 });
    world.clock.now += DAY;
    expect((await post(1, { token })).status).toBe(201);
    world.clock.now += 300_000;
    expect(await heard(await post(2, { token }))).toMatchObject({ status: 401, code: 'token_expired' });
  });

  test('is changed by its edit token, without a new token or with one of the same interaction', async () => {
    await post(1, { token: tokenOf() });

    expect(await heard(await patch(1))).toMatchObject({ status: 200, rating: 3, verified: true });
    expect(await heard(await patch(1, { rating: 2, token: tokenOf() }))).toMatchObject({ status: 200, rating: 2 });
    expect(await heard(await patch(1, { rating: 1, token: tokenOf({ sub: 'chat-2' }) }))).toMatchObject({ status: 401, code: 'token_invalid' });
    expect(await heard(await patch(1, { rating: 1, token: 'abc' }))).toMatchObject({ status: 401, code: 'token_invalid' });
  });
});

describe('what is shown of a signed interaction', () => {
  test('is counted once, for the agent in the token', async () => {
    const token = tokenOf();
    expect([(await expose({ token })).status, (await expose({ token, interaction: 'of-the-page', agent: 'ben' })).status]).toEqual([204, 204]);
    expect(world.rows()['exposures']).toMatchObject([{ interaction_id: 'chat-1', kind: 'shown' }]);
    expect(world.rows()['agents']).toMatchObject([{ id: 'ana' }]);
  });

  test('must be named where there is no token', async () => {
    expect(await heard(await expose({}))).toMatchObject({ status: 422, errors: [{ pointer: '/interaction' }] });
  });
});

describe('a site', () => {
  test.each(['off', 'prefer'] as const)('whose signature is %s takes what nobody signed for, and marks it', async (signature) => {
    await set(signature);
    expect(await heard(await post(1))).toMatchObject({ status: 201, verified: false });
    expect(await heard(await post(2, { token: '' }))).toMatchObject({ status: 201, verified: false });
    expect((await expose({ interaction: 'chat-3' })).status).toBe(204);
  });

  test('that requires a signature has no other way in', async () => {
    await post(1);
    await set('require');
    const before = world.rows();

    const closed = [
      await post(2),
      await post(2, { token: '' }),
      await post(2, { token: undefined, interaction: undefined }),
      await post(1, { revision: 1, rating: 1 }),
      await patch(1),
      await expose({ interaction: 'chat-3' }),
      await expose({ interaction: 'chat-3', token: '' }),
      await world.send('POST', `/api/v1/responses?token=${tokenOf()}`, answer(world.site, 2)),
    ];

    for (const response of closed) expect(await heard(response)).toMatchObject({ status: 401, code: 'token_missing' });
    expect(world.rows()).toEqual(before);
  });

  test('that requires a signature takes what is signed, and lets it be changed', async () => {
    await set('require');
    expect((await expose({ token: tokenOf() })).status).toBe(204);
    expect((await post(1, { token: tokenOf() })).status).toBe(201);
    expect((await patch(1)).status).toBe(200);
  });
});
