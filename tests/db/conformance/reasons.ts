import { describe, expect, test } from 'vitest';
import { EVERYTHING } from '../../../domain/access.ts';
import { CHANGE_WINDOW } from '../../../domain/answer.ts';
import { answerOf, HOUR, type OpenStore, openShop, responseId } from '../../support/shop.ts';

/** What customers say with a tap. */
export const reasons = (open: OpenStore) =>
  describe('a reason', () => {
    const first = answerOf(1, { rating: 2, reasons: ['speed', 'no-callback'] });

    test('is kept with the answer, in the order of the taps', async () => {
      const { store, site, interaction } = await openShop(open);

      expect(await store.record(interaction('4711'), first)).toMatchObject({ outcome: 'created', response: { reasons: ['speed', 'no-callback'] } });
      expect(await store.response(site, responseId(1), EVERYTHING)).toMatchObject({ reasons: ['speed', 'no-callback'] });
      expect((await store.responses(site, {}, { limit: 1 }, EVERYTHING)).responses).toMatchObject([{ reasons: ['speed', 'no-callback'] }]);
    });

    test('that comes or goes is a change, and what stood before is kept', async () => {
      const { store, interaction } = await openShop(open);
      const eves = interaction('4711', { customer: 'eve', isVerified: true });
      await store.record(eves, first);

      expect(await store.record(eves, { ...first, revision: 1, reasons: ['rules'] })).toMatchObject({ outcome: 'changed' });
      expect(await store.record(eves, { ...first, revision: 2, reasons: [] })).toMatchObject({ outcome: 'changed', response: { reasons: [] } });

      const [{ answer } = { answer: null }] = await store.customerRecord(eves.site, 'eve');
      expect(answer?.revisions.map((one) => one.reasons)).toEqual([['speed', 'no-callback'], ['rules']]);
    });

    test('moves no count', async () => {
      const { store, site, interaction, counted } = await openShop(open);
      await store.record(interaction('4711'), first);
      const before = await counted();

      await store.record(interaction('4711'), { ...first, revision: 1, reasons: [] });

      expect(await counted()).toEqual(before);
      expect(await store.differences(site)).toEqual([]);
    });

    test('that is another one in the same revision is a conflict, and the same again is a repeat', async () => {
      const { store, interaction } = await openShop(open);
      await store.record(interaction('4711'), first);

      expect(await store.record(interaction('4711'), first)).toMatchObject({ outcome: 'repeated' });
      for (const other of [['speed'], ['no-callback', 'speed'], []])
        expect(await store.record(interaction('4711'), { ...first, reasons: other })).toEqual({ refusal: 'idempotency_conflict' });
    });

    test('comes too late when the window is closed', async () => {
      const { store, interaction, clock } = await openShop(open);
      await store.record(interaction('4711'), first);
      clock.pass(CHANGE_WINDOW + 1);

      expect(await store.record(interaction('4711'), { ...first, revision: 1, reasons: ['rules'] })).toEqual({ refusal: 'window_closed' });
    });

    test('stays when words are erased: it says nothing of whose it was', async () => {
      const { store, site, interaction, clock } = await openShop(open);
      await store.record(interaction('1', { customer: 'eve', isVerified: true }), { ...first, comment: 'I am Eve' });
      await store.record(interaction('2'), answerOf(2, { reasons: ['rules'], comment: 'I am Dan' }));
      await store.eraseCustomer(site, 'eve', 'command');
      clock.pass(400 * 24 * HOUR);

      await store.runJob(site, 'retention');

      expect(await store.response(site, responseId(1), EVERYTHING)).toMatchObject({ comment: null, reasons: ['speed', 'no-callback'] });
      expect(await store.response(site, responseId(2), EVERYTHING)).toMatchObject({ comment: null, reasons: ['rules'] });
    });

    test('goes with an answer that is removed', async () => {
      const { store, site, interaction } = await openShop(open);
      const eves = interaction('4711', { customer: 'eve', isVerified: true });
      await store.record(eves, first);

      await store.remove(site, responseId(1), 'user lead');

      expect(await store.customerRecord(site, 'eve')).toMatchObject([{ answer: { reasons: [], revisions: [] } }]);
    });
  });
