import { describe, expect, test } from 'vitest';
import { answerOf, type OpenStore, openShop } from '../../support/shop.ts';

/** Whether anything has changed since somebody looked. */
export const changes = (open: OpenStore) =>
  describe('the mark of changes', () => {
    test('is another one after an answer, and the same after a look', async () => {
      const { store, site, interaction } = await openShop(open);
      const before = await store.lastChange();
      await store.sites();
      await store.lastSeq(site);
      await store.ready();
      expect(await store.lastChange()).toBe(before);

      await store.record(interaction('1'), answerOf(1));

      expect(await store.lastChange()).not.toBe(before);
    });
  });
