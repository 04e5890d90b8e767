import { describe, expect, test } from 'vitest';
import { EVERYTHING } from '../../../domain/access.ts';
import type { Day } from '../../../domain/calendar.ts';
import type { DayRange } from '../../../domain/period.ts';
import { ALWAYS, ana, answerOf, ben, email, HOUR, type OpenStore, openShop } from '../../support/shop.ts';

const daysOf = (from: string, to = from): DayRange => ({ from: from as Day, to: to as Day });

/** Boards and series in the site's own days and hours. */
export const calendars = (open: OpenStore) =>
  describe('days and hours', () => {
    test('are those of the site: a minute to midnight in Kathmandu is not today in Greenwich', async () => {
      const { store, site, interaction, clock } = await openShop(open, 'Asia/Kathmandu');
      clock.set('2026-11-22T18:14:00Z');
      await store.record(interaction('4711'), answerOf(1));
      clock.set('2026-11-22T18:15:00Z');
      await store.record(interaction('4712'), answerOf(2));

      expect((await store.days(site, ALWAYS, {}, EVERYTHING)).map(({ day }) => day)).toEqual(['2026-11-22', '2026-11-23']);
      expect((await store.hours(site, 0, clock.now() + HOUR, {}, EVERYTHING)).map(({ hour }) => new Date(hour).toISOString())).toEqual([
        '2026-11-22T17:15:00.000Z',
        '2026-11-22T18:15:00.000Z',
      ]);
    });

    test('are 25 on the day the clocks go back, and the hour that comes twice is two hours', async () => {
      const { store, site, interaction, clock } = await openShop(open, 'Europe/Madrid');
      clock.set('2026-10-24T22:00:00Z');
      for (let number = 0; number < 26; number++, clock.pass(HOUR)) await store.record(interaction(`${number}`), answerOf(number));

      const days = await store.days(site, ALWAYS, { agent: ana.id }, EVERYTHING);
      expect(days.map(({ day, counts }) => [day, counts.ratings[4]])).toEqual([
        ['2026-10-25', 25],
        ['2026-10-26', 1],
      ]);
      expect(await store.hours(site, 0, clock.now(), {}, EVERYTHING)).toHaveLength(26);
    });

    test('of a board are the asked ones, the first and the last included', async () => {
      const { store, site, interaction, clock } = await openShop(open);
      for (const day of [20, 21, 22, 23]) {
        clock.set(`2026-11-${day}T10:00:00Z`);
        await store.record(interaction(`${day}`, { agents: day === 20 ? [ben] : [ana] }), answerOf(day));
      }

      const board = await store.board(site, daysOf('2026-11-21', '2026-11-22'), EVERYTHING);
      expect(board).toMatchObject({ seq: 4, range: { from: '2026-11-21', to: '2026-11-22' }, agents: [ana] });
      expect(board.cells.map(({ agent, counts }) => [agent, counts.ratings[4]])).toEqual([
        [null, 2],
        ['ana', 2],
      ]);
    });

    test('can be those of one agent or one channel', async () => {
      const { store, site, interaction } = await openShop(open);
      await store.record(interaction('4711', { agents: [ana, ben] }), answerOf(1));
      await store.record(interaction('4712', { agents: [ana], channel: email }), answerOf(2, { rating: 1 }));

      const ratings = async (of: Parameters<typeof store.days>[2]) =>
        (await store.days(site, ALWAYS, of, EVERYTHING)).map(({ counts }) => counts.ratings);
      expect(await ratings({})).toEqual([[1, 0, 0, 0, 1]]);
      expect(await ratings({ agent: ana.id })).toEqual([[1, 0, 0, 0, 1]]);
      expect(await ratings({ channel: email })).toEqual([[1, 0, 0, 0, 0]]);
      expect(await ratings({ agent: ben.id, channel: email })).toEqual([]);
    });

    test('change with the time zone of the site, and everything is counted anew', async () => {
      const { store, site, interaction, clock } = await openShop(open, 'Asia/Kathmandu');
      clock.set('2026-11-22T18:15:00Z');
      await store.record(interaction('4711'), answerOf(1));

      await store.updateSite(site, { timeZone: 'America/New_York' }, 'command');
      await store.record(interaction('4711'), answerOf(1, { revision: 1, rating: 1 }));

      expect(await store.days(site, ALWAYS, {}, EVERYTHING)).toMatchObject([{ day: '2026-11-22', counts: { ratings: [1, 0, 0, 0, 0] } }]);
      expect(await store.differences(site)).toEqual([]);
      expect(await store.sites()).toMatchObject([{ timeZone: 'America/New_York' }]);
    });

    test('stay as they are when the time zone is unknown', async () => {
      const { store, site } = await openShop(open);
      await expect(store.updateSite(site, { timeZone: 'Europe/Atlantis' }, 'command')).rejects.toThrow(RangeError);
      await expect(store.createSite({ name: 'Sunken', timeZone: 'Europe/Atlantis' })).rejects.toThrow(RangeError);
      expect(await store.sites()).toMatchObject([{ timeZone: 'Europe/Madrid' }]);
    });
  });
