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
];

const STRANGERS: [who: string, headers: Record<string, string>][] = [
  ['somebody without a cookie', {}],
  ['somebody at the machine itself', { host: 'localhost' }],
  ['somebody with a cookie of their own making', { cookie: 'afterword=me' }],
  [
    'somebody with a cookie that looks sealed',
    { cookie: 'afterword=eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA' },
  ],
];

test.each(STRANGERS)('%s is not staff', async (_who, headers) => {
  for (const [method, path] of STAFF_ONLY) {
    const response = await world.app.request(path, { method, headers }, { incoming: { socket: { remoteAddress: '127.0.0.1' } } });

    expect([path, response.status, (await response.json()).code]).toEqual([path, 401, 'unauthorized']);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(response.headers.get('set-cookie')).toBeNull();
  }
});

test('a stranger who wants to see the board is led to where one signs in, and back', async () => {
  const response = await world.send('GET', '/leaderboard/?period=7d&channel=chat');

  expect([response.status, response.headers.get('location')]).toEqual([303, '/sign-in?next=%2Fleaderboard%2F%3Fperiod%3D7d%26channel%3Dchat']);
});

test('a stranger does not learn whether a question was asked well', async () => {
  expect((await world.send('GET', '/api/v1/leaderboard?period=week')).status).toBe(401);
});

test('staff asks for a site by its key, or for the first', async () => {
  const other = await world.store.createSite({ name: 'Other', timeZone: 'Asia/Kathmandu' });
  const siteOf = async (query: string) =>
    (await (await world.send('GET', `/api/v1/leaderboard${query}`, undefined, { isStaff: true })).json()).site.name;

  expect(await siteOf('')).toBe('Shop');
  expect(await siteOf(`?site=${other.key}`)).toBe('Other');
});

const remove = (headers: Record<string, string>) =>
  world.app.request(`/api/v1/responses/${idOf(404)}`, { method: 'DELETE', headers: { cookie: world.cookie, ...headers } });

test.each([
  ['no page at all', {}],
  ['another site', { origin: 'https://attacker.example' }],
  ['another port of the same machine', { origin: 'http://localhost:3000' }],
  ['a page without an origin of its own', { origin: 'null' }],
  ['another site, as the browser says', { 'sec-fetch-site': 'same-site' }],
  ['another site that claims to be ours', { origin: 'https://attacker.example', 'sec-fetch-site': 'same-origin' }],
])('what changes something is refused when %s sent it with the cookie', async (_who, headers) => {
  const response = await remove(headers as Record<string, string>);

  expect([response.status, (await response.json()).code]).toEqual([403, 'csrf']);
});

test('a page of ours may change something, by its origin or by what the browser says of it', async () => {
  expect((await (await remove({ origin: 'http://localhost' })).json()).code).toBe('not_found');
  expect((await (await remove({ 'sec-fetch-site': 'same-origin' })).json()).code).toBe('not_found');
});

test('what a form could send is refused, even from a page of ours', async () => {
  const headers = { cookie: world.cookie, origin: 'http://localhost', 'content-type': 'text/plain', 'content-length': '2' };

  const response = await world.app.request(`/api/v1/responses/${idOf(404)}`, { method: 'DELETE', headers, body: '{}' });

  expect([response.status, (await response.json()).code]).toEqual([415, 'unsupported_media_type']);
});
