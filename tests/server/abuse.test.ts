import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AgentId, asId, type ResponseId } from '../../domain/ids.ts';
import { join } from '../support/people.ts';
import { claimsOf, hmacToken, sharedKey } from '../support/tokens.ts';
import { answer, idOf, openWorld, UNGUARDED, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld({ guards: { ...UNGUARDED, hasLimits: true } });
});
afterEach(() => world.close());

const AGENT = { role: 'agent', teams: [], agent: asId<AgentId>('ana') } as const;
const post = (number: number, changed: object = {}, headers: Record<string, string> = {}) =>
  world.send('POST', '/api/v1/responses', { ...answer(world.site, number), ...changed }, { headers });
const statusesOf = (sent: Promise<Response>[]) => Promise.all(sent.map(async (one) => (await one).status));
const upTo = (count: number) => Array.from({ length: count }, (_, number) => number + 1);
const stored = async () => (await world.store.responses(world.site.id, {}, { limit: 100 }, {})).responses;

describe('too many answers', () => {
  test('from one place are refused, with the time to come again, and leave no trace', async () => {
    expect(await statusesOf(upTo(30).map((number) => post(number)))).toEqual(Array(30).fill(201));
    const before = world.rows();

    const refused = await post(31);

    expect([refused.status, (await refused.json()).code]).toEqual([429, 'rate_limited']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.get('ratelimit')).toMatch(/^"unsigned answers";r=0;t=\d+$/);
    expect(refused.headers.get('access-control-allow-origin')).toBe('*');
    expect(world.rows()).toEqual(before);

    world.clock.now += 600_000;
    expect((await post(31)).status).toBe(201);
  });

  test('keep nobody from a later word on an answer that is there, nor from sending it again', async () => {
    await statusesOf(upTo(31).map((number) => post(number)));

    expect((await post(3)).status).toBe(200);
    expect((await post(3, { revision: 1, comment: 'slow' })).status).toBe(200);
    const change = { site: world.site.key, edit_token: 'a-token-that-only-she-has', rating: 2 };
    expect((await world.send('PATCH', `/api/v1/responses/${idOf(4)}`, change)).status).toBe(200);
    expect((await world.send('POST', '/api/v1/exposures', { site: world.site.key, interaction: 'chat-40', kind: 'shown' })).status).toBe(204);
  });

  test('are not what a customer sends who changes her mind all the time', async () => {
    for (const revision of upTo(100)) expect((await post(1, { revision, comment: `${revision}` })).status).toBe(revision === 1 ? 201 : 200);

    expect((await post(2)).status).toBe(201);
  });

  test('by name are three hundred where the help desk signed', async () => {
    const key = await sharedKey(world.store, world.site);
    const token = (number: number) =>
      hmacToken({ alg: 'HS256', kid: key.id }, claimsOf(world.site, world.clock.now, { sub: `signed-${number}` }), key.secret);

    const statuses = await statusesOf(upTo(320).map((number) => post(number, { token: token(number) })));

    expect([statuses.filter((status) => status === 201).length, statuses.filter((status) => status === 429).length]).toEqual([300, 20]);
  });

  test('are counted by the connection, whatever a header says', async () => {
    const statuses = await statusesOf(upTo(40).map((number) => post(number, {}, { 'x-forwarded-for': `192.0.2.${number}` })));

    expect(statuses.filter((status) => status === 429)).toHaveLength(10);
  });

  test('that were refused for something else count for nothing', async () => {
    await statusesOf(upTo(50).map(() => post(1, { rating: 9 })));
    await statusesOf(upTo(50).map((number) => post(number + 1, { interaction: 'chat-1' })));

    expect(await statusesOf(upTo(29).map((number) => post(number + 100)))).toEqual(Array(29).fill(201));
  });
});

