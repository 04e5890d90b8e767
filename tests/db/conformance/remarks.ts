import { describe, expect, test } from 'vitest';
import { EVERYTHING, type Sight } from '../../../domain/access.ts';
import type { Day } from '../../../domain/calendar.ts';
import { ALWAYS, ana, answerOf, ben, email, everyOf, type OpenStore, openShop, responseId } from '../../support/shop.ts';

/** What is read of many answers at once: their words, and their ratings over time. */
export const remarks = (open: OpenStore) =>
  describe('many answers at once', () => {
    async function openTwoDays() {
      const shop = await openShop(open);
      const { store, clock, interaction } = shop;
      clock.set('2026-11-20T10:00:00Z');
      await store.record(interaction('1', { agents: [ana, ben], team: 'Billing' }), answerOf(1, { comment: 'both', rating: 2 }));
      await store.record(interaction('2', { agents: [ben], team: 'Returns', channel: email }), answerOf(2, { comment: 'mail', language: 'de' }));
      clock.set('2026-11-21T10:00:00Z');
      await store.record(interaction('3', { agents: [ana], isVerified: true }), answerOf(3, { comment: 'signed', rating: 4 }));
      await store.record(interaction('4', { agents: [ana] }), answerOf(4));
      await store.record(interaction('5', { agents: [ana] }), answerOf(5, { comment: 'left out' }));
      await store.exclude(shop.site, responseId(5), 'They meant the parcel.', 'command');
      return shop;
    }

    test.each([
      ['are words of answers that count, newest first', EVERYTHING, {}, ['signed', 'mail', 'both']],
      ['are of an agent', EVERYTHING, { agent: ana.id }, ['signed', 'both']],
      ['are of a channel', EVERYTHING, { channel: email }, ['mail']],
      ['are of a team', EVERYTHING, { team: 'Returns' }, ['mail']],
      ['are of what was signed', EVERYTHING, { isVerified: true }, ['signed']],
      ['are of a day', EVERYTHING, { range: { from: '2026-11-20' as Day, to: '2026-11-20' as Day } }, ['mail', 'both']],
      ['are of the teams in sight', { teams: ['Billing'] }, {}, ['both']],
      ['are nobody’s where no team is in sight', { teams: [] }, {}, []],
      ['are of the agent in sight', { agent: ben.id }, {}, ['mail', 'both']],
      ['are nobody’s of another agent than the one in sight', { agent: ben.id }, { agent: ana.id }, []],
    ] as const)('%s', async (_, sight: Sight, filter, texts) => {
      const { store, site } = await openTwoDays();

      const pieces = await everyOf(store.remarks(site, { range: ALWAYS, ...filter }, sight));

      expect(pieces.flatMap((piece) => piece.remarks.map(({ text }) => text))).toEqual(texts);
    });

    test('tell when, in which language and beside which face', async () => {
      const { store, site } = await openTwoDays();
      const [piece] = await everyOf(store.remarks(site, { range: ALWAYS, channel: email }, EVERYTHING));
      expect(piece).toEqual({ answers: 5, remarks: [{ at: Date.parse('2026-11-20T10:00:00Z'), text: 'mail', rating: 5, language: 'de' }] });
    });

    test('are counted day by day of agents, channels and teams, each interaction once in all but agents', async () => {
      const { store, site } = await openTwoDays();

      const days = await everyOf(store.buckets(site, { by: 'day', range: ALWAYS }, undefined, EVERYTHING));

      expect(days).toEqual([
        {
          at: '2026-11-20',
          streams: [
            { of: 'agent', key: 'ana', ratings: [0, 1, 0, 0, 0] },
            { of: 'agent', key: 'ben', ratings: [0, 1, 0, 0, 1] },
            { of: 'channel', key: 'chat', ratings: [0, 1, 0, 0, 0] },
            { of: 'channel', key: 'email', ratings: [0, 0, 0, 0, 1] },
            { of: 'team', key: 'Billing', ratings: [0, 1, 0, 0, 0] },
            { of: 'team', key: 'Returns', ratings: [0, 0, 0, 0, 1] },
          ],
        },
        {
          at: '2026-11-21',
          streams: [
            { of: 'agent', key: 'ana', ratings: [0, 0, 0, 1, 1] },
            { of: 'channel', key: 'chat', ratings: [0, 0, 0, 1, 1] },
          ],
        },
      ]);
    });

    test('are counted hour by hour, of what was signed, and within sight', async () => {
      const { store, site } = await openTwoDays();
      const [from, to] = [Date.parse('2026-11-21T10:00:00Z'), Date.parse('2026-11-21T11:00:00Z')];

      expect(await everyOf(store.buckets(site, { by: 'hour', from, to }, true, EVERYTHING))).toEqual([
        { at: from, streams: ['agent', 'channel'].map((of) => ({ of, key: of === 'agent' ? 'ana' : 'chat', ratings: [0, 0, 0, 1, 0] })) },
      ]);
      expect(
        (await everyOf(store.buckets(site, { by: 'day', range: ALWAYS }, undefined, { agent: ben.id }))).flatMap(({ streams }) => streams),
      ).toEqual([{ of: 'agent', key: 'ben', ratings: [0, 1, 0, 0, 1] }]);
      const seen = await everyOf(store.buckets(site, { by: 'day', range: ALWAYS }, undefined, { teams: ['Returns'] }));
      expect(seen.flatMap(({ streams }) => streams.map(({ key }) => key))).toEqual(['ben', 'email', 'Returns']);
    });
  });
