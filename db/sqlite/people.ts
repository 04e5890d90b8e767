import type { PeopleStore } from '../people-store.ts';
import type { Commits } from './commits.ts';
import { idOfAccount, isSetUp, linkAccount, passwordOf } from './credentials.ts';
import { acceptInvitation, invitationOf, invite, openInvitations, withdrawInvitation } from './invitations.ts';
import { changeMembership, membershipsOf, membersOf, removeMembership } from './memberships.ts';
import { newResetLink, newSetupLink, resetPassword, setUp, userOfResetLink } from './one-time-links.ts';
import { beginSession, endSession, endSessions, findingSessions, seeSession } from './sessions.ts';
import { attempt } from './storage-errors.ts';
import type { TxParts } from './tx.ts';
import { allUsers, changeUser, createUser, disableUser, enableUser, userOf, userOfEmail } from './users.ts';

/** People as they are kept in SQLite. */
export const people = (commits: Commits, tx: TxParts, now: () => number): PeopleStore => ({
  ...usersOf(commits, tx, now),
  ...signIns(commits, tx, now),
  ...members(commits, tx, now),
  ...links(commits, tx, now),
});

type Users = Pick<PeopleStore, 'createUser' | 'user' | 'userOfEmail' | 'users' | 'changeUser' | 'disableUser' | 'enableUser'>;

const usersOf = ({ commit }: Commits, { db }: TxParts, now: () => number): Users => ({
  createUser: (user, actor) => commit((tx) => createUser(tx, user, actor, now())),
  user: (id) => attempt(() => userOf(db, id)),
  userOfEmail: (email) => attempt(() => userOfEmail(db, email)),
  users: () => attempt(() => allUsers(db)),
  changeUser: (id, change, actor) => commit((tx) => changeUser(tx, id, change, actor, now())),
  disableUser: (id, actor) => commit((tx) => disableUser(tx, id, actor, now())),
  enableUser: (id, actor) => commit((tx) => enableUser(tx, id, actor, now())),
});

type SignIns = Pick<
  PeopleStore,
  'isSetUp' | 'passwordOf' | 'userOfAccount' | 'linkAccount' | 'beginSession' | 'session' | 'seeSession' | 'endSession' | 'endSessions'
>;

function signIns({ commit }: Commits, { db }: TxParts, now: () => number): SignIns {
  const sessionOf = findingSessions(db);
  return {
    isSetUp: () => attempt(() => isSetUp(db)),
    passwordOf: (id) => attempt(() => passwordOf(db, id)),
    userOfAccount: (account) =>
      attempt(() => {
        const id = idOfAccount(db, account);
        return id && userOf(db, id);
      }),
    linkAccount: (id, account, actor) => commit((tx) => linkAccount(tx, id, account, actor, now())),
    beginSession: (session) => commit((tx) => beginSession(tx, session, now())),
    session: (tokenHash) => attempt(() => sessionOf(tokenHash, now())),
    seeSession: (tokenHash) => commit((tx) => seeSession(tx, tokenHash, now())),
    endSession: (tokenHash) => commit((tx) => endSession(tx, tokenHash)),
    endSessions: (id, actor) => commit((tx) => endSessions(tx, id, actor, now())),
  };
}

type Members = Pick<
  PeopleStore,
  | 'memberships'
  | 'members'
  | 'changeMembership'
  | 'removeMembership'
  | 'invite'
  | 'invitations'
  | 'withdrawInvitation'
  | 'invitationOf'
  | 'acceptInvitation'
>;

const members = ({ commit }: Commits, { db }: TxParts, now: () => number): Members => ({
  memberships: (id) => attempt(() => membershipsOf(db, id)),
  members: (site) => attempt(() => membersOf(db, site)),
  changeMembership: (site, id, grant, actor) => commit((tx) => changeMembership(tx, { site, id, grant }, actor, now())),
  removeMembership: (site, id, actor) => commit((tx) => removeMembership(tx, site, id, actor, now())),
  invite: (site, invitation, actor) => commit((tx) => invite(tx, site, invitation, actor, now())),
  invitations: (site) => attempt(() => openInvitations(db, site, now())),
  withdrawInvitation: (site, id, actor) => commit((tx) => withdrawInvitation(tx, site, id, actor, now())),
  invitationOf: (tokenHash) => attempt(() => invitationOf(db, tokenHash, now())),
  acceptInvitation: (tokenHash, guest) => commit((tx) => acceptInvitation(tx, tokenHash, guest, now())),
});

type Links = Pick<PeopleStore, 'newSetupLink' | 'newResetLink' | 'userOfResetLink' | 'setUp' | 'resetPassword'>;

const links = ({ commit }: Commits, { db }: TxParts, now: () => number): Links => ({
  newSetupLink: (tokenHash) => commit((tx) => newSetupLink(tx, tokenHash, now())),
  newResetLink: (id, tokenHash, expiresAt, actor) => commit((tx) => newResetLink(tx, id, { tokenHash, expiresAt }, actor, now())),
  userOfResetLink: (tokenHash) => attempt(() => userOfResetLink(db, tokenHash, now())),
  setUp: (tokenHash, owner) => commit((tx) => setUp(tx, tokenHash, owner, now())),
  resetPassword: (tokenHash, passwordHash) => commit((tx) => resetPassword(tx, tokenHash, passwordHash, now())),
});
