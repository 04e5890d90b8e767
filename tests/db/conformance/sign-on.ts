import { beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../../db/store.ts';
import type { SiteId, UserId } from '../../../domain/ids.ts';
import { type OpenStore, openShop } from '../../support/shop.ts';

const ACCOUNT = { provider: 'https://id.example.com', account: 'ana-1' };
const EMAIL = 'ana@example.com';

/** Signing in by an account at a provider. */
export const signOns = (open: OpenStore) =>
  describe('an account at a sign-in provider', () => {
    let store: Store;
    let site: SiteId;
    let now: () => number;
    beforeEach(async () => {
      const shop = await openShop(open);
      ({ store, site } = shop);
      ({ now } = shop.clock);
    });

    const addAna = async (): Promise<UserId> => {
      const ana = await store.createUser({ name: 'Ana', email: EMAIL, isOwner: false }, 'command');
      return ana === 'taken' ? Promise.reject(new Error('She is here already.')) : ana.id;
    };
    const invite = (to: SiteId, token: string, expiresAt = now() + 1) =>
      store.invite(
        to,
        { role: 'agent', teams: [], agent: 'ana' as never, email: EMAIL, name: 'Ana', tokenHash: token.repeat(43), expiresAt },
        'command',
      );

    test('belongs to whoever has its address the first time, and to them from then on', async () => {
      const ana = await addAna();

      expect(await store.signOn(ACCOUNT, EMAIL)).toBe(ana);
      expect(await store.signOn(ACCOUNT, 'another@example.com')).toBe(ana);
    });

    test('is another one at another provider', async () => {
      const ana = await addAna();
      await store.signOn(ACCOUNT, EMAIL);

      expect(await store.signOn({ ...ACCOUNT, provider: 'https://other.example.com' }, EMAIL)).toBe(ana);
      expect(await store.signOn({ ...ACCOUNT, provider: 'https://third.example.com' }, 'another@example.com')).toBe('nobody');
    });

    test('of a stranger is nobody’s', async () => {
      await addAna();

      expect(await store.signOn(ACCOUNT, 'ben@example.com')).toBe('nobody');
      expect(await store.users()).toHaveLength(1);
    });

    test('with the address of somebody who has one is nobody’s', async () => {
      await addAna();
      await store.signOn(ACCOUNT, EMAIL);

      expect(await store.signOn({ ...ACCOUNT, account: 'ana-2' }, EMAIL)).toBe('nobody');
    });

    test('lets nobody in who is disabled, until they are enabled', async () => {
      const ana = await addAna();
      await store.disableUser(ana, 'command');
      expect(await store.signOn(ACCOUNT, EMAIL)).toBe('nobody');
      await store.enableUser(ana, 'command');
      await store.signOn(ACCOUNT, EMAIL);

      await store.disableUser(ana, 'command');

      expect(await store.signOn(ACCOUNT, EMAIL)).toBe('nobody');
      await store.enableUser(ana, 'command');
      expect(await store.signOn(ACCOUNT, EMAIL)).toBe(ana);
    });

    test('of somebody invited makes them a member of every site that invited them, and uses the invitations up', async () => {
      const other = await store.createSite({ name: 'Other', timeZone: 'UTC' });
      await invite(site, 'a');
      await invite(other.id, 'b');

      const ana = await store.signOn(ACCOUNT, EMAIL);

      expect(await store.userOfEmail(EMAIL)).toMatchObject({ id: ana, name: 'Ana', isOwner: false, hasPassword: false });
      expect((await store.memberships(ana as UserId)).map(({ site: to }) => to).sort()).toEqual([site, other.id].sort());
      expect([await store.invitations(site), await store.invitations(other.id)]).toEqual([[], []]);
    });

    test('of somebody whose invitation is too old is nobody’s', async () => {
      await invite(site, 'a', now());

      expect(await store.signOn(ACCOUNT, EMAIL)).toBe('nobody');
      expect(await store.users()).toEqual([]);
    });

    test('is given once, however many come at once', async () => {
      await invite(site, 'a');

      const came = await Promise.all(Array.from({ length: 20 }, () => store.signOn(ACCOUNT, EMAIL)));

      expect([new Set(came).size, (await store.users()).length]).toEqual([1, 1]);
    });
  });
