import { describe, expect, test, vi } from 'vitest';
import { EVERYTHING } from '../../../domain/access.ts';
import { applyMoves } from '../../../domain/board.ts';
import type { SiteId } from '../../../domain/ids.ts';
import type { Move } from '../../../domain/move.ts';
import { ALWAYS, ana, answerOf, ben, inOrder, type OpenStore, openShop, responseId } from '../../support/shop.ts';

/** What watchers hear. */
export const feed = (open: OpenStore) =>
  describe('the feed', () => {
    test('has one move for whatever changed a count, and none for what did not', async () => {
      const { store, site, interaction } = await openShop(open);
      await store.expose(interaction('4711', { agents: [ana, ben] }), 'shown');
      await store.record(interaction('4711'), answerOf(1, { rating: 5 }));
      await store.record(interaction('4711'), answerOf(1, { rating: 5 }));
      await store.record(interaction('4711'), answerOf(1, { revision: 1, rating: 3, comment: 'Hm' }));
      await store.record(interaction('4711'), answerOf(1, { revision: 2, rating: 3, comment: 'Hm!' }));
      await store.remove(site, responseId(1), 'user lead');

      const moves = (await store.movesSince(site, 0, 100)) ?? [];
      const where = {
        hour: Date.parse('2026-11-22T10:00:00Z'),
        day: '2026-11-22',
        channel: 'chat',
        agents: [ana, ben],
        team: null,
        isVerified: false,
      };
      const nothing = { ratings: [0, 0, 0, 0, 0], comments: 0, excluded: 0, suspect: 0, closed: 0, asked: 0, shown: 0, dismissed: 0 };
      expect(moves).toEqual([
        { seq: 1, ...where, change: { ...nothing, shown: 1 } },
        { seq: 2, ...where, change: { ...nothing, ratings: [0, 0, 0, 0, 1] } },
        { seq: 3, ...where, change: { ...nothing, ratings: [0, 0, 1, 0, -1], comments: 1 } },
        { seq: 4, ...where, change: { ...nothing, ratings: [0, 0, -1, 0, 0], comments: -1 } },
      ]);
      expect(await store.lastSeq(site)).toBe(4);
    });

    test('can be read again from any move on, but never with a gap', async () => {
      const { store, site, interaction } = await openShop(open);
      for (let number = 1; number <= 5; number++) await store.record(interaction(`${number}`), answerOf(number));

      const seqs = async (seq: number, limit: number) => (await store.movesSince(site, seq, limit))?.map((move) => move.seq) ?? null;
      expect(await seqs(2, 3)).toEqual([3, 4, 5]);
      expect(await seqs(5, 3)).toEqual([]);
      expect(await seqs(1, 3)).toBeNull();
      expect(await seqs(6, 3)).toBeNull();
    });

    test('brings an older board to where a fresh one is', async () => {
      const { store, site, interaction } = await openShop(open);
      await store.record(interaction('4711'), answerOf(1));
      const older = await store.board(site, ALWAYS, EVERYTHING);
      await store.record(interaction('4712', { agents: [ana, ben] }), answerOf(2, { rating: 1, comment: 'No' }));
      await store.remove(site, responseId(1), 'user lead');

      const moves = (await store.movesSince(site, older.seq, 100)) ?? [];
      expect(inOrder(applyMoves(older, moves))).toEqual(inOrder(await store.board(site, ALWAYS, EVERYTHING)));
    });

    test('tells every watcher of every site after the commit, in order, until it stops', async () => {
      const { store, site, interaction } = await openShop(open);
      const heard: number[] = [];
      await store.record(interaction('4710'), answerOf(0));
      const stop = store.watch((_, moves) => heard.push(...moves.map(({ seq }) => seq)));
      const heardByOther: (readonly [SiteId, number])[] = [];
      store.watch((of, moves) => heardByOther.push(...moves.map(({ seq }) => [of, seq] as const)));

      await store.record(interaction('4711'), answerOf(1));
      await store.record(interaction('4712'), answerOf(2));
      await expect.poll(() => heard).toEqual([2, 3]);
      stop();
      await store.record(interaction('4713'), answerOf(3));
      await expect.poll(() => heardByOther).toEqual([2, 3, 4].map((seq) => [site, seq]));

      expect(heard).toEqual([2, 3]);
    });

    test('tells of a recount with no moves at all, and nobody can go on from before it', async () => {
      const { store, site, interaction } = await openShop(open);
      await store.record(interaction('4711'), answerOf(1));
      const heard = vi.fn<(site: SiteId, moves: readonly Move[]) => void>();
      store.watch(heard);

      await store.rebuild(site);
      await expect.poll(() => heard).toHaveBeenCalledExactlyOnceWith(site, []);

      expect(await store.lastSeq(site)).toBe(2);
      expect(await store.movesSince(site, 1, 100)).toBeNull();
      await store.record(interaction('4712'), answerOf(2));
      expect((await store.movesSince(site, 2, 100))?.map(({ seq }) => seq)).toEqual([3]);
    });

    test('keeps the newest moves and lets the oldest go', async () => {
      const { store, site, interaction, clock } = await openShop(open);
      const records = Array.from({ length: 12_000 }, (_, number) => ({
        interaction: interaction(`${number}`),
        answer: answerOf(number),
        at: clock.now(),
      }));
      await store.importAll(records);

      expect(await store.movesSince(site, 2000, 20_000)).toHaveLength(10_000);
      expect(await store.movesSince(site, 1000, 20_000)).toBeNull();
    });
  });
