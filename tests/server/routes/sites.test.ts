import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SiteList, SiteMessage } from '../../../contract/sites.ts';
import { openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const staff = { isStaff: true };
const change = (body: unknown, key = world.site.key) => world.send('PATCH', `/api/v1/sites/${key}`, body, staff);
const kept = async () => SiteList.parse(await (await world.send('GET', '/api/v1/sites', undefined, staff)).json()).data;

describe('sites', () => {
  test('are listed in the order of creation, with all that was chosen for them', async () => {
    await world.store.createSite({ name: 'Café', timeZone: 'Asia/Kathmandu' });

    expect(await kept()).toMatchObject([
      { key: world.site.key, name: 'Shop', time_zone: 'Europe/Vienna', signature: 'off', origins: [], retention_days: 365, themes: null, jobs: [] },
      { name: 'Café', time_zone: 'Asia/Kathmandu' },
    ]);
  });

  test('are made with a name and a time zone', async () => {
    const response = await world.send('POST', '/api/v1/sites', { name: 'Café', time_zone: 'Asia/Kathmandu' }, staff);

    expect(response.status).toBe(201);
    const made = SiteMessage.parse(await response.json());
    expect(made).toMatchObject({ name: 'Café', time_zone: 'Asia/Kathmandu', created_at: '2026-11-21T11:00:00.000Z' });
    expect((await kept()).at(-1)).toEqual(made);
  });

  test.each([
    [{ name: 'Café' }, '/time_zone'],
    [{ name: ' ', time_zone: 'UTC' }, '/name'],
    [{ name: 'Café', time_zone: 'Mars/Olympus' }, '/time_zone'],
    [{ name: 'Café', time_zone: 'UTC', key: 'aw_pk_mine' }, ''],
  ])('are not made with %j', async (body, pointer) => {
    const response = await world.send('POST', '/api/v1/sites', body, staff);
    expect([response.status, (await response.json()).errors[0].pointer]).toEqual([422, pointer]);
    expect(await kept()).toHaveLength(1);
  });

  test('change in what is named, and the act is noted', async () => {
    const response = await change({ signature: 'require', origins: ['https://shop.example'], retention_days: null });

    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ name: 'Shop', signature: 'require', origins: ['https://shop.example'], retention_days: null });
    const noted = (await world.store.auditEntries(world.site.id, 2)).find(({ action }) => action === 'site.update');
    expect(noted?.details).toEqual({ signature: 'require', origins: 'https://shop.example', retention_days: null });
  });

  test.each([
    [{ origins: ['https://shop.example/'] }],
    [{ origins: ['https://a.example', 'https://a.example'] }],
    [{ origins: 'https://a.example' }],
    [{ retention_days: 0 }],
    [{ signature: 'never' }],
    [{ key: 'aw_pk_mine' }],
  ])('do not change to %j', async (body) => {
    expect((await change(body)).status).toBe(422);
    expect(await kept()).toMatchObject([{ origins: [], retention_days: 365, signature: 'off' }]);
  });

  test('that do not exist cannot be changed', async () => {
    const response = await change({ name: 'Mine' }, 'aw_pk_none');
    expect([response.status, (await response.json()).code]).toEqual([404, 'unknown_site']);
  });
});
