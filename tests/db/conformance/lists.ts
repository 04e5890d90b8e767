import { describe, expect, test } from 'vitest';
import type { Response, ResponseFilter } from '../../../db/store.ts';
import { EVERYTHING } from '../../../domain/access.ts';
import type { DayRange } from '../../../domain/period.ts';
import { ALWAYS, ana, answerOf, ben, email, everyOf, HOUR, type OpenStore, openShop, responseId } from '../../support/shop.ts';

const numberOf = ({ id }: Response) => Number(id.slice(-12));

/** Seven answers: two at the same moment, by Ana and Ben, in chat and mail, good and bad, with and without words. */
async function openBusyShop(open: OpenStore) {
  const shop = await openShop(open);
  const { store, site, interaction, clock } = shop;
  const facts = [
    { agents: [ana], rating: 5 },
    { agents: [ben], rating: 1, comment: 'Rude' },
    { agents: [ana, ben], rating: 4, channel: email },
    { agents: [ana], rating: 1 },
    { agents: [], rating: 5, comment: 'Thanks' },
    { agents: [ana], rating: 1, comment: 'Slow', channel: email },
    { agents: [ana], rating: 3 },
  ] as const;
  for (const [number, { rating, ...fact }] of facts.entries()) {
    await store.record(interaction(`${number}`, fact), answerOf(number, { rating, comment: 'comment' in fact ? fact.comment : null }));
    if (number % 2 === 1) clock.pass(9 * HOUR);
  }
  const listed = async (filter: ResponseFilter) => (await store.responses(site, filter, { limit: 50 }, EVERYTHING)).responses.map(numberOf);
  return { ...shop, listed };
}

/** Reading the answers behind a number. */
export const lists = (open: OpenStore) =>
  describe('a list of answers', () => {
    test('begins with the newest', async () => {
      const { listed } = await openBusyShop(open);
      expect(await listed({})).toEqual([6, 5, 4, 3, 2, 1, 0]);
    });

    test('has what its filters ask for, all of them together', async () => {
      const { listed } = await openBusyShop(open);
      const monday = { from: '2026-11-23', to: '2026-11-23' } as DayRange;

      expect(await listed({ agent: ana.id })).toEqual([6, 5, 3, 2, 0]);
      expect(await listed({ agent: ben.id })).toEqual([2, 1]);
      expect(await listed({ channel: email })).toEqual([5, 2]);
      expect(await listed({ rating: 1 })).toEqual([5, 3, 1]);
      expect(await listed({ hasComment: true })).toEqual([5, 4, 1]);
      expect(await listed({ hasComment: false, agent: ana.id })).toEqual([6, 3, 2, 0]);
      expect(await listed({ range: monday })).toEqual([6, 5, 4]);
      expect(await listed({ range: monday, agent: ana.id, channel: email, rating: 1, hasComment: true })).toEqual([5]);
      expect(await listed({ agent: 'nobody' as never })).toEqual([]);
    });

    test('is whole without repeats when it is read page by page, even where moments are equal', async () => {
      const { store, site } = await openBusyShop(open);
      const pages: number[][] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page = await store.responses(site, { agent: ana.id }, cursor ? { limit: 2, cursor } : { limit: 2 }, EVERYTHING);
        pages.push(page.responses.map(numberOf));
        cursor = page.nextCursor;
      }
      expect(pages).toEqual([[6, 5], [3, 2], [0]]);
    });

    test('goes on where it was, though newer answers came meanwhile', async () => {
      const { store, site, interaction } = await openBusyShop(open);
      const { nextCursor } = await store.responses(site, {}, { limit: 5 }, EVERYTHING);
      await store.record(interaction('8'), answerOf(8));

      const rest = await store.responses(site, {}, { limit: 5, cursor: nextCursor ?? '' }, EVERYTHING);
      expect(rest.responses.map(numberOf)).toEqual([1, 0]);
    });

    test('has nothing after a cursor that no page gave', async () => {
      const { store, site } = await openBusyShop(open);
      for (const cursor of ['', 'nonsense', '%00', 'MTIz', Buffer.from('1e9 ; DROP').toString('base64url')])
        expect(await store.responses(site, {}, { limit: 5, cursor }, EVERYTHING)).toEqual({ responses: [], nextCursor: null });
    });

    test('can be read from the oldest to the newest in one go', async () => {
      const { store, site } = await openBusyShop(open);
      const found = await everyOf(store.allResponses(site, { range: ALWAYS, hasComment: true }, EVERYTHING));

      expect(found.map(numberOf)).toEqual([1, 4, 5]);
      expect(found[0]).toEqual(await store.response(site, responseId(1), EVERYTHING));
    });

    test('is whole even where more answers came at one moment than are read at once', async () => {
      const { store, site, interaction, clock } = await openShop(open);
      const records = Array.from({ length: 2050 }, (_, number) => ({
        interaction: interaction(`${number}`),
        answer: answerOf(number),
        at: clock.now(),
      }));
      await store.importAll(records);

      const found = await everyOf(store.allResponses(site, {}, EVERYTHING));
      expect(found.map(numberOf)).toEqual(records.map((_, number) => number));
    });
  });
