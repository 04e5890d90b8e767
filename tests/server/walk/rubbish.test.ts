import { afterAll, beforeAll, expect, test } from 'vitest';
import { GUESTS, openTwoSites, type TwoSites } from '../../support/two-sites.ts';

let world: TwoSites;
beforeAll(async () => {
  world = await openTwoSites();
});
afterAll(() => world.close());

const NAMES = ['%00', '..%2f..', "'%20or%201=1--", '__proto__', 'a'.repeat(3000), '%F0%9F%98%80', '-1', '%E0%A4%A'];
const BODIES: readonly string[] = [
  ...['', 'null', '[]', '5', '"x"', '{', '{}', '{"site":5}', '{"site":{"toString":1}}', '{"name":{"a":1},"email":[],"role":"god","teams":"all"}'],
  ...['{"__proto__":{"role":"admin"}}', '{"constructor":{"prototype":{"isOwner":true}}}', '{"name":"\\ud800","reason":"\\u0000"}', '{"name":null}'],
  `{"name":${'['.repeat(5000)}${']'.repeat(5000)}}`,
  `{${Array.from({ length: 1000 }, (_, number) => `"k${number}":1`).join()}}`,
  `{"name":"${'x'.repeat(17_000)}"}`,
];
const QUERIES = ['', '?site=', '?site=x&site=y', '?site[]=x', `?site=${'x'.repeat(5000)}`, '?limit=-1&cursor=%00', '?from=9999-99-99&to=x'];

/** Every route of the API with each way to spoil it: its names, its query and its body, one at a time. */
function spoiled(): [method: string, path: string, body: string | undefined][] {
  // Whoever signs out is not who they were for what follows, and a stream has no end.
  const routes = world.app.routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/') && !/\/(sessions?|stream)$/.test(path));
  return routes.flatMap(({ method, path }) => {
    const bodies = method === 'GET' ? [undefined] : BODIES;
    const named = path.includes(':') ? NAMES.map((name) => path.replace(/:\w+/g, name)) : [path];
    const [first = path] = named;
    return [
      ...bodies.map((body): [string, string, string | undefined] => [method, first, body]),
      ...[...named, ...QUERIES.map((query) => first + query)].map((one): [string, string, string | undefined] => [method, one, bodies[6]]),
    ];
  });
}

test.each(GUESTS)('rubbish from a %s at any door is refused and leaves no trace', async (guest) => {
  const before = world.rows();

  for (const [method, path, body] of spoiled()) {
    const { headers } = world.guests[guest];
    const response = await world.send(method, path, body, { headers: { ...headers } });
    const text = await response.text();
    expect([method, path.slice(0, 80), body?.slice(0, 40), response.status < 500]).toEqual([method, path.slice(0, 80), body?.slice(0, 40), true]);
    expect(text).not.toMatch(/\bat .+:\d+:\d+|node_modules|SQLITE|k999/);
  }

  const { sessions: _, api_keys: __, ...after } = world.rows();
  const { sessions: ___, api_keys: ____, ...was } = before;
  expect(after).toEqual(was);
  expect(Reflect.get({}, 'role')).toBeUndefined();
});
