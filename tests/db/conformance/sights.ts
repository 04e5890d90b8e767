import { describe, expect, test } from 'vitest';
import { EVERYTHING, type Sight, seenMove } from '../../../domain/access.ts';
import { applyMoves } from '../../../domain/board.ts';
import { ALWAYS, ana, answerOf, ben, chat, everyOf, inOrder, type OpenStore, openShop, responseId } from '../../support/shop.ts';

/** Who sees what. */
export const sights = (open: OpenStore) =>
  describe('whoever sees', () => {
    async function openTwoTeams() {
      const shop = await openShop(open);
      const { store, interaction } = shop;
      await store.record(interaction('4711', { agents: [ana, ben], team: 'Billing' }), answerOf(1));
      await store.record(interaction('4712', { agents: [ben], team: 'Returns' }), answerOf(2, { rating: 1, comment: 'No' }));
      await store.record(interaction('4713', { agents: [ben] }), answerOf(3, { rating: 3 }));
      return shop;
    }
    const billing: Sight = { teams: ['Billing'] };
    const onlyAna: Sight = { agent: ana.id };

    test.each([
      ['a team sees its answers alone', billing, [1]],
      ['no team sees nothing', { teams: [] }, []],
      ['one agent sees that agent’s answers alone', onlyAna, [1]],
      ['everything sees all of it', EVERYTHING, [3, 2, 1]],
    ] as const)('%s', async (_, sight, numbers) => {
      const { store, site } = await openTwoTeams();
      const ids = numbers.map(responseId);

      expect((await store.responses(site, {}, { limit: 9 }, sight)).responses.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
      expect((await everyOf(store.allResponses(site, {}, sight))).map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
      for (const number of [1, 2, 3])
        expect((await store.response(site, responseId(number), sight)) !== null).toBe((numbers as readonly number[]).includes(number));
    });

    test('a team sees a board and days of its counts, and nobody else on it', async () => {
      const { store, site } = await openTwoTeams();

      const { cells, agents } = await store.board(site, ALWAYS, { teams: ['Returns'] });
      expect(cells.map(({ agent, counts }) => [agent, ...counts.ratings])).toEqual([
        [null, 1, 0, 0, 0, 0],
        [ben.id, 1, 0, 0, 0, 0],
      ]);
      expect(agents).toEqual([ben]);
      expect((await store.days(site, ALWAYS, { channel: chat }, billing)).map(({ counts }) => counts.ratings)).toEqual([[0, 0, 0, 0, 1]]);
    });

    test('one agent sees their own numbers as the whole, and asks for another agent in vain', async () => {
      const { store, site } = await openTwoTeams();

      const { cells } = await store.board(site, ALWAYS, onlyAna);
      expect(cells.map(({ agent, counts }) => [agent, ...counts.ratings])).toEqual([
        [null, 0, 0, 0, 0, 1],
        [ana.id, 0, 0, 0, 0, 1],
      ]);
      expect(await store.days(site, ALWAYS, { agent: ben.id }, onlyAna)).toEqual([]);
      expect((await store.responses(site, { agent: ben.id }, { limit: 9 }, onlyAna)).responses).toEqual([]);
    });

    test.each([
      ['a team', billing],
      ['one agent', onlyAna],
      ['everything', EVERYTHING],
    ])('%s and follows the moves they see has a fresh board', async (_, sight) => {
      const { store, site, interaction } = await openTwoTeams();
      const older = await store.board(site, ALWAYS, sight);
      await store.record(interaction('4714', { agents: [ben], team: 'Returns' }), answerOf(4));
      await store.record(interaction('4715', { agents: [ana, ben], team: 'Billing' }), answerOf(5, { rating: 2 }));
      await store.exclude(site, responseId(1), 'Meant the courier', 'user lead');

      const moves = ((await store.movesSince(site, older.seq, 100)) ?? []).map((move) => seenMove(move, sight));

      expect(inOrder(applyMoves(older, moves))).toEqual(inOrder(await store.board(site, ALWAYS, sight)));
    });
  });
