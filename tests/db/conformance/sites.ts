import { describe, expect, test } from 'vitest';
import { EVERYTHING } from '../../../domain/access.ts';
import { STANDARD_SETTINGS } from '../../../domain/widget-settings.ts';
import { ALWAYS, answerOf, type OpenStore, openShop } from '../../support/shop.ts';

/** Sites and the soundness of the whole. */
export const sites = (open: OpenStore) =>
  describe('a site', () => {
    test('has a key that cannot be guessed, and is found by it alone', async () => {
      const { store, clock } = await openShop(open);
      const made = await store.createSite({ name: 'Café Übergröße', timeZone: 'Asia/Kathmandu' });

      expect(made).toMatchObject({ name: 'Café Übergröße', timeZone: 'Asia/Kathmandu', createdAt: clock.now() });
      expect(made.key).toMatch(/^aw_pk_[0-9a-f]{32}$/);
      expect(await store.siteOfKey(made.key)).toEqual(made);
      expect(await store.siteOfKey(made.key.toUpperCase())).toBeNull();
      expect(await store.siteOfKey('')).toBeNull();
    });

    test('stands in the list in the order of creation', async () => {
      const { store } = await openShop(open);
      for (const name of ['B', 'C', 'A']) await store.createSite({ name, timeZone: 'UTC' });
      expect((await store.sites()).map(({ name }) => name)).toEqual(['Shop', 'B', 'C', 'A']);
    });

    test('becomes what it is told and stays what it was in everything else', async () => {
      const { store, site } = await openShop(open);
      const [before] = await store.sites();

      const changed = await store.updateSite(site, { signature: 'require', origins: ['https://shop.example'], retentionDays: null }, 'user u1');

      expect(changed).toEqual({ ...before, signature: 'require', origins: ['https://shop.example'], retentionDays: null });
      expect(await store.siteOfKey(changed.key)).toEqual(changed);
      expect((await store.updateSite(site, { name: 'Laden' }, 'user u1')).origins).toEqual(['https://shop.example']);
    });

    test('has the standard themes until it words its own, and again when it wants', async () => {
      const { store, site } = await openShop(open);
      const themes = [{ name: 'Refund', keywords: ['refund*', '返金'] }];
      expect((await store.sites())[0]?.themes).toBeNull();

      expect((await store.updateSite(site, { themes }, 'user u1')).themes).toEqual(themes);
      await store.updateSite(site, { name: 'Laden' }, 'user u1');
      expect((await store.sites())[0]?.themes).toEqual(themes);
      await store.updateSite(site, { themes: null }, 'user u1');

      expect((await store.sites())[0]?.themes).toBeNull();
      expect((await store.auditEntries(site, 9)).filter(({ action }) => action === 'site.update').map(({ details }) => details)).toEqual([
        { themes: 'standard' },
        { name: true },
        { themes: 1 },
      ]);
    });

    test('asks in the standard way until it says how it wants to', async () => {
      const { store, site } = await openShop(open);
      expect(await store.sites()).toMatchObject([{ widget: STANDARD_SETTINGS }]);

      const words = { de: { question: 'Wie war es?', reasons: { parking: 'Parkplatz' } } };
      const changed = await store.updateSite(site, { widget: { scale: 3, accent: '#3355d1', words } }, 'user u1');

      expect(changed.widget).toEqual({ ...STANDARD_SETTINGS, scale: 3, accent: '#3355d1', words });
      expect(await store.siteOfKey(changed.key)).toEqual(changed);
      const back = await store.updateSite(site, { widget: { scale: 5, words: {} } }, 'user u1');
      expect(back.widget).toEqual({ ...STANDARD_SETTINGS, accent: '#3355d1' });
    });

    test('that asks in another way leaves a note of what is different, and of no words', async () => {
      const { store, site } = await openShop(open);
      const reasons = [{ id: 'speed', about: 'outcome' }] as const;

      await store.updateSite(site, { widget: { scale: 5, cap: 0, reasons, words: { en: { thanks: 'Ta!' } } } }, 'user u1');
      await store.updateSite(site, { widget: { cap: 0, words: { en: { thanks: 'Ta!' } } } }, 'user u1');

      expect((await store.auditEntries(site, 10)).filter(({ action }) => action === 'site.update')).toMatchObject([
        { actor: 'user u1', details: { cap: 0, reasons: 'speed', words: true } },
      ]);
    });

    test('that is given another time zone is counted by the days there', async () => {
      const { store, site, interaction, clock } = await openShop(open, 'UTC');
      clock.set('2026-11-22T23:30:00Z');
      await store.record(interaction('4711'), answerOf(1));

      await store.updateSite(site, { timeZone: 'Asia/Tokyo' }, 'command');

      expect(await store.days(site, ALWAYS, {}, EVERYTHING)).toMatchObject([{ day: '2026-11-23' }]);
      expect(await store.differences(site)).toEqual([]);
    });

    test('that is told a time zone that there is not stays what it is, and nothing is noted', async () => {
      const { store, site } = await openShop(open);
      await expect(store.updateSite(site, { name: 'Sunken', timeZone: 'Europe/Atlantis' }, 'command')).rejects.toThrow(RangeError);
      expect(await store.sites()).toMatchObject([{ name: 'Shop', timeZone: 'Europe/Madrid' }]);
      expect(await store.auditEntries(site, 10)).toMatchObject([{ action: 'site.create' }]);
    });

    test('that does not exist takes no answer', async () => {
      const { store, interaction } = await openShop(open);
      await expect(store.record({ ...interaction('4711'), site: 'nowhere' as never }, answerOf(1))).rejects.toThrow();
    });

    test('that is fresh is ready, sound and empty', async () => {
      const { store, site } = await openShop(open);
      await store.ready();
      await store.check();
      expect(await store.lastSeq(site)).toBe(0);
      expect(await store.movesSince(site, 0, 10)).toEqual([]);
      expect(await store.differences(site)).toEqual([]);
    });

    test('that is counted anew is what it was', async () => {
      const { store, site, interaction, counted } = await openShop(open);
      await store.expose(interaction('4711'), 'dismissed');
      await store.record(interaction('4711'), answerOf(1, { comment: 'Fine' }));

      await store.rebuild(site);

      expect(await counted()).toEqual([0, 0, 0, 0, 1, 1]);
      expect(await store.differences(site)).toEqual([]);
    });
  });
