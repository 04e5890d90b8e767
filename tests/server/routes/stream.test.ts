import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Heartbeat, MoveMessage } from '../../../contract/stream.ts';
import { cookieOfStaff, openShare } from '../../support/roles.ts';
import { type Listener, listen, openServer, type StreamEvent } from '../../support/wire.ts';
import { answer } from '../../support/world.ts';

let server: Awaited<ReturnType<typeof openServer>>;
beforeEach(async () => {
  server = await openServer({ heartbeat: 100 });
});
afterEach(() => server.close());

const record = (number: number, changed = {}) => server.send('POST', '/api/v1/responses', answer(server.site, number, changed));
const recordMany = (from: number, to: number) => Promise.all(Array.from({ length: to - from + 1 }, (_, i) => record(from + i)));

/** The next event that is not a heartbeat. */
async function nextNews(listener: Listener) {
  let event = await listener.next();
  while (event.name === 'heartbeat') event = await listener.next();
  return event;
}

async function newsOf(listener: Listener, count: number) {
  const news: StreamEvent[] = [];
  while (news.length < count) news.push(await nextNews(listener));
  return news.map(({ name, data }) => [name, data['seq']]);
}

test('a watcher hears hello and then every move, in order', async () => {
  await record(1);
  const listener = await listen(server);
  expect(await nextNews(listener)).toEqual({ name: 'hello', id: '1', data: { seq: 1, viewer: expect.stringMatching(/^[\w-]{16}$/) } });

  await record(2, { rating: 2, comment: 'Nobody but the team reads this' });
  const move = await nextNews(listener);
  await record(3);

  expect(move).toMatchObject({ name: 'move', id: '2' });
  expect(MoveMessage.parse(move.data)).toEqual({
    seq: 2,
    hour: server.clock.now,
    day: '2026-11-21',
    channel: 'chat',
    team: null,
    verified: false,
    agents: [{ id: 'ana', name: 'Ana' }],
    change: { ratings: [0, 1, 0, 0, 0], comments: 1 },
  });
  expect(await newsOf(listener, 1)).toEqual([['move', 3]]);
  expect(listener.heard()).not.toContain('Nobody but the team');
});

test('nothing between holds the events back', async () => {
  const { response } = await listen(server);

  expect(response.headers).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache, no-transform',
    'x-accel-buffering': 'no',
  });
  expect(response.headers).not.toHaveProperty('access-control-allow-origin');
});

test('the line is heard to be alive', async () => {
  const listener = await listen(server);
  await listener.next();

  const beats = [await listener.next(), await listener.next()];

  for (const { name, id, data } of beats) {
    expect([name, id]).toEqual(['heartbeat', undefined]);
    expect(Heartbeat.safeParse(data).success).toBe(true);
  }
});

test('who was away hears what was missed, and nothing twice', async () => {
  await recordMany(1, 5);

  const listener = await listen(server, { 'last-event-id': '2' });
  await recordMany(6, 8);

  expect(await newsOf(listener, 7)).toEqual([['hello', 2], ...[3, 4, 5, 6, 7, 8].map((seq) => ['move', seq])]);
});

test('while answers pour in, every reconnect goes on without a gap or a double', async () => {
  await recordMany(1, 20);
  const pouring = (async () => {
    for (let number = 21; number <= 200; number += 20) await recordMany(number, number + 19);
  })();

  const listeners = await Promise.all(Array.from({ length: 20 }, (_, i) => listen(server, { 'last-event-id': String(i) })));
  await pouring;

  for (const [seen, listener] of listeners.entries()) {
    const seqs = (await newsOf(listener, 1 + 200 - seen)).map(([, seq]) => seq);
    expect(seqs).toEqual(Array.from({ length: 201 - seen }, (_, i) => seen + i));
  }
});

test.each([
  ['of another database', '999'],
  ['of no one', 'abc'],
  ['that is longer ago than is worth telling', '0'],
])('an id %s is answered with a fresh start', async (_title, id) => {
  await recordMany(1, 501);

  const listener = await listen(server, { 'last-event-id': id });

  expect(await newsOf(listener, 2)).toEqual([
    ['hello', 501],
    ['resync', 501],
  ]);
  await record(502);
  expect(await newsOf(listener, 1)).toEqual([['move', 502]]);
});

test('rows that were counted anew are told', async () => {
  await record(1);
  const listener = await listen(server);
  await nextNews(listener);

  await server.store.updateSite(server.site.id, { timeZone: 'Asia/Kathmandu' }, 'command');

  const { name, data } = await nextNews(listener);
  expect(name).toBe('resync');
  expect(data['seq']).toBe(await server.store.lastSeq(server.site.id));
});

