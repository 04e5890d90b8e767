import { describe, expect, test, vi } from 'vitest';
import { EVERYTHING } from '../../../domain/access.ts';
import { asId } from '../../../domain/ids.ts';
import { ALWAYS, ana, answerOf, ben, email, type OpenStore, openShop, responseId } from '../../support/shop.ts';

/** Ana and Ben served together and alone, and Ana left. */
async function openAnasShop(open: OpenStore) {
  const shop = await openShop(open);
  const { store, site, interaction } = shop;
  await store.record(interaction('1', { agents: [ana, ben] }), answerOf(1, { rating: 4, comment: 'Kind' }));
  await store.record(interaction('2', { team: 'north' }), answerOf(2, { rating: 1 }));
  await store.record(interaction('3', { channel: email, agents: [ben] }), answerOf(3));
  await store.expose(interaction('4'), 'shown');
  return { ...shop, remove: () => store.removeAgent(site, ana.id, 'user admin') };
}

/** Those who are credited, and those who were. */
export const agents = (open: OpenStore) =>
  describe('an agent', () => {
    test('is known once they were credited, by their newest name', async () => {
      const { store, site } = await openAnasShop(open);
      expect(await store.agents(site)).toEqual([
        { ...ana, isCelebrated: true },
        { ...ben, isCelebrated: true },
      ]);
    });

    test('who is removed leaves a nameless tombstone, and no total changes', async () => {
      const { store, site, remove } = await openAnasShop(open);
      const before = await store.board(site, ALWAYS, EVERYTHING);
      const days = await store.days(site, ALWAYS, {}, EVERYTHING);

      expect(await remove()).toBe('removed');

      const after = await store.board(site, ALWAYS, EVERYTHING);
      const former = after.agents.find(({ id }) => id !== ben.id);
      expect(former).toEqual({ id: expect.stringMatching(/^former-[0-9a-f]{8}$/), name: 'Former agent' });
      const renamed = before.cells.map((cell) => (cell.agent === ana.id ? { ...cell, agent: former?.id } : cell));
      expect(after.cells).toHaveLength(renamed.length);
      expect(after.cells).toEqual(expect.arrayContaining(renamed));
      expect(await store.days(site, ALWAYS, {}, EVERYTHING)).toEqual(days);
      expect(await store.differences(site)).toEqual([]);
    });

    test('who is removed is named nowhere', async () => {
      const { store, site, remove } = await openAnasShop(open);
      await remove();

      const read = [
        await store.agents(site),
        await store.responses(site, {}, { limit: 10 }, EVERYTHING),
        await store.board(site, ALWAYS, EVERYTHING),
      ];
      expect(JSON.stringify(read)).not.toMatch(/\bana\b|Ana/);
      expect((await store.responses(site, { agent: ana.id }, { limit: 10 }, EVERYTHING)).responses).toEqual([]);
      expect((await store.response(site, responseId(1), EVERYTHING))?.agents).toEqual([{ id: expect.any(String), name: 'Former agent' }, ben]);
    });

    test('who is removed is no longer in the feed: whoever watches fetches again', async () => {
      const { store, site, remove } = await openAnasShop(open);
      const seq = await store.lastSeq(site);
      const heard = vi.fn();
      store.watch(heard);

      await remove();

      await expect.poll(() => heard).toHaveBeenCalledExactlyOnceWith(site, []);
      expect(await store.movesSince(site, seq - 1, 100)).toBeNull();
    });

    test('who is removed stays nameless when an old answer is changed or heard of again', async () => {
      const { store, site, interaction, remove } = await openAnasShop(open);
      await remove();

      await store.record(interaction('1', { agents: [ana, ben] }), answerOf(1, { revision: 1, rating: 5, comment: 'Very kind' }));
      await store.expose(interaction('2', { team: 'north' }), 'shown');

      expect(await store.agents(site)).toMatchObject([{ id: 'ben' }, { name: 'Former agent' }]);
      expect(await store.differences(site)).toEqual([]);
    });

    test('of one site is somebody else on another', async () => {
      const { store, interaction, remove } = await openAnasShop(open);
      const { id: other } = await store.createSite({ name: 'Other', timeZone: 'UTC' });
      await store.record({ ...interaction('1'), site: other }, answerOf(1));

      await remove();

      expect(await store.agents(other)).toMatchObject([ana]);
    });

    test('that never was cannot be removed', async () => {
      const { store, site } = await openAnasShop(open);
      expect(await store.removeAgent(site, asId('nobody'), 'command')).toBe('not_found');
      expect(await store.removeAgent(site, asId(''), 'command')).toBe('not_found');
    });
  });
