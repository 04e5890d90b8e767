import { describe, expect, test } from 'vitest';
import { EVERYTHING } from '../../../domain/access.ts';
import { ALWAYS, ana, answerOf, ben, type OpenStore, openShop, responseId } from '../../support/shop.ts';

/** What was signed for, apart from what anybody may claim. */
export const signatures = (open: OpenStore) =>
  describe('a signed interaction', () => {
    const signed = { isVerified: true } as const;

    test('is attributed as it was signed, whatever a stranger claimed before', async () => {
      const { store, site, interaction } = await openShop(open);
      await store.expose(interaction('4711', { agents: [ben] }), 'shown');
      await store.record(interaction('4711', { ...signed, agents: [ana] }), answerOf(1));

      expect(await store.response(site, responseId(1), EVERYTHING)).toMatchObject({ agents: [ana], isVerified: true });
    });

    test('takes its answer though a stranger answered before, whose answer no longer counts', async () => {
      const { store, site, interaction, counted } = await openShop(open);
      await store.record(interaction('4711'), answerOf(1, { rating: 1 }));

      expect(await store.record(interaction('4711', signed), answerOf(2, { rating: 4 }))).toMatchObject({ outcome: 'created' });

      const { cells } = await store.board(site, ALWAYS, EVERYTHING);
      expect(cells.filter(({ agent }) => agent === null).map(({ isVerified, counts }) => [isVerified, ...counts.ratings, counts.suspect])).toEqual([
        [false, 0, 0, 0, 0, 0, 1],
        [true, 0, 0, 0, 1, 0, 0],
      ]);
      expect(await store.response(site, responseId(1), EVERYTHING)).toMatchObject({ standing: 'suspect', signals: ['superseded'] });
      expect(await counted()).toEqual([0, 0, 0, 0, 0, 0]);
      expect(await store.differences(site)).toEqual([]);
    });

    test('that has its answer takes none from a stranger, nor a second one', async () => {
      const { store, interaction } = await openShop(open);
      await store.record(interaction('4711', signed), answerOf(1));

      expect(await store.record(interaction('4711'), answerOf(2))).toEqual({ refusal: 'already_rated' });
      expect(await store.record(interaction('4711', signed), answerOf(3))).toEqual({ refusal: 'already_rated' });
    });

    test('can be listed, and counted, apart from others', async () => {
      const { store, site, interaction } = await openShop(open);
      await store.record(interaction('4711', signed), answerOf(1));
      await store.record(interaction('4712'), answerOf(2, { rating: 2 }));

      const listed = async (isVerified: boolean) =>
        (await store.responses(site, { isVerified }, { limit: 9 }, EVERYTHING)).responses.map(({ id }) => id);
      expect([await listed(true), await listed(false)]).toEqual([[responseId(1)], [responseId(2)]]);
      const [day] = await store.days(site, ALWAYS, { isVerified: true }, EVERYTHING);
      expect(day?.counts.ratings).toEqual([0, 0, 0, 0, 1]);
    });
  });
