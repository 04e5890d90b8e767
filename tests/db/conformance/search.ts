import { assert, asyncProperty, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ResponseFilter } from '../../../db/store.ts';
import { EVERYTHING, type Sight } from '../../../domain/access.ts';
import { searchFor } from '../../../domain/search.ts';
import { ALWAYS, ana, answerOf, ben, email, everyOf, HOUR, type OpenStore, openShop, responseId } from '../../support/shop.ts';

const COMMENTS = [
  'Very slow delivery, but kind',
  'The delivery was not slow at all',
  '服务态度很好，谢谢',
  'サービスが良い',
  'บริการดีมาก',
  'Très déçu de la réponse',
  '상담원이 친절했어요',
  null,
  ':-)',
];

/** Nine answers, an hour apart: Ana’s in the chat by turns with Ben’s by mail. */
async function openTalkative(open: OpenStore) {
  const shop = await openShop(open);
  const { store, site, interaction, clock } = shop;
  for (const [number, comment] of COMMENTS.entries()) {
    const by = number % 2 === 0 ? { agents: [ana], team: 'Billing' } : { agents: [ben], team: 'Returns', channel: email };
    await store.record(
      interaction(`${number}`, by),
      answerOf(number, { comment, language: number === 5 ? 'fr-CA' : 'en', reasons: number % 3 === 0 ? ['speed'] : [] }),
    );
    clock.pass(HOUR);
  }
  const found = async (text: string, more: ResponseFilter = {}, sight: Sight = EVERYTHING) =>
    (await store.responses(site, { ...more, search: searchFor(text) }, { limit: 50 }, sight)).responses.map(({ id }) => Number(id.slice(-12)));
  return { ...shop, found };
}

