import { describe, expect, test } from 'vitest';
import { EVERYTHING } from '../../../domain/access.ts';
import { ALWAYS, answerOf, ben, everyOf, HOUR, type OpenStore, openShop, responseId } from '../../support/shop.ts';

/** Taking in answers that were given earlier, elsewhere. */
export const imports = (open: OpenStore) =>
  describe('an import', () => {
    async function openHistory() {
      const shop = await openShop(open);
      const [may, june] = [Date.parse('2024-05-31T21:59:00Z'), Date.parse('2024-05-31T22:01:00Z')];
      const records = [
        { interaction: shop.interaction('1'), answer: answerOf(1, { rating: 2, comment: 'Long ago' }), at: may },
        { interaction: shop.interaction('2', { agents: [ben] }), answer: answerOf(2), at: june },
      ];
      return { ...shop, may, records };
    }

    test('counts answers in their own days', async () => {
      const { store, site, records, may } = await openHistory();

      const recorded = await store.importAll(records);

      expect(recorded).toMatchObject([{ outcome: 'created' }, { outcome: 'created' }]);
      expect(await store.response(site, responseId(1), EVERYTHING)).toMatchObject({ createdAt: may, changedAt: may });
      expect((await store.days(site, ALWAYS, {}, EVERYTHING)).map(({ day, counts }) => [day, counts.ratings])).toEqual([
        ['2024-05-31', [0, 1, 0, 0, 0]],
        ['2024-06-01', [0, 0, 0, 0, 1]],
      ]);
    });

    test('leaves answers standing as they stood elsewhere, but for those that are here already', async () => {
      const { store, site, records } = await openHistory();
      const [first, second] = records;
      if (!first || !second) throw new Error('There is no history.');
      const hasty = { ...second, answer: { ...second.answer, signals: ['hasty'] as const } };
      const [excluded, cleared] = [{ standing: 'excluded', reason: 'About the delivery' } as const, { standing: 'counted', reason: null } as const];

      const recorded = await store.importAll([
        { ...first, stood: excluded },
        { ...hasty, stood: cleared },
      ]);

      expect(recorded).toMatchObject([{ response: { standing: 'excluded' } }, { response: { standing: 'counted', signals: ['hasty'] } }]);
      expect(await store.exclusionOf(site, responseId(1))).toMatchObject({ reason: 'About the delivery', by: 'command' });
      expect(await store.differences(site)).toEqual([]);
      await store.restore(site, responseId(1), 'command');
      await store.importAll([{ ...first, stood: excluded }]);
      expect(await store.response(site, responseId(1), EVERYTHING)).toMatchObject({ standing: 'counted' });
    });

    test('that runs twice imports nothing twice', async () => {
      const { store, site, records, clock } = await openHistory();
      await store.importAll(records);
      const before = await store.board(site, ALWAYS, EVERYTHING);
      clock.pass(HOUR);

      expect(await store.importAll(records)).toMatchObject([{ outcome: 'repeated' }, { outcome: 'repeated' }]);
      expect(await store.board(site, ALWAYS, EVERYTHING)).toEqual(before);
    });

    test('takes in what it can name, and refuses the rest by name', async () => {
      const { store, records, interaction } = await openHistory();
      const rival = { interaction: interaction('1'), answer: answerOf(3), at: 0 };

      expect(await store.importAll([...records, rival])).toMatchObject([
        { outcome: 'created' },
        { outcome: 'created' },
        { refusal: 'already_rated' },
      ]);
    });

    test('shows what would come of each record, and keeps nothing where that is not wanted', async () => {
      const { store, site, records } = await openHistory();
      const seen: unknown[] = [];

      const recorded = await store.importAll(records, (each) => {
        seen.push(each);
        return false;
      });

      expect(recorded).toMatchObject([{ outcome: 'created' }, { outcome: 'created' }]);
      expect(seen).toEqual([recorded]);
      expect(await store.extent(site)).toEqual({ answers: 0, rows: 0 });
      expect(await store.importAll(records, () => true)).toEqual(recorded);
    });

    test('costs no answer that arrives meanwhile, when it is not wanted', async () => {
      const { store, site, records, interaction } = await openHistory();

      await Promise.all([store.importAll(records, () => false), store.record(interaction('9'), answerOf(9))]);

      expect((await everyOf(store.allResponses(site, {}, EVERYTHING))).map(({ id }) => id)).toEqual([responseId(9)]);
    });

    test('has an extent: answers that are kept, and the rows that count them', async () => {
      const { store, site, records } = await openHistory();
      await store.importAll(records);

      // By hour and by day: one row for the channel and one for each agent, on each of two days.
      expect(await store.extent(site)).toEqual({ answers: 2, rows: 8 });
      await store.remove(site, responseId(1), 'user lead');
      expect(await store.extent(site)).toEqual({ answers: 1, rows: 4 });
    });

    test('is whole or nothing when a record breaks it', async () => {
      const { store, site, records, interaction } = await openHistory();
      const broken = { interaction: interaction('3'), answer: answerOf(3, { rating: 0 as never }), at: 0 };

      await expect(store.importAll([...records, broken])).rejects.toThrow();

      expect(await store.board(site, ALWAYS, EVERYTHING)).toMatchObject({ seq: 0, agents: [], cells: [] });
      expect(await everyOf(store.allResponses(site, {}, EVERYTHING))).toEqual([]);
    });

    test('is nothing when its source breaks off', async () => {
      const { store, site, records } = await openHistory();
      function* breakingOff() {
        yield* records;
        throw new Error('unexpected end of file');
      }

      await expect(store.importAll(breakingOff())).rejects.toThrow('unexpected end of file');
      expect(await store.lastSeq(site)).toBe(0);
    });
  });
