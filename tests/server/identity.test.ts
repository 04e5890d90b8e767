import { afterAll, beforeAll, expect, test } from 'vitest';
import { idOf, openWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const STAFF_ONLY: [method: string, path: string][] = [
  ['GET', '/api/v1/responses'],
  ['DELETE', `/api/v1/responses/${idOf(1)}`],
  ['GET', '/api/v1/leaderboard'],
  ['GET', '/api/v1/stats/breakdown?by=agent'],
  ['GET', '/api/v1/stats/timeseries'],
  ['GET', '/api/v1/stream'],
  ['GET', '/leaderboard/'],
];

const ask = (method: string, path: string, remoteAddress: string, headers: Record<string, string>) =>
  world.app.request(path, { method, headers }, { incoming: { socket: { remoteAddress } } });

const STRANGERS: [who: string, remoteAddress: string, headers: Record<string, string>][] = [
  ['another machine', '203.0.113.7', { host: '127.0.0.1:8787' }],
  ['another machine of the same network', '192.168.0.7', { host: 'localhost' }],
  ['a page whose name was made to point here', '127.0.0.1', { host: 'board.attacker.example:8787' }],
  ['a name that only begins like ours', '127.0.0.1', { host: 'localhost.attacker.example' }],
  ['somebody behind a proxy', '127.0.0.1', { host: 'localhost', 'x-forwarded-for': '127.0.0.1' }],
  ['somebody behind a proxy of the standard', '127.0.0.1', { host: 'localhost', forwarded: 'for=127.0.0.1' }],
];

test.each(STRANGERS)('%s is not staff', async (_who, remoteAddress, headers) => {
  for (const [method, path] of STAFF_ONLY) {
    const response = await ask(method, path, remoteAddress, headers);

    expect([path, response.status, (await response.json()).code]).toEqual([path, 401, 'unauthorized']);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  }
});

test('a stranger does not learn whether a question was asked well', async () => {
  expect((await ask('GET', '/api/v1/leaderboard?period=week', '203.0.113.7', {})).status).toBe(401);
});

test.each([
  ['127.0.0.1', '127.0.0.1:8787'],
  ['127.8.8.8', 'localhost'],
  ['::1', '[::1]:8787'],
  ['::ffff:127.0.0.1', 'LOCALHOST:8787'],
])('whoever sits at the machine (%s, %s) is staff', async (remoteAddress, host) => {
  expect((await ask('GET', '/api/v1/leaderboard', remoteAddress, { host })).status).toBe(200);
});

test('staff asks for a site by its key, or for the first', async () => {
  const other = await world.store.createSite({ name: 'Other', timeZone: 'Asia/Kathmandu' });
  const siteOf = async (query: string) =>
    (await (await world.send('GET', `/api/v1/leaderboard${query}`, undefined, { isStaff: true })).json()).site.name;

  expect(await siteOf('')).toBe('Shop');
  expect(await siteOf(`?site=${other.key}`)).toBe('Other');
});
