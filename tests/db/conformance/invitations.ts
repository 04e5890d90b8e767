import { describe, expect, test } from 'vitest';
import type { NewInvitation } from '../../../db/people-store.ts';
import type { AgentId } from '../../../domain/ids.ts';
import { HOUR, type OpenStore, openShop } from '../../support/shop.ts';
import { hash, lea, openWithLea } from './lea.ts';

const DAY = 24 * HOUR;
const invitation = (clock: { now(): number }, told: Partial<NewInvitation> = {}): NewInvitation => ({
  ...{ email: 'lea@example.com', name: 'Lea', role: 'lead', teams: ['Returns'], agent: null },
  ...{ tokenHash: hash('invitation'), expiresAt: clock.now() + DAY },
  ...told,
});

/** How people come to a site, to the first one, and back to their account. */
export const invitations = (open: OpenStore) => {
  describe('an invitation', () => {
    test('makes somebody new a member of its site, once', async () => {
      const { store, site, clock } = await openShop(open);
      const made = await store.invite(site, invitation(clock), 'command');
      expect(await store.invitations(site)).toEqual([made]);
      expect(await store.invitationOf(hash('invitation'))).toEqual(made);

      const user = await store.acceptInvitation(hash('invitation'), { passwordHash: 'hash' });

      expect(user).toMatchObject({ email: 'lea@example.com', isOwner: false, hasPassword: true });
      expect(await store.members(site)).toMatchObject([{ email: 'lea@example.com', role: 'lead', teams: ['Returns'], agent: null }]);
      expect(await store.invitations(site)).toEqual([]);
      expect(await store.acceptInvitation(hash('invitation'), { passwordHash: 'hash' })).toBe('link_not_valid');
    });

    test('is for the one who was invited', async () => {
      const { store, site, clock, user } = await openWithLea(open);
      const other = (await store.createUser({ name: 'Ana', email: 'ana@example.com', isOwner: false }, 'command')) as typeof user;
      await store.invite(site, invitation(clock), 'command');

      expect(await store.acceptInvitation(hash('invitation'), { user: other.id })).toBe('link_not_valid');
      expect(await store.acceptInvitation(hash('invitation'), { passwordHash: 'hash' })).toBe('taken');
      expect(await store.memberships(other.id)).toEqual([]);
      expect(await store.acceptInvitation(hash('invitation'), { user: user.id })).toMatchObject({ id: user.id });
      expect(await store.memberships(user.id)).toEqual([{ site, role: 'lead', teams: ['Returns'], agent: null }]);
    });

    test('stops working when it is too old, taken back, or followed by another', async () => {
      const { store, site, clock } = await openShop(open);
      const first = await store.invite(site, invitation(clock, { tokenHash: hash('1') }), 'command');
      await store.invite(site, invitation(clock, { tokenHash: hash('2') }), 'command');
      expect([await store.invitationOf(hash('1')), await store.withdrawInvitation(site, first.id, 'command')]).toEqual([null, false]);

      const [second] = await store.invitations(site);
      expect(await store.withdrawInvitation('elsewhere' as never, second?.id ?? '', 'command')).toBe(false);
      expect(await store.withdrawInvitation(site, second?.id ?? '', 'command')).toBe(true);
      await store.invite(site, invitation(clock, { tokenHash: hash('3') }), 'command');
      clock.pass(DAY);
      expect([await store.invitationOf(hash('2')), await store.invitationOf(hash('3')), await store.invitations(site)]).toEqual([null, null, []]);
    });
  });

  test('a member of one site is nobody on another, and an owner is an admin of all', async () => {
    const { store, site, clock } = await openShop(open);
    const { id: other } = await store.createSite({ name: 'Other', timeZone: 'UTC' });
    await store.createUser({ name: 'Ana', email: 'ana@example.com', isOwner: true }, 'command');
    await store.invite(site, invitation(clock), 'command');
    const user = await store.acceptInvitation(hash('invitation'), { passwordHash: 'hash' });
    if (typeof user === 'string') throw new Error(user);
    const grant = { role: 'agent', teams: [], agent: 'ana' as AgentId } as const;

    expect((await store.members(other)).map(({ name, role }) => [name, role])).toEqual([['Ana', 'admin']]);
    expect(await store.changeMembership(other, user.id, grant, 'command')).toBeNull();
    expect(await store.changeMembership(site, user.id, grant, 'command')).toMatchObject({ id: user.id, ...grant });
    expect(await store.removeMembership(other, user.id, 'command')).toBe(false);
    expect(await store.removeMembership(site, user.id, 'command')).toBe(true);
    expect(await store.memberships(user.id)).toEqual([]);
  });

  describe('a set-up link', () => {
    test('makes the first owner, who may look around first and choose an address later', async () => {
      const { store } = await openShop(open);
      expect(await store.newSetupLink(hash('1'))).toBe(true);

      const begun = await store.setUp(hash('1'), {});
      expect(begun).toMatchObject({ email: null, isOwner: true, hasPassword: false });
      expect(await store.isSetUp()).toBe(false);
      expect(await store.setUp(hash('1'), {})).toBe('link_not_valid');

      await store.newSetupLink(hash('2'));
      const access = { email: 'ana@example.com', passwordHash: 'hash' };
      expect(await store.setUp(hash('2'), { name: 'Ana', access })).toMatchObject({
        ...(begun as object),
        name: 'Ana',
        email: 'ana@example.com',
        hasPassword: true,
      });
      expect([await store.isSetUp(), (await store.users()).length]).toEqual([true, 1]);
    });

    test('stops working when there is a newer one, and when somebody can sign in', async () => {
      const { store } = await openShop(open);
      await store.newSetupLink(hash('1'));
      await store.newSetupLink(hash('2'));
      expect(await store.setUp(hash('1'), {})).toBe('link_not_valid');

      await store.createUser(lea, 'command');

      expect(await store.setUp(hash('2'), {})).toBe('link_not_valid');
      expect(await store.newSetupLink(hash('3'))).toBe(false);
      expect(await store.setUp(hash('3'), {})).toBe('link_not_valid');
    });
  });

  test('a link for a new password works once, for its day, and for who may sign in', async () => {
    const { store, user, clock } = await openWithLea(open);
    await store.beginSession({ tokenHash: hash('a'), user: user.id });
    for (const name of ['1', '2']) await store.newResetLink(user.id, hash(name), clock.now() + DAY, 'command');
    expect(await store.userOfResetLink(hash('1'))).toMatchObject({ id: user.id });

    expect(await store.resetPassword(hash('1'), 'new hash')).toMatchObject({ id: user.id });

    expect([await store.session(hash('a')), await store.passwordOf(user.id)]).toEqual([null, 'new hash']);
    for (const name of ['1', '2']) expect(await store.resetPassword(hash(name), 'newer hash')).toBe('link_not_valid');
    await store.newResetLink(user.id, hash('3'), clock.now() + DAY, 'command');
    expect(await store.setUp(hash('3'), {})).toBe('link_not_valid');
    clock.pass(DAY);
    expect(await store.userOfResetLink(hash('3'))).toBeNull();
    await store.newResetLink(user.id, hash('4'), clock.now() + DAY, 'command');
    await store.disableUser(user.id, 'command');
    expect(await store.userOfResetLink(hash('4'))).toBeNull();
  });
};
