import { describe, expect, test } from 'vitest';
import { HOUR, MINUTE, type OpenStore } from '../../support/shop.ts';
import { hash, lea, openWithLea } from './lea.ts';

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
};
