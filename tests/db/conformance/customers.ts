import { describe, expect, test } from 'vitest';
import { EVERYTHING } from '../../../domain/access.ts';
import { ALWAYS, ana, answerOf, type OpenStore, openShop, responseId } from '../../support/shop.ts';

const EVE = 'cust-eve';
const evesOwn = { customer: EVE, caseId: 'order-77', isVerified: true };

/** Eve answered twice and was asked once more, somebody claimed to be her, and Dan answered too. */
async function openEvesShop(open: OpenStore) {
  const shop = await openShop(open);
  const { store, site, interaction } = shop;
  await store.expose(interaction('1', evesOwn), 'shown');
  await store.record(interaction('1', evesOwn), answerOf(1, { rating: 2 }));
  await store.record(
    interaction('1', evesOwn),
    answerOf(1, { revision: 1, rating: 1, comment: 'This is Eve', reasons: ['speed'], page: 'https://shop.example/eve' }),
  );
  await store.record(interaction('1', evesOwn), answerOf(1, { revision: 2, rating: 1, comment: 'Eve again' }));
  await store.record(interaction('2', evesOwn), answerOf(2, { comment: 'Eve is happy', language: 'en' }));
  await store.expose(interaction('3', evesOwn), 'asked');
  await store.record(interaction('4', { customer: 'cust-dan', caseId: 'order-78', isVerified: true }), answerOf(4, { comment: 'This is Dan' }));
  await store.exclude(site, responseId(2), 'Eve meant somebody else', 'user lead');
  return { ...shop, erase: () => store.eraseCustomer(site, EVE, 'user admin') };
}

/** Finding and forgetting a customer by the reference of the help desk. */
export const customers = (open: OpenStore) =>
  describe('a customer', () => {
    test('can have all that is kept about them', async () => {
      const { store, site, clock } = await openEvesShop(open);
      const at = clock.now();

      const record = await store.customerRecord(site, EVE);

      expect(record.map(({ id, answer }) => [id, answer?.comment ?? null])).toEqual([
        ['1', 'Eve again'],
        ['2', 'Eve is happy'],
        ['3', null],
      ]);
      expect(record[0]).toMatchObject({ customer: EVE, caseId: 'order-77', agents: [ana], exposures: [{ kind: 'shown', heardAt: at }] });
      expect(record[0]?.answer?.revisions).toEqual([
        { revision: 0, rating: 2, comment: null, reasons: [], recordedAt: at },
        { revision: 1, rating: 1, comment: 'This is Eve', reasons: ['speed'], recordedAt: at },
      ]);
      expect(record[1]?.answer?.exclusions).toEqual([{ excludedAt: at, reason: 'Eve meant somebody else', restoredAt: null }]);
      expect(JSON.stringify(record)).not.toMatch(/Dan|dan/);
    });

    test('of whom nothing is known has an empty record, and there is nothing to erase', async () => {
      const { store, site } = await openEvesShop(open);
      expect(await store.customerRecord(site, 'cust-nobody')).toEqual([]);
      expect(await store.eraseCustomer(site, 'cust-nobody', 'command')).toEqual({ answers: 0, isOffDisk: true });
    });

    test('is forgotten: words, pages, cases, reasons and the reference go, and nobody else’s', async () => {
      const { store, site, erase } = await openEvesShop(open);
      const before = await store.customerRecord(site, 'cust-dan');

      expect(await erase()).toEqual({ answers: 2, isOffDisk: true });

      expect(await store.customerRecord(site, EVE)).toEqual([]);
      const gone = { comment: null, language: null, page: null, caseId: null, customer: null };
      expect(await store.response(site, responseId(1), EVERYTHING)).toMatchObject({ ...gone, rating: 1 });
      expect(await store.response(site, responseId(2), EVERYTHING)).toMatchObject({ ...gone, rating: 5 });
      expect((await store.exclusionOf(site, responseId(2)))?.reason).toBeNull();
      expect(await store.customerRecord(site, 'cust-dan')).toEqual(before);
    });

    test('who is forgotten changes no count', async () => {
      const { store, site, erase } = await openEvesShop(open);
      const [board, days] = [await store.board(site, ALWAYS, EVERYTHING), await store.days(site, ALWAYS, {}, EVERYTHING)];

      await erase();

      expect(await store.board(site, ALWAYS, EVERYTHING)).toEqual(board);
      expect(await store.days(site, ALWAYS, {}, EVERYTHING)).toEqual(days);
      expect(await store.differences(site)).toEqual([]);
      await store.rebuild(site);
      expect((await store.board(site, ALWAYS, EVERYTHING)).cells).toEqual(board.cells);
    });

    test('is not remembered again by a retry, a change or a new answer that comes late', async () => {
      const { store, site, interaction, erase } = await openEvesShop(open);
      await erase();

      const late = [
        answerOf(1, { revision: 2, rating: 1, comment: 'Eve again' }),
        answerOf(1, { revision: 3, rating: 1, comment: 'Eve, changed' }),
        answerOf(1, { revision: 0, rating: 2 }),
      ];
      for (const answer of late) expect(await store.record(interaction('1', evesOwn), answer)).toEqual({ refusal: 'removed' });
      expect(await store.record(interaction('1', evesOwn), answerOf(9, { comment: 'Eve, anew' }))).toMatchObject({ refusal: expect.any(String) });

      expect((await store.response(site, responseId(1), EVERYTHING))?.comment).toBeNull();
      expect(await store.customerRecord(site, EVE)).toEqual([]);
    });

    test('is forgotten with what somebody unsigned said in their place', async () => {
      const { store, site, interaction, erase } = await openEvesShop(open);
      await store.record(interaction('3', { caseId: 'order-77' }), answerOf(3, { comment: 'It is Eve, believe me' }));
      expect((await store.customerRecord(site, EVE)).map(({ id, isVerified }) => [id, isVerified])).toContainEqual(['3', false]);

      expect(await erase()).toMatchObject({ answers: 3 });

      expect(await store.response(site, responseId(3), EVERYTHING)).toMatchObject({ comment: null, caseId: null });
    });

    test('of one site is nobody on another', async () => {
      const { store, erase, interaction } = await openEvesShop(open);
      const { id: other } = await store.createSite({ name: 'Other', timeZone: 'UTC' });
      await store.record({ ...interaction('1', evesOwn), site: other }, answerOf(1, { comment: 'Eve elsewhere' }));

      await erase();

      expect(await store.customerRecord(other, EVE)).toMatchObject([{ answer: { comment: 'Eve elsewhere' } }]);
    });

    test('with very many interactions is forgotten in all of them', async () => {
      const { store, site, interaction, clock } = await openShop(open);
      const records = Array.from({ length: 450 }, (_, number) => ({
        interaction: interaction(`${number}`, evesOwn),
        answer: answerOf(number, { comment: 'Eve' }),
        at: clock.now(),
      }));
      await store.importAll(records);

      expect(await store.eraseCustomer(site, EVE, 'key k1')).toEqual({ answers: 450, isOffDisk: true });

      expect(await store.responses(site, { hasComment: true }, { limit: 10 }, EVERYTHING)).toMatchObject({ nextCursor: null });
      expect(await store.customerRecord(site, EVE)).toEqual([]);
      expect(await store.differences(site)).toEqual([]);
    });
  });
