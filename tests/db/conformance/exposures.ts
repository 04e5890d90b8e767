import { describe, expect, test } from 'vitest';
import { EVERYTHING } from '../../../domain/access.ts';
import { ALWAYS, ana, answerOf, HOUR, type OpenStore, openShop } from '../../support/shop.ts';

/** Counting what became of asking. */
export const exposures = (open: OpenStore) =>
  describe('asking', () => {
    test('counts once for each interaction and kind, for the agent and the channel', async () => {
      const { store, site, interaction } = await openShop(open);

      const heard = [];
      for (const kind of ['asked', 'shown', 'shown', 'dismissed', 'asked'] as const) heard.push(await store.expose(interaction('4711'), kind));
      await store.expose(interaction('4712'), 'shown');

      expect(heard).toEqual([true, true, false, true, false]);
      const counts = { ratings: [0, 0, 0, 0, 0], comments: 0, excluded: 0, suspect: 0, closed: 0, asked: 1, shown: 2, dismissed: 1 };
      expect((await store.board(site, ALWAYS, EVERYTHING)).cells).toEqual([
        { agent: null, channel: 'chat', team: null, isVerified: false, counts },
        { agent: ana.id, channel: 'chat', team: null, isVerified: false, counts },
      ]);
    });

    test('counts in the hour in which it was first heard, the answer in its own', async () => {
      const { store, site, interaction, clock } = await openShop(open);
      await store.expose(interaction('4711'), 'shown');
      clock.pass(HOUR);
      await store.expose(interaction('4711'), 'shown');
      await store.record(interaction('4711'), answerOf(1));

      const points = await store.hours(site, 0, clock.now() + HOUR, { agent: ana.id }, EVERYTHING);
      expect(points.map(({ counts }) => [counts.shown, counts.ratings[4]])).toEqual([
        [1, 0],
        [0, 1],
      ]);
    });

    test('stays counted when the answer is removed', async () => {
      const { store, site, interaction } = await openShop(open);
      await store.expose(interaction('4711'), 'shown');
      await store.record(interaction('4711'), answerOf(1));
      await store.remove(site, answerOf(1).id, 'user lead');

      const [whole] = (await store.board(site, ALWAYS, EVERYTHING)).cells;
      expect(whole?.counts).toEqual({ ratings: [0, 0, 0, 0, 0], comments: 0, excluded: 0, suspect: 0, closed: 0, asked: 0, shown: 1, dismissed: 0 });
    });
  });
