import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answer, idOf, openWorld, type World } from '../support/world.ts';

const SHOP = 'https://shop.example';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const list = (...origins: string[]) => world.store.updateSite(world.site.id, { origins }, 'command');
const post = (origin: string | undefined, number = 1, headers: Record<string, string> = {}) =>
  world.send('POST', '/api/v1/responses', answer(world.site, number), { headers: { ...(origin !== undefined && { origin }), ...headers } });
const readers = (response: Response) => response.headers.get('access-control-allow-origin');

describe('a site that lists origins', () => {
  beforeEach(() => list(SHOP, 'http://localhost:3000'));

  test('takes answers from their pages, and tells exactly those', async () => {
    for (const [number, origin] of [SHOP, 'http://localhost:3000'].entries()) {
      const response = await post(origin, number + 1);
      expect([response.status, readers(response), response.headers.get('vary')]).toEqual([201, origin, 'Origin']);
      expect(response.headers.get('access-control-allow-credentials')).toBeNull();
    }
  });

  test.each([
    'https://evil.example',
    `${SHOP}.evil.example`,
    'https://evilshop.example',
    'https://sub.shop.example',
    'http://shop.example',
    'https://shop.example:8443',
    'https://shop.example:443',
    'HTTPS://SHOP.EXAMPLE',
    `${SHOP}/`,
    `${SHOP}, https://evil.example`,
    'null',
    'http://localhost:3001',
    '*',
  ])('takes nothing from %s, whose page learns no more', async (origin) => {
    const before = world.rows();

    for (const response of [
      await post(origin),
      await world.send(
        'PATCH',
        `/api/v1/responses/${idOf(1)}`,
        { site: world.site.key, edit_token: 'x'.repeat(22), rating: 1 },
        { headers: { origin } },
      ),
      await world.send('POST', '/api/v1/exposures', { site: world.site.key, interaction: '1', kind: 'shown' }, { headers: { origin } }),
    ]) {
      expect([response.status, (await response.json()).code, readers(response)]).toEqual([403, 'origin_not_allowed', null]);
      expect(response.headers.get('vary')).toBe('Origin');
    }
    expect(world.rows()).toEqual(before);
  });

  test('takes answers from our own pages, and from programs, which name no origin', async () => {
    expect((await post('http://localhost', 1)).status).toBe(201);
    expect((await post(undefined, 2)).status).toBe(201);
  });

  test('decides for itself only', async () => {
    const other = await world.store.createSite({ name: 'Other', timeZone: 'UTC' }, 'command');
    const response = await world.send('POST', '/api/v1/responses', answer(other, 1), { headers: { origin: 'https://evil.example' } });

    expect([response.status, readers(response)]).toEqual([201, '*']);
  });
});

test('a site that lists none takes answers from any page, a sandboxed frame among them', async () => {
  for (const [number, origin] of ['https://any.example', 'null'].entries()) {
    const response = await post(origin, number + 1);
    expect([response.status, readers(response), response.headers.get('vary')]).toEqual([201, '*', 'Origin']);
  }
});

test('what a client asks to vary by is not repeated to it', async () => {
  expect((await post(SHOP, 1, { vary: 'X-Evil' })).headers.get('vary')).toBe('Origin');
});

describe('a browser that asks first', () => {
  const ask = (origin: string) =>
    world.send('OPTIONS', '/api/v1/responses', undefined, {
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
    });

  test('hears that any page may, while there is a site that takes from any', async () => {
    const response = await ask('https://any.example');
    expect([response.status, readers(response), response.headers.get('vary')]).toEqual([204, '*', 'Origin']);
  });

  test('hears of its own origin alone, where every site lists some', async () => {
    await list(SHOP);

    expect(readers(await ask(SHOP))).toBe(SHOP);
    for (const origin of ['https://evil.example', 'null', `${SHOP}.evil.example`]) expect(readers(await ask(origin))).toBeNull();
    expect((await ask(SHOP)).headers.get('access-control-allow-credentials')).toBeNull();
  });
});
