import { afterEach, beforeEach, expect, test } from 'vitest';
import { AuditList } from '../../../contract/audit.ts';
import { openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const read = async (query = '') => AuditList.parse(await (await world.send('GET', `/api/v1/audit${query}`, undefined, { isStaff: true })).json());

async function rename(...names: readonly string[]) {
  for (const name of names) {
    world.clock.now += 1000;
    await world.store.updateSite(world.site.id, { name, retentionDays: null }, 'user u1');
  }
}

test('the audit log says who did what and when, newest first', async () => {
  await rename('Laden');

  expect((await read()).data).toEqual([
    {
      at: '2026-11-21T11:00:01.000Z',
      actor: 'user u1',
      action: 'site.update',
      subject: world.site.key,
      details: { name: true, retention_days: null },
    },
    { at: '2026-11-21T11:00:00.000Z', actor: 'command', action: 'site.create', subject: world.site.key, details: {} },
  ]);
});

test('the audit log is read page by page', async () => {
  await rename('B', 'C', 'D');

  const first = await read('?limit=3');
  const second = await read(`?limit=3&cursor=${first.next_cursor}`);

  expect([first.data.length, second.data.map(({ action }) => action), second.next_cursor]).toEqual([3, ['site.create'], null]);
  expect(await read('?cursor=zzzz')).toEqual({ data: [], next_cursor: null });
});

test('the audit log of another site is another one', async () => {
  const other = await world.store.createSite({ name: 'Café', timeZone: 'UTC' }, 'user u2');
  await rename('Laden');
  expect((await read(`?site=${other.key}`)).data.map(({ actor }) => actor)).toEqual(['user u2']);
});
