import { describe, expect, test } from 'vitest';
import type { NewInvitation, NewUser } from '../../../db/people-store.ts';
import type { AgentId } from '../../../domain/ids.ts';
import { HOUR, MINUTE, type OpenStore, openShop } from '../../support/shop.ts';

const DAY = 24 * HOUR;
const hash = (name: string) => name.padEnd(43, '-');
const lea: NewUser = { name: 'Lea', email: 'lea@example.com', isOwner: false, passwordHash: 'hash of lea' };
const invitation = (clock: { now(): number }, told: Partial<NewInvitation> = {}): NewInvitation => ({
  ...{ email: 'lea@example.com', name: 'Lea', role: 'lead', teams: ['Returns'], agent: null },
  ...{ tokenHash: hash('invitation'), expiresAt: clock.now() + DAY },
  ...told,
});

async function openWithLea(open: OpenStore) {
  const shop = await openShop(open);
  const user = await shop.store.createUser(lea, 'command');
  if (user === 'taken') throw new Error(user);
  return { ...shop, user };
}

/** People, and how they come in. */
export const people = (open: OpenStore) => {
  describe('somebody', () => {
    test('is found by id and by address, and is nobody else', async () => {
      const { store, user, clock } = await openWithLea(open);

      expect(user).toEqual({
        ...{ id: user.id, name: 'Lea', email: 'lea@example.com' },
        isOwner: false,
        hasPassword: true,
        createdAt: clock.now(),
        seenAt: null,
        disabledAt: null,
      });
      expect(await store.user(user.id)).toEqual(user);
      expect(await store.userOfEmail('lea@example.com')).toEqual(user);
      expect(await store.userOfEmail('ana@example.com')).toBeNull();
      expect(await store.users()).toEqual([user]);
      expect(await store.createUser({ ...lea, name: 'Another' }, 'command')).toBe('taken');
    });

    test('changes their name and address, but not to the address of somebody else', async () => {
      const { store, user } = await openWithLea(open);
      await store.createUser({ name: 'Ana', email: 'ana@example.com', isOwner: true }, 'command');

      expect(await store.changeUser(user.id, { name: 'Lea B.', email: 'b@example.com' }, 'command')).toMatchObject({
        name: 'Lea B.',
        email: 'b@example.com',
      });
      expect(await store.changeUser(user.id, { name: 'Lea C.', email: 'ana@example.com' }, 'command')).toBe('taken');
      expect(await store.user(user.id)).toMatchObject({ name: 'Lea B.' });
      expect(await store.changeUser('nobody' as never, { name: 'x' }, 'command')).toBeNull();
    });

    test('who is disabled has no session and no password until they are enabled', async () => {
      const { store, user } = await openWithLea(open);
      await store.beginSession({ tokenHash: hash('a'), user: user.id });

      expect(await store.disableUser(user.id, 'command')).toBe(true);
      expect([await store.session(hash('a')), await store.passwordOf(user.id)]).toEqual([null, null]);
      await store.beginSession({ tokenHash: hash('b'), user: user.id });
      expect(await store.session(hash('b'))).toBeNull();

      expect(await store.enableUser(user.id, 'command')).toBe(true);
      expect([await store.session(hash('a')), await store.passwordOf(user.id)]).toEqual([null, 'hash of lea']);
      expect(await store.disableUser('nobody' as never, 'command')).toBe(false);
    });

    test('may come by an account at a provider, which is one person’s at a time', async () => {
      const { store, user } = await openWithLea(open);
      const account = { provider: 'oidc', account: 'subject-1' };

      await store.linkAccount(user.id, account, 'command');

      expect(await store.userOfAccount(account)).toMatchObject({ id: user.id });
      expect(await store.userOfAccount({ ...account, account: 'subject-2' })).toBeNull();
      expect(await store.userOfAccount({ provider: 'password', account: user.id })).toBeNull();
    });
  });

  describe('a session', () => {
    test('is over after twelve idle hours', async () => {
      const { store, user, clock } = await openWithLea(open);
      await store.beginSession({ tokenHash: hash('a'), user: user.id });

      clock.pass(12 * HOUR - 1);
      expect(await store.session(hash('a'))).toMatchObject({ user: { id: user.id } });
      clock.pass(1);
      expect(await store.session(hash('a'))).toBeNull();
      await store.seeSession(hash('a'));
      expect(await store.session(hash('a'))).toBeNull();
    });

    test('lasts thirty days at most, however busy', async () => {
      const { store, user, clock } = await openWithLea(open);
      await store.beginSession({ tokenHash: hash('a'), user: user.id });

      for (let hours = 0; hours < 30 * 24 - 8; hours += 8) {
        clock.pass(8 * HOUR);
        await store.seeSession(hash('a'));
      }
      expect(await store.session(hash('a'))).not.toBeNull();
      clock.pass(8 * HOUR);
      expect(await store.session(hash('a'))).toBeNull();
    });

    test('says when somebody was last here', async () => {
      const { store, user, clock } = await openWithLea(open);
      await store.beginSession({ tokenHash: hash('a'), user: user.id });
      clock.pass(5 * MINUTE);

      await store.seeSession(hash('a'));

      expect(await store.session(hash('a'))).toMatchObject({ seenAt: clock.now(), user: { seenAt: clock.now() } });
      await store.endSession(hash('a'));
      expect(await store.user(user.id)).toMatchObject({ seenAt: clock.now() });
    });

    test('ends alone, or with all others of the same person and of nobody else', async () => {
      const { store, user } = await openWithLea(open);
      const other = await store.createUser({ name: 'Ana', email: 'ana@example.com', isOwner: true }, 'command');
      for (const name of ['a', 'b', 'c']) await store.beginSession({ tokenHash: hash(name), user: user.id });
      await store.beginSession({ tokenHash: hash('of ana'), user: (other as typeof user).id });

      await store.endSession(hash('a'));
      expect([await store.session(hash('a')), await store.session(hash('b'))]).toEqual([null, expect.anything()]);
      await store.endSessions(user.id, 'command');
      expect([await store.session(hash('b')), await store.session(hash('c'))]).toEqual([null, null]);
      expect(await store.session(hash('of ana'))).not.toBeNull();
    });

    test('ends with the password that it began with', async () => {
      const { store, user } = await openWithLea(open);
      await store.beginSession({ tokenHash: hash('a'), user: user.id });

      await store.changeUser(user.id, { passwordHash: 'another hash' }, 'command');

      expect([await store.session(hash('a')), await store.passwordOf(user.id)]).toEqual([null, 'another hash']);
    });
  });

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