test('the watchers of one site hear nothing of another', async () => {
  const other = await server.store.createSite({ name: 'Other', timeZone: 'UTC' });
  const listener = await listen(server);
  await nextNews(listener);

  await server.send('POST', '/api/v1/responses', answer(other, 1));
  await record(2);

  expect(await newsOf(listener, 1)).toEqual([['move', 1]]);
  expect(listener.heard().match(/event: moves/g)).toHaveLength(1);
});

test('fifty watchers that vanish are forgotten at once', async () => {
  const listeners = await Promise.all(Array.from({ length: 50 }, () => listen(server)));
  expect(server.watchers()).toBe(50);

  for (const listener of listeners) listener.close();

  await vi.waitFor(() => expect(server.watchers()).toBe(0), { timeout: 1000, interval: 10 });
  expect((await record(1)).status).toBe(201);
});

test('asking for the headers opens no stream', async () => {
  const response = await fetch(`${server.url}/api/v1/stream`, { method: 'HEAD', headers: { cookie: server.cookie } });

  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
  expect(server.watchers()).toBe(0);
});

test('a watcher that never reads holds nobody else up', async () => {
  const asleep = connect(Number(new URL(server.url).port), '127.0.0.1');
  asleep.pause().write(`GET /api/v1/stream HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: ${server.cookie}\r\n\r\n`);
  await expect.poll(() => server.watchers()).toBe(1);
  const awake = await listen(server);
  await nextNews(awake);

  await recordMany(1, 2000);

  expect((await newsOf(awake, 2000)).at(-1)).toEqual(['move', 2000]);
  asleep.destroy();
  await expect.poll(() => server.watchers()).toBe(1);
});

test('a lead hears of their teams alone, an agent of themselves, and both that time goes on', async () => {
  const [lead, agent] = await Promise.all([
    cookieOfStaff(server, () => server.clock.now, { role: 'lead', teams: ['Returns'] }),
    cookieOfStaff(server, () => server.clock.now, { role: 'agent', agent: 'ben' }),
  ]);
  const listeners = await Promise.all([lead, agent].map((cookie) => listen({ url: server.url, cookie })));
  for (const listener of listeners) await nextNews(listener);

  await record(1, { team: 'Returns' });
  await record(2, { team: 'Billing', agent: 'ben', agent_name: 'Ben' });

  const heard = await Promise.all(listeners.map(async (listener) => [(await nextNews(listener)).data, (await nextNews(listener)).data]));
  const [ofLead, ofAgent] = heard.map((moves) => moves.map((move) => MoveMessage.parse(move)));
  expect(ofLead?.map(({ seq, agents, change }) => [seq, agents.length, change.ratings[4]])).toEqual([
    [1, 1, 1],
    [2, 0, 0],
  ]);
  expect(ofAgent?.map(({ seq, agents, change }) => [seq, agents.length, change.ratings[4]])).toEqual([
    [1, 0, 0],
    [2, 1, 1],
  ]);
  expect(listeners[0]?.heard()).not.toMatch(/ben|Billing/i);
  expect(listeners[1]?.heard()).not.toMatch(/ana|Returns/i);
});

test('what a lead missed is told as they would have heard it', async () => {
  const cookie = await cookieOfStaff(server, () => server.clock.now, { role: 'lead', teams: ['Returns'] });
  await record(1, { team: 'Billing' });
  await record(2, { team: 'Returns' });

  const listener = await listen({ url: server.url, cookie }, { 'last-event-id': '0' });

  expect(await newsOf(listener, 3)).toEqual([
    ['hello', 0],
    ['move', 1],
    ['move', 2],
  ]);
  expect(listener.heard().match(/"ana"/g)).toHaveLength(1);
});

test.each(['its share is revoked', 'they are taken from the site', 'they see less than before'])(
  'a stream ends at the next heartbeat when %s',
  async (reason) => {
    const { store, site, clock, url } = server;
    const share = await openShare(server);
    const lead = await cookieOfStaff(server, () => clock.now, { role: 'lead', teams: ['Returns'] });
    const isShare = reason.includes('share');
    const [listener, other] = [await listen({ url, cookie: isShare ? share.cookie : lead }), await listen(server)];
    await nextNews(listener);
    const id = (await store.members(site.id)).find(({ role }) => role === 'lead')?.id;
    if (!id) throw new Error('There is no lead.');

    if (isShare) await store.revokeShare(site.id, share.id, 'command');
    else if (reason.includes('taken')) await store.removeMembership(site.id, id, 'command');
    else await store.changeMembership(site.id, id, { role: 'lead', teams: ['Billing'], agent: null }, 'command');

    await vi.waitFor(() => expect(listener.response.complete).toBe(true), { timeout: 3000 });
    expect([listener.heard().trim().split('\n').at(-1), other.response.complete]).toEqual([expect.stringMatching(/^retry: \d+$/), false]);
  },
);
