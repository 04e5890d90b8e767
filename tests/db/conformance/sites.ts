import { describe, expect, test } from 'vitest';
import { answerOf, type OpenStore, openShop } from '../../support/shop.ts';

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
