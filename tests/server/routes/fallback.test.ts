import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '../../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const KNOWN: [path: string, allow: string][] = [
  ['/api/v1/responses', 'GET, HEAD, POST'],
  ['/api/v1/responses/1', 'GET, HEAD, PATCH, DELETE'],
  ['/api/v1/exposures', 'POST'],
  ['/api/v1/leaderboard', 'GET, HEAD'],
  ['/api/v1/stats/breakdown', 'GET, HEAD'],
  ['/api/v1/stats/timeseries', 'GET, HEAD'],
  ['/api/v1/stream', 'GET, HEAD'],
  ['/healthz', 'GET, HEAD'],
  ['/readyz', 'GET, HEAD'],
  ['/.well-known/security.txt', 'GET, HEAD'],
  ['/openapi.json', 'GET, HEAD'],
  ['/widget.js', 'GET, HEAD'],
  ['/widget/x.js', 'GET, HEAD'],
  ['/leaderboard', 'GET, HEAD'],
  ['/leaderboard/', 'GET, HEAD'],
  ['/leaderboard/assets/x.js', 'GET, HEAD'],
  ['/examples/x.html', 'GET, HEAD'],
  ['/', 'GET, HEAD'],
];

test.each(KNOWN)('%s says which methods it knows', async (path, allow) => {
  for (const method of ['PUT', 'GET', 'POST', 'PATCH', 'DELETE', 'PROPFIND']) {
    if (allow.split(', ').includes(method)) continue;
    const before = world.rows();

    const response = await world.send(method, path, method === 'GET' ? undefined : {}, { isStaff: true });

    expect([method, response.status, response.headers.get('allow')]).toEqual([method, 405, allow]);
    expect((await response.json()).code).toBe('method_not_allowed');
    expect(world.rows()).toEqual(before);
  }
});

test('reading never writes', async () => {
  const before = world.rows();
  for (const [path, allow] of KNOWN) {
    if (!allow.includes('GET') || path === '/readyz') continue; // Readiness is a write that is undone by its next one.
    for (const method of path === '/api/v1/stream' ? ['HEAD'] : ['GET', 'HEAD']) await world.send(method, path, undefined, { isStaff: true });
  }
  expect(world.rows()).toEqual(before);
});

test.each(['/api/v1', '/api/v1/responses/', '/api/v2/responses', '/api/v1/responses/1/2', '/%zz', '/.env', '/dist/server/afterword.mjs'])(
  'there is nothing at %s',
  async (path) => {
    const response = await world.send('GET', path);

    expect([response.status, (await response.json()).code]).toEqual([404, 'not_found']);
  },
);

test('a page may ask what it may send, and hears of nothing else', async () => {
  const preflight = (path: string, method: string) =>
    world.send('OPTIONS', path, undefined, { headers: { origin: 'https://shop.example', 'access-control-request-method': method } });

  const responses = await preflight('/api/v1/responses', 'POST');
  expect(responses.status).toBe(204);
  expect(Object.fromEntries(responses.headers)).toMatchObject({
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'POST',
    'access-control-allow-headers': 'Content-Type',
  });
  expect((await preflight('/api/v1/responses/1', 'DELETE')).headers.get('access-control-allow-methods')).toBe('PATCH');

  const board = await preflight('/api/v1/leaderboard', 'GET');
  expect([board.status, board.headers.get('access-control-allow-origin')]).toEqual([405, null]);
});