/** Finding answers by what was written. */
export const search = (open: OpenStore) =>
  describe('a search in comments', () => {
    test.each([
      ['all of its words, newest first', 'delivery slow', [1, 0]],
      ['a phrase as it stands', '"not slow"', [1]],
      ['the beginning of its last word', 'slow deliv', [1, 0]],
      ['nothing by the beginning of another word', 'deliv slow', []],
      ['Chinese words of two characters', '态度', [2]],
      ['no characters that stand apart', '服度', []],
      ['Japanese words', 'サービス', [3]],
      ['Thai words', 'บริการ', [4]],
      ['words without their accents', 'DECU', [5]],
      ['the beginning of a Korean word', '상담', [6]],
      ['nothing where it has no word', '!?', []],
    ])('finds %s', async (_, text, numbers) => {
      const { found } = await openTalkative(open);
      expect(await found(text)).toEqual(numbers);
    });

    test('goes together with every other filter', async () => {
      const { found } = await openTalkative(open);

      expect(await found('slow', { agent: ana.id })).toEqual([0]);
      expect(await found('slow', { channel: email })).toEqual([1]);
      expect(await found('slow', { team: 'Returns' })).toEqual([1]);
      expect(await found('slow', { reason: 'speed' })).toEqual([0]);
      expect(await found('slow', { rating: 1 })).toEqual([]);
      expect(await found('slow', { range: ALWAYS })).toEqual([1, 0]);
      expect(await found('slow', { range: { from: '2026-11-23', to: '2026-11-30' } as typeof ALWAYS })).toEqual([]);
    });

    test('finds nobody words that they may not read', async () => {
      const { found } = await openTalkative(open);

      expect(await found('slow', {}, { agent: ana.id })).toEqual([0]);
      expect(await found('slow', { agent: ben.id }, { agent: ana.id })).toEqual([]);
      expect(await found('slow', {}, { teams: ['Returns'] })).toEqual([1]);
      expect(await found('slow', {}, { teams: [] })).toEqual([]);
    });

    test('finds nothing of another site', async () => {
      const { store, found } = await openTalkative(open);
      const { id: other } = await store.createSite({ name: 'Other', timeZone: 'UTC' });

      expect((await store.responses(other, { search: searchFor('slow') }, { limit: 9 }, EVERYTHING)).responses).toEqual([]);
      expect(await found('slow')).toHaveLength(2);
    });

    test('follows a comment that is changed, taken back or removed', async () => {
      const { store, site, interaction, found, clock } = await openTalkative(open);
      clock.set('2026-11-22T10:10:00Z');
      const say = (revision: number, comment: string | null) =>
        store.record(interaction('0'), answerOf(0, { comment, revision, reasons: ['speed'], language: 'en' }));

      await say(1, 'Quick delivery');
      expect([await found('slow'), await found('quick'), await found('delivery')]).toEqual([[1], [0], [1, 0]]);
      await say(2, null);
      expect([await found('quick'), await found('delivery')]).toEqual([[], [1]]);
      await store.remove(site, responseId(1), 'user lead');
      expect(await found('delivery')).toEqual([]);
      expect(await store.searchState(site)).toMatchObject({ differences: 0, isIndexed: true });
    });

    test('finds nothing that retention took', async () => {
      const { store, site, found, clock } = await openTalkative(open);
      clock.pass(400 * 24 * HOUR);

      await store.runJob(site, 'retention');

      expect([await found('slow'), await found('态度')]).toEqual([[], []]);
      expect(await store.searchState(site)).toEqual({ comments: 0, differences: 0, isIndexed: true });
    });

    test('is read page by page without gap or repeat, among imported answers of one moment too, and in one go', async () => {
      const { store, site, interaction, clock } = await openShop(open);
      const records = Array.from({ length: 60 }, (_, number) => ({
        interaction: interaction(`${number}`),
        answer: answerOf(number, { comment: number % 2 === 0 ? 'Good' : 'Bad' }),
        at: clock.now() - (number % 3) * HOUR,
      }));
      await store.importAll(records);
      const good = { search: searchFor('good') };

      const pages: string[][] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page = await store.responses(site, good, { limit: 7, ...(cursor && { cursor }) }, EVERYTHING);
        pages.push(page.responses.map(({ id }) => id));
        cursor = page.nextCursor;
      }
      const times = (await everyOf(store.allResponses(site, good, EVERYTHING))).map(({ createdAt }) => createdAt);

      expect(new Set(pages.flat()).size).toBe(30);
      expect(pages.flat()).toHaveLength(30);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      expect(times).toHaveLength(30);
    });

    test('goes on after an answer whose words are gone by then', async () => {
      const { store, site } = await openTalkative(open);
      const wanted = { search: searchFor('delivery') };
      const { nextCursor } = await store.responses(site, wanted, { limit: 1 }, EVERYTHING);
      await store.remove(site, responseId(1), 'user lead');

      const next = await store.responses(site, wanted, { limit: 1, cursor: nextCursor ?? '' }, EVERYTHING);
      expect(next.responses.map(({ id }) => id)).toEqual([responseId(0)]);
    });

    test('takes whatever somebody types', async () => {
      const { store, site } = await openTalkative(open);
      const property = asyncProperty(string({ unit: 'grapheme', maxLength: 40 }), async (text) => {
        await store.responses(site, { search: searchFor(text) }, { limit: 1 }, EVERYTHING);
      });
      await assert(property, {
        numRuns: 300,
        examples: [['"'], ['a" OR b*'], ['NEAR(a b)'], ['words:x'], ['^a'], ['-a'], ['{a b} : c'], ['AND OR NOT']],
      });
    });

    test('finds words that came from elsewhere as if they had been there always, after a rebuild too', async () => {
      const { store, site, found } = await openTalkative(open);
      await store.rebuild(site);

      expect([await found('slow'), await found('态度')]).toEqual([[1, 0], [2]]);
      expect(await store.searchState(site)).toEqual({ comments: 8, differences: 0, isIndexed: true });
    });
  });

/** The filters that need no words. */
export const filters = (open: OpenStore) =>
  describe('a list of answers', () => {
    test('can be of one team, of one reason and of one language with its kinds', async () => {
      const { store, site } = await openTalkative(open);
      const listed = async (filter: ResponseFilter) =>
        (await store.responses(site, filter, { limit: 50 }, EVERYTHING)).responses.map(({ id }) => Number(id.slice(-12)));

      expect(await listed({ team: 'Returns' })).toEqual([7, 5, 3, 1]);
      expect(await listed({ reason: 'speed' })).toEqual([6, 3, 0]);
      expect([await listed({ language: 'fr' }), await listed({ language: 'fr-ca' }), await listed({ language: 'f' })]).toEqual([[5], [5], []]);
    });

    test('is found to its end, however few of very many pass', async () => {
      const { store, site, interaction, clock } = await openShop(open);
      const records = Array.from({ length: 9_500 }, (_, number) => ({
        interaction: interaction(`${number}`),
        answer: answerOf(number, { rating: number % 9_499 === 0 ? 1 : 5, comment: 'Good' }),
        at: clock.now() - number,
      }));
      await store.importAll(records);

      for (const filter of [{ rating: 1 }, { rating: 1, search: searchFor('good') }] as const) {
        const { responses, nextCursor } = await store.responses(site, filter, { limit: 2 }, EVERYTHING);
        expect([responses.map(({ id }) => id), nextCursor]).toEqual([[responseId(0), responseId(9_499)], null]);
        expect(await everyOf(store.allResponses(site, filter, EVERYTHING))).toHaveLength(2);
      }
    });
  });
