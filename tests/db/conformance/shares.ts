import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { BOARD_ALONE, type OpenStore, openShop } from '../../support/shop.ts';

const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url');

/** Links that show a board. */
export const shares = (open: OpenStore) =>
  describe('a share', () => {
    test('leads whoever has its token to its site, and nobody else', async () => {
      const { store, site, clock } = await openShop(open);
      const made = await store.createShare(site, { name: 'Screen in the hall', tokenHash: hashOf('a token'), shows: BOARD_ALONE }, 'user u1');

      expect(made).toEqual({ id: expect.stringMatching(/^[0-9a-f]{12}$/), name: 'Screen in the hall', createdAt: clock.now(), shows: BOARD_ALONE });
      expect(await store.shares(site)).toEqual([made]);
      expect(await store.siteOfShare(hashOf('a token'))).toEqual({ site: (await store.sites())[0], share: made.id, shows: BOARD_ALONE });
      expect(await store.siteOfShare(hashOf('another'))).toBeNull();
    });

    test('that is revoked leads nowhere, is listed no more and cannot be revoked again', async () => {
      const { store, site } = await openShop(open);
      const { id } = await store.createShare(site, { name: 'Hall', tokenHash: hashOf('a token'), shows: BOARD_ALONE }, 'user u1');

      expect(await store.revokeShare(site, id, 'user u2')).toBe('revoked');

      expect(await store.siteOfShare(hashOf('a token'))).toBeNull();
      expect(await store.shares(site)).toEqual([]);
      expect(await store.revokeShare(site, id, 'user u2')).toBe('not_found');
    });

    test('is for words and names where it was made for them, and that is noted', async () => {
      const { store, site } = await openShop(open);
      const shows = { words: true, names: true };
      const made = await store.createShare(site, { name: 'Hall', tokenHash: hashOf('a token'), shows }, 'user u1');

      expect([made.shows, (await store.shares(site))[0]?.shows, (await store.siteOfShare(hashOf('a token')))?.shows]).toEqual([shows, shows, shows]);
      expect((await store.auditEntries(site, 1))[0]?.details).toEqual({ words: true, names: true });
    });

    test('of another site is not there to be revoked', async () => {
      const { store, site } = await openShop(open);
      const other = await store.createSite({ name: 'Café', timeZone: 'UTC' });
      const { id } = await store.createShare(site, { name: 'Hall', tokenHash: hashOf('a token'), shows: BOARD_ALONE }, 'command');

      expect(await store.revokeShare(other.id, id, 'command')).toBe('not_found');
      expect(await store.shares(other.id)).toEqual([]);
      expect(await store.shares(site)).toHaveLength(1);
    });

    test('is noted with who made and who ended it, without its name', async () => {
      const { store, site, clock } = await openShop(open);
      const { id } = await store.createShare(site, { name: 'Hall', tokenHash: hashOf('a token'), shows: BOARD_ALONE }, 'user u1');
      clock.pass(1);
      await store.revokeShare(site, id, 'command');

      const entries = await store.auditEntries(site, 2);
      expect(entries.map(({ action, actor, subject, details }) => [action, actor, subject, details])).toEqual([
        ['share.revoke', 'command', id, {}],
        ['share.create', 'user u1', id, {}],
      ]);
    });
  });
