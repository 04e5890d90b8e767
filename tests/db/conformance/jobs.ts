import { describe, expect, test } from 'vitest';
import { EVERYTHING } from '../../../domain/access.ts';
import { ALWAYS, answerOf, HOUR, type OpenStore, openShop, responseId } from '../../support/shop.ts';

const DAY = 24 * HOUR;
const signed = { customer: 'cust-eve', caseId: 'order-77', isVerified: true };

/** Sites keep words for 365 days unless they are told otherwise. */
async function openOldShop(open: OpenStore) {
  const shop = await openShop(open);
  const { store, interaction, clock } = shop;
  await store.record(interaction('1', signed), answerOf(1, { rating: 2, comment: 'Old words' }));
  await store.record(
    interaction('1', signed),
    answerOf(1, { revision: 1, rating: 3, comment: 'Old words, changed', page: 'https://shop.example/a' }),
  );
  await store.expose(interaction('2', signed), 'asked');
  clock.pass(DAY);
  await store.record(interaction('3', signed), answerOf(3, { rating: 5, comment: 'Younger words' }));
  return shop;
}

/** What is done every day. */
export const jobs = (open: OpenStore) =>
  describe('a daily job', () => {
    test('leaves words alone until they are as old as the site keeps them', async () => {
      const { store, site, clock } = await openOldShop(open);
      clock.pass(364 * DAY);

      expect(await store.runJob(site, 'retention')).toBe(0);

      expect((await store.response(site, responseId(1), EVERYTHING))?.comment).toBe('Old words, changed');
    });

    test('takes the words, the case and the reference after that, and none that are younger', async () => {
      const { store, site, clock } = await openOldShop(open);
      clock.pass(364 * DAY + 1);

      expect(await store.runJob(site, 'retention')).toBe(2);

      const old = { comment: null, page: null, caseId: null, customer: null, rating: 3, revision: 1 };
      expect(await store.response(site, responseId(1), EVERYTHING)).toMatchObject(old);
      expect(await store.response(site, responseId(3), EVERYTHING)).toMatchObject({ comment: 'Younger words', customer: 'cust-eve' });
      const known = await store.customerRecord(site, 'cust-eve');
      expect(known.map(({ id }) => id)).toEqual(['3']);
    });

    test('changes no count, and what it took stays taken', async () => {
      const { store, site, interaction, clock } = await openOldShop(open);
      const board = await store.board(site, ALWAYS, EVERYTHING);
      clock.pass(400 * DAY);

      await store.runJob(site, 'retention');

      expect(await store.board(site, ALWAYS, EVERYTHING)).toEqual(board);
      expect(board.cells.find(({ agent }) => agent === null)?.counts).toMatchObject({ ratings: [0, 0, 1, 0, 1], comments: 2, asked: 1 });
      expect(await store.differences(site)).toEqual([]);
      const late = answerOf(1, { revision: 2, rating: 3, comment: 'Old words' });
      expect(await store.record(interaction('1', signed), late)).toEqual({ refusal: 'removed' });
    });

    test('finds nothing more to take the second time', async () => {
      const { store, site, clock } = await openOldShop(open);
      clock.pass(400 * DAY);
      expect(await store.runJob(site, 'retention')).toBe(3);
      expect(await store.runJob(site, 'retention')).toBe(0);
    });

    test('takes reasons with the words, since they may quote them', async () => {
      const { store, site, clock } = await openOldShop(open);
      await store.exclude(site, responseId(1), 'Says "Old words" of another shop', 'user lead');
      clock.pass(400 * DAY);

      await store.runJob(site, 'retention');

      expect(await store.exclusionOf(site, responseId(1))).toMatchObject({ reason: null });
      expect(await store.response(site, responseId(1), EVERYTHING)).toMatchObject({ standing: 'excluded' });
    });

    test('goes through a site of any size', async () => {
      const { store, site, interaction, clock } = await openShop(open);
      const records = Array.from({ length: 1234 }, (_, number) => ({
        interaction: interaction(`${(number * 7919) % 10_007}`),
        answer: answerOf(number, { comment: number % 2 === 0 ? 'Words' : null }),
        at: clock.now() - (number % 3 === 0 ? 400 : 100) * DAY,
      }));
      await store.importAll(records);
      const old = records.filter(({ at }) => at < clock.now() - 365 * DAY).length;

      expect(await store.runJob(site, 'retention')).toBe(old);

      expect(await store.differences(site)).toEqual([]);
    });

    test('is proved by when it last ran and what it took', async () => {
      const { store, site, clock } = await openOldShop(open);
      const { id: other } = await store.createSite({ name: 'Other', timeZone: 'UTC' });
      expect(await store.jobRuns(site)).toEqual([]);
      clock.pass(364 * DAY + 1);
      const ranAt = clock.now();

      await store.runJob(site, 'retention');
      await store.runJob(site, 'expired');

      expect(await store.jobRuns(site)).toEqual([
        { job: 'expired', ranAt, rows: 0 },
        { job: 'retention', ranAt, rows: 2 },
      ]);
      clock.pass(DAY - 2);
      await store.runJob(site, 'retention');
      expect(await store.jobRuns(site)).toContainEqual({ job: 'retention', ranAt: clock.now(), rows: 0 });
      expect(await store.jobRuns(other)).toEqual([]);
    });
  });
