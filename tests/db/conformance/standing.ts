import { describe, expect, test } from 'vitest';
import { EVERYTHING } from '../../../domain/access.ts';
import { ALWAYS, ana, answerOf, ben, HOUR, type OpenStore, openShop, responseId } from '../../support/shop.ts';

/** What counts towards the score, and what does not. */
export const standing = (open: OpenStore) =>
  describe('an answer that', () => {
    async function openWithWords() {
      const shop = await openShop(open);
      const { store, site, interaction } = shop;
      await store.record(interaction('4711', { agents: [ana, ben] }), answerOf(1, { rating: 1, comment: 'Wrong person' }));
      const leftOut = async () => (await store.board(site, ALWAYS, EVERYTHING)).cells.find(({ agent }) => agent === null)?.counts;
      return { ...shop, leftOut };
    }

    test('is left out counts in no rating and no comment, but is counted as left out', async () => {
      const { store, site, counted, leftOut } = await openWithWords();

      expect(await store.exclude(site, responseId(1), 'Meant the courier', 'user lead')).toMatchObject({ standing: 'excluded' });

      expect(await counted()).toEqual([0, 0, 0, 0, 0, 0]);
      expect(await counted(ana)).toEqual([0, 0, 0, 0, 0, 0]);
      expect(await leftOut()).toMatchObject({ excluded: 1, suspect: 0 });
      expect(await store.exclusionOf(site, responseId(1))).toMatchObject({ reason: 'Meant the courier', by: 'user lead' });
      expect(await store.differences(site)).toEqual([]);
    });

    test('is put back counts as it did', async () => {
      const { store, site, clock, counted, leftOut } = await openWithWords();
      await store.exclude(site, responseId(1), 'Meant the courier', 'user lead');
      clock.pass(HOUR);

      expect(await store.restore(site, responseId(1), 'user lead')).toMatchObject({ standing: 'counted' });

      expect(await counted()).toEqual([1, 0, 0, 0, 0, 1]);
      expect(await leftOut()).toMatchObject({ excluded: 0 });
      expect(await store.exclusionOf(site, responseId(1))).toBeNull();
      expect(await store.differences(site)).toEqual([]);
    });

    test('is left out again, even within the same moment, is left out once, for the newest reason', async () => {
      const { store, site, leftOut } = await openWithWords();
      const exclude = (reason: string) => store.exclude(site, responseId(1), reason, 'user lead');
      for (const reason of ['Meant the courier', 'Meant the courier', 'Meant the shop']) await exclude(reason);

      expect(await leftOut()).toMatchObject({ excluded: 1 });
      expect(await store.exclusionOf(site, responseId(1))).toMatchObject({ reason: 'Meant the shop' });
    });

    test('is put back and left out again within the same moment is left out', async () => {
      const { store, site, leftOut } = await openWithWords();
      await store.exclude(site, responseId(1), 'Meant the courier', 'user lead');
      await store.restore(site, responseId(1), 'user lead');

      expect(await store.exclude(site, responseId(1), 'Meant the courier', 'user lead')).toMatchObject({ standing: 'excluded' });

      expect(await leftOut()).toMatchObject({ excluded: 1 });
      expect(await store.differences(site)).toEqual([]);
    });

    test('is not there, or was removed, is neither left out nor put back', async () => {
      const { store, site } = await openWithWords();
      await store.remove(site, responseId(1), 'user lead');

      for (const id of [responseId(1), responseId(2)]) {
        expect(await store.exclude(site, id, 'Why not', 'user lead')).toEqual({ refusal: 'not_found' });
        expect(await store.restore(site, id, 'user lead')).toEqual({ refusal: 'not_found' });
      }
    });

    test('looks suspect waits outside the score until somebody lets it count', async () => {
      const { store, site, interaction, counted } = await openShop(open);
      const recorded = await store.record(interaction('4711'), answerOf(1, { signals: ['honeypot', 'hasty'] }));
      expect(recorded).toMatchObject({ response: { standing: 'suspect', signals: ['honeypot', 'hasty'] } });
      expect(await counted()).toEqual([0, 0, 0, 0, 0, 0]);

      await store.restore(site, responseId(1), 'user lead');

      expect(await counted()).toEqual([0, 0, 0, 0, 1, 0]);
      expect(await store.response(site, responseId(1), EVERYTHING)).toMatchObject({ standing: 'counted', signals: ['honeypot', 'hasty'] });
      expect(await store.differences(site)).toEqual([]);
    });
  });
