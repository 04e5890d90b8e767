import { describe, expect, test } from 'vitest';
import type { SparklineFilter } from '../../../db/series-store.ts';
import { EVERYTHING, type Sight } from '../../../domain/access.ts';
import type { Day } from '../../../domain/calendar.ts';
import type { Rating } from '../../../domain/rating.ts';
import { ALWAYS, ana, answerOf, ben, chat, email, HOUR, type OpenStore, openShop } from '../../support/shop.ts';

const WEEK = { from: '2026-11-22' as Day, to: '2026-11-28' as Day };

/** Ana in the chat for Billing, Ben by mail for Returns, both together now and then, over five days. */
async function openWeek(open: OpenStore) {
  const shop = await openShop(open);
  const { store, site, interaction, clock } = shop;
  const give = async (number: number, told: object, rating: Rating) => store.record(interaction(`${number}`, told), answerOf(number, { rating }));
  for (let day = 0; day < 5; day += 1) {
    await give(3 * day, { agents: [ana], team: 'Billing' }, 5);
    if (day % 2 === 0) await give(3 * day + 1, { agents: [ben], team: 'Returns', channel: email, isVerified: true }, 1);
    if (day === 3) await give(3 * day + 2, { agents: [ana, ben] }, 3);
    clock.pass(24 * HOUR);
  }
  const lines = async (of: Partial<SparklineFilter> & Pick<SparklineFilter, 'by' | 'keys'>, sight: Sight = EVERYTHING) =>
    Object.fromEntries(
      [...(await store.sparklines(site, { range: WEEK, stepDays: 1, ...of }, sight))].map(([key, points]) => [
        key,
        points.map(({ day, ratings }) => `${day.slice(8)} ${ratings.join('')}`),
      ]),
    );
  return { ...shop, lines };
}

/** Small lines of many at once. */
export const sparklines = (open: OpenStore) =>
  describe('small lines', () => {
    test('are of the agents that were asked for, day by day', async () => {
      const { lines } = await openWeek(open);

      expect(await lines({ by: 'agent', keys: [ana.id, ben.id, 'nobody'] })).toEqual({
        ana: ['22 00001', '23 00001', '24 00001', '25 00101', '26 00001'],
        ben: ['22 10000', '24 10000', '25 00100', '26 10000'],
      });
    });

    test('are of channels and teams, every interaction once', async () => {
      const { lines } = await openWeek(open);

      expect(await lines({ by: 'channel', keys: [chat, email] })).toEqual({
        chat: ['22 00001', '23 00001', '24 00001', '25 00101', '26 00001'],
        email: ['22 10000', '24 10000', '26 10000'],
      });
      expect(await lines({ by: 'team', keys: ['Returns'] })).toEqual({ Returns: ['22 10000', '24 10000', '26 10000'] });
    });

    test('add up the days of a step, and leave out what was not asked for', async () => {
      const { lines } = await openWeek(open);

      expect(await lines({ by: 'agent', keys: [ben.id], stepDays: 3 })).toEqual({ ben: ['22 20000', '25 10100'] });
      expect(await lines({ by: 'agent', keys: [ben.id], isVerified: false })).toEqual({ ben: ['25 00100'] });
      expect(await lines({ by: 'agent', keys: [ben.id], range: { from: '2026-11-23' as Day, to: '2026-11-24' as Day } })).toEqual({
        ben: ['24 10000'],
      });
      expect(await lines({ by: 'agent', keys: [] })).toEqual({});
    });

    test('show nobody what they do not see', async () => {
      const { lines } = await openWeek(open);

      expect(await lines({ by: 'agent', keys: [ana.id, ben.id] }, { agent: ben.id })).toEqual({
        ben: ['22 10000', '24 10000', '25 00100', '26 10000'],
      });
      expect(await lines({ by: 'channel', keys: [chat] }, { agent: ben.id })).toEqual({ chat: ['25 00100'] });
      expect(await lines({ by: 'channel', keys: [chat, email] }, { teams: ['Returns'] })).toEqual({ email: ['22 10000', '24 10000', '26 10000'] });
      expect(await lines({ by: 'team', keys: ['Billing'] }, { teams: [] })).toEqual({});
    });

    test('go over any range, and steps that reach over many days are whole', async () => {
      const { store, site, interaction, clock, lines } = await openWeek(open);
      clock.pass(200 * 24 * HOUR);
      await store.record(interaction('late'), answerOf(99));

      expect(await lines({ by: 'agent', keys: [ana.id], range: { ...ALWAYS, from: '2026-11-22' as Day }, stepDays: 400 })).toEqual({
        ana: ['22 00106'],
      });
      expect(await store.countedDays(site)).toEqual({ from: '2026-11-22', to: '2027-06-15' });
    });

    test('are none where nothing was counted', async () => {
      const { store, site } = await openShop(open);

      expect(await store.countedDays(site)).toBeNull();
      expect(await store.sparklines(site, { by: 'agent', keys: [ana.id], range: WEEK, stepDays: 1 }, EVERYTHING)).toEqual(new Map());
    });
  });
