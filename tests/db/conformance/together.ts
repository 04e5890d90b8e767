import { describe, expect, test } from 'vitest';
import { EVERYTHING } from '../../../domain/access.ts';
import type { Move } from '../../../domain/move.ts';
import { ana, answerOf, type OpenStore, openShop, responseId } from '../../support/shop.ts';

const NUMBERS = Array.from({ length: 64 }, (_, number) => number);

/** What arrives together. */
export const together = (open: OpenStore) =>
  describe('answers that arrive together', () => {
    test('are all counted, and share commits', async () => {
      const { store, interaction, counted } = await openShop(open);
      const commits: (readonly Move[])[] = [];
      store.watch((_, moves) => commits.push(moves));

      const recorded = await Promise.all(NUMBERS.map((number) => store.record(interaction(`${number}`), answerOf(number))));

      expect(recorded.every((one) => 'outcome' in one && one.outcome === 'created')).toBe(true);
      expect(await counted(ana)).toEqual([0, 0, 0, 0, 64, 0]);
      await expect.poll(() => commits.flat().map(({ seq }) => seq)).toEqual(NUMBERS.map((number) => number + 1));
      expect(commits.length).toBeLessThan(16);
    });

    test('and are the same one are counted once', async () => {
      const { store, interaction, counted } = await openShop(open);

      const recorded = await Promise.all(NUMBERS.map(() => store.record(interaction('4711'), answerOf(1))));

      const outcomes = recorded.map((one) => ('outcome' in one ? one.outcome : one.refusal));
      expect(outcomes).toEqual(['created', ...NUMBERS.slice(1).map(() => 'repeated')]);
      expect(await counted()).toEqual([0, 0, 0, 0, 1, 0]);
    });

    test('do not suffer for one of them that breaks', async () => {
      const { store, site, interaction, counted } = await openShop(open);
      const broken = (number: number) => answerOf(number, number === 17 ? { rating: 9 as never } : {});

      const settled = await Promise.allSettled(NUMBERS.map((number) => store.record(interaction(`${number}`), broken(number))));

      expect(settled.flatMap(({ status }, number) => (status === 'rejected' ? [number] : []))).toEqual([17]);
      expect(await counted()).toEqual([0, 0, 0, 0, 63, 0]);
      expect(await store.response(site, responseId(17), EVERYTHING)).toBeNull();
      expect((await store.movesSince(site, 0, 100))?.map(({ seq }) => seq)).toEqual(NUMBERS.slice(1));
      expect(await store.differences(site)).toEqual([]);
    });

    test('are settled before the store closes, and none is taken in after that', async () => {
      const { store, interaction } = await openShop(open);
      const pending = NUMBERS.map((number) => store.record(interaction(`${number}`), answerOf(number)));

      await store.close();

      await expect(Promise.all(pending)).resolves.toHaveLength(64);
      await expect(store.record(interaction('late'), answerOf(99))).rejects.toThrow('closed');
      await store.close();
    });
  });