describe('what speaks against an answer', () => {
  test.each([
    ['a field that people do not meet', { website: 'http://spam.example' }, ['honeypot']],
    ['a tap faster than anybody reads', { delay_ms: 699 }, ['hasty']],
    ['both', { website: 'x', delay_ms: 0 }, ['honeypot', 'hasty']],
    ['not a tap in time', { delay_ms: 700 }, []],
    ['not a delay that is not known, nor a field that is empty', { website: '' }, []],
  ])('is %s', async (_, changed, signals) => {
    await post(1, changed);

    expect(await stored()).toMatchObject([{ signals, standing: signals.length > 0 ? 'suspect' : 'counted' }]);
  });

  test('is never told to the sender, and keeps the answer out of every rating', async () => {
    const plain = await post(1, { delay_ms: 5000 });
    const suspect = await post(2, { website: 'http://spam.example', rating: 1 });

    const shapeOf = async (response: Response) => [response.status, Object.keys(await response.json()), [...response.headers.keys()]];
    expect(await shapeOf(suspect)).toEqual(await shapeOf(plain));
    const { cells } = await world.store.board(world.site.id, { from: '2026-11-21', to: '2026-11-21' } as never, {});
    expect(cells.map(({ counts }) => [counts.ratings, counts.suspect])).toEqual(Array(cells.length).fill([[0, 0, 0, 0, 1], 1]));
  });

  test('stays when the answer is changed', async () => {
    await post(1, { website: 'x' });
    await post(1, { revision: 1, rating: 4, delay_ms: 9000 });

    expect(await stored()).toMatchObject([{ rating: 4, signals: ['honeypot'], standing: 'suspect' }]);
  });

  test('is that it comes from where the credited agent looks at their answers', async () => {
    const cookie = (await join(world, AGENT)).cookie();
    await post(1);
    expect((await world.send('GET', '/api/v1/leaderboard', undefined, { headers: { cookie } })).status).toBe(200);

    await post(2);
    await post(3, { agent: 'ben' });
    world.clock.now += 86_400_000;
    await post(4);

    const signals = new Map((await stored()).map(({ id, signals }) => [id, signals]));
    expect([1, 2, 3, 4].map((number) => signals.get(asId<ResponseId>(idOf(number))))).toEqual([[], ['agent_network'], [], []]);
    expect(JSON.stringify(world.rows())).not.toContain('203.0.113');
  });
});

describe('nobody rates themselves', () => {
  test('an answer from the browser of a credited agent is refused and written down', async () => {
    const cookie = (await join(world, AGENT)).cookie();
    world.clock.now += 1;

    const refused = await post(1, {}, { cookie });

    expect([refused.status, (await refused.json()).code]).toEqual([403, 'self_rating_forbidden']);
    expect(await stored()).toEqual([]);
    const [entry] = await world.store.auditEntries(world.site.id, 1);
    expect(entry).toMatchObject({ action: 'response.refuse_self_rating', subject: 'chat-1', actor: expect.stringMatching(/^user /) });
  });

  test('nor is it changed from there', async () => {
    const cookie = (await join(world, AGENT)).cookie();
    await post(1, { rating: 1 });

    const change = { site: world.site.key, edit_token: 'a-token-that-only-she-has', rating: 5 };
    const refused = await world.send('PATCH', `/api/v1/responses/${idOf(1)}`, change, { headers: { cookie } });

    expect([refused.status, (await stored())[0]?.rating]).toEqual([403, 1]);
  });

  test('somebody else of the team may be a customer too', async () => {
    const ben = (await join(world, { ...AGENT, agent: asId<AgentId>('ben') })).cookie();
    const other = await world.store.createSite({ name: 'Other', timeZone: 'UTC' }, 'command');
    const anaElsewhere = (await join(world, AGENT, other)).cookie();

    for (const [number, cookie] of [ben, anaElsewhere, world.cookie, 'afterword=forged'].entries())
      expect((await post(number + 1, {}, { cookie })).status).toBe(201);
  });
});
