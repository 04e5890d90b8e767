import { describe, expect, test } from 'vitest';
import { EVERYTHING } from '../../../domain/access.ts';
import { ana, answerOf, ben, chat, cho, email, interactionOf, type OpenStore, openShop, responseId } from '../../support/shop.ts';

/** Who is credited, and on which site. */
export const attribution = (open: OpenStore) =>
  describe('who is credited', () => {
    test('is everyone who served, while the channel counts the interaction once', async () => {
      const { store, interaction, counted } = await openShop(open);

      await store.record(interaction('4711', { agents: [ben, ana] }), answerOf(1));
      await store.record(interaction('4712', { agents: [ana] }), answerOf(2, { rating: 1 }));

      expect(await counted(ana)).toEqual([1, 0, 0, 0, 1, 0]);
      expect(await counted(ben)).toEqual([0, 0, 0, 0, 1, 0]);
      expect(await counted()).toEqual([1, 0, 0, 0, 1, 0]);
    });

    test('is shown in the order in which they were named, and nobody twice', async () => {
      const { store, site, interaction, counted } = await openShop(open);
      await store.record(interaction('4711', { agents: [cho, ana, cho, ben] }), answerOf(1));

      expect((await store.response(site, responseId(1), EVERYTHING))?.agents).toEqual([cho, ana, ben]);
      expect(await counted(cho)).toEqual([0, 0, 0, 0, 1, 0]);
    });

    test('is nobody where no agent is known: the channel counts', async () => {
      const { store, interaction, counted } = await openShop(open);
      expect(await store.record(interaction('4711', { agents: [] }), answerOf(1))).toMatchObject({ response: { agents: [] } });
      expect(await counted()).toEqual([0, 0, 0, 0, 1, 0]);
    });

    test('is settled by the first message about the interaction, whatever later ones say', async () => {
      const { store, site, interaction, counted } = await openShop(open);
      await store.expose(interaction('4711', { channel: email, team: 'Returns', caseId: 'C-9' }), 'asked');

      await store.record(interaction('4711', { agents: [ben], channel: chat, team: 'Sales' }), answerOf(1));

      expect(await store.response(site, responseId(1), EVERYTHING)).toMatchObject({
        agents: [ana],
        channel: 'email',
        team: 'Returns',
        caseId: 'C-9',
      });
      expect(await counted(ben)).toBeNull();
      expect(await counted(ana, email)).toEqual([0, 0, 0, 0, 1, 0]);
    });

    test('has the newest name that was given, which an id alone never replaces', async () => {
      const { store, site, interaction } = await openShop(open);
      const named = (name: string) => ({ agents: [{ id: ana.id, name }] });
      await store.record(interaction('4711', named('ana')), answerOf(1));
      await store.record(interaction('4712', named('Ana Ruiz')), answerOf(2));
      await store.record(interaction('4713', named('ana')), answerOf(3));

      expect((await store.response(site, responseId(1), EVERYTHING))?.agents).toEqual([ana]);

      await store.record(interaction('4714', named('Ana Ruiz Gil')), answerOf(4));
      const { agents } = await store.board(site, { from: '2026-11-22', to: '2026-11-22' } as never, EVERYTHING);
      expect(agents).toEqual([{ id: 'ana', name: 'Ana Ruiz Gil' }]);
    });

    test('stays on its own site: the same ids on two sites are two of everything', async () => {
      const { store, site, interaction, counted } = await openShop(open);
      const other = await store.createSite({ name: 'Other shop', timeZone: 'Asia/Kathmandu' });
      await store.record(interaction('4711'), answerOf(1, { comment: 'Ours' }));

      const recorded = await store.record(interactionOf(other.id, '4711'), answerOf(1, { rating: 1, editToken: 'a-token-of-another-site' }));
      await store.expose(interactionOf(other.id, '4711'), 'shown');
      await store.remove(other.id, responseId(1), 'user lead');

      expect(recorded).toMatchObject({ outcome: 'created' });
      expect(await counted(ana)).toEqual([0, 0, 0, 0, 1, 1]);
      expect((await store.response(site, responseId(1), EVERYTHING))?.comment).toBe('Ours');
      expect([await store.lastSeq(site), await store.lastSeq(other.id)]).toEqual([1, 3]);
    });
  });
