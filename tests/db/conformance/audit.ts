import { describe, expect, test } from 'vitest';
import { type OpenStore, openShop } from '../../support/shop.ts';

/** What was done, by whom. */
export const audit = (open: OpenStore) =>
  describe('the audit log', () => {
    test('has what became of a setting, and of a name only that it is another one', async () => {
      const { store, site, clock } = await openShop(open);
      clock.pass(1000);
      await store.updateSite(site, { name: 'Bei Ana', signature: 'prefer', origins: ['https://a.example', 'https://b.example'] }, 'user u1');

      const [entry] = await store.auditEntries(site, 10);

      const key = (await store.sites())[0]?.key;
      expect(entry).toMatchObject({ site, at: clock.now(), actor: 'user u1', action: 'site.update', subject: key });
      expect(entry?.details).toEqual({ name: true, signature: 'prefer', origins: 'https://a.example https://b.example' });
    });

    test('has nothing of a change that changes nothing', async () => {
      const { store, site } = await openShop(open);
      await store.updateSite(site, { name: 'Shop', signature: 'off', origins: [] }, 'user u1');
      expect((await store.auditEntries(site, 10)).map(({ action }) => action)).toEqual(['site.create']);
    });

    test('is read from the newest entry backwards, piece by piece', async () => {
      const { store, site, clock } = await openShop(open);
      for (const name of ['B', 'C', 'D']) {
        clock.pass(1);
        await store.updateSite(site, { name }, 'command');
      }

      const newest = await store.auditEntries(site, 3);
      const rest = await store.auditEntries(site, 3, newest.at(-1)?.id);

      expect(newest.map(({ action }) => action)).toEqual(['site.update', 'site.update', 'site.update']);
      expect(rest.map(({ action, actor }) => [action, actor])).toEqual([['site.create', 'command']]);
      expect(await store.auditEntries(site, 3, rest[0]?.id)).toEqual([]);
    });

    test('keeps the order of what was done within a moment, and when the clock was put back', async () => {
      const { store, site, clock } = await openShop(open);
      for (const retentionDays of [1, 2]) await store.updateSite(site, { retentionDays }, 'command');
      clock.pass(-60_000);
      await store.updateSite(site, { retentionDays: 3 }, 'command');

      const entries = await store.auditEntries(site, 3);

      expect(entries.map(({ details, at }) => [details['retention_days'], at - clock.now()])).toEqual([
        [3, 0],
        [2, 60_000],
        [1, 60_000],
      ]);
    });

    test('of one site says nothing of another, nor of the installation', async () => {
      const { store, site } = await openShop(open);
      const { id } = await store.createSite({ name: 'Café', timeZone: 'UTC' }, 'user u1');
      expect(await store.auditEntries(site, 10)).toHaveLength(1);
      expect(await store.auditEntries(id, 10)).toMatchObject([{ site: id, actor: 'user u1' }]);
      expect(await store.auditEntries(null, 10)).toEqual([]);
    });
  });
