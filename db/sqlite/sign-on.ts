import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import type { UserId } from '../../domain/ids.ts';
import type { ProviderAccount, User } from '../people-store.ts';
import type { Db } from './connection.ts';
import { linkAccount } from './credentials.ts';
import { addMembership } from './memberships.ts';
import { credentials, invitations, users } from './schema-people.ts';
import type { Tx } from './tx.ts';
import { createUser, userOfEmail } from './users.ts';

/** Whose account this is; the first time, whoever has its address or was invited by it gets it, if they have no other of this provider. */
export function signOn(tx: Tx, account: ProviderAccount, email: string, at: number): UserId | 'nobody' {
  const owner = ownerOf(tx.db, account);
  if (owner) return owner.disabledAt === null ? owner.id : 'nobody';
  const user = userOfEmail(tx.db, email) ?? welcomed(tx, email, at);
  if (!user || user.disabledAt !== null || hasAccount(tx.db, user.id, account)) return 'nobody';
  linkAccount(tx, user.id, account, `user ${user.id}`, at);
  return user.id;
}

const ownerOf = (db: Db, { provider, account }: ProviderAccount) =>
  db
    .select({ id: users.id, disabledAt: users.disabledAt })
    .from(credentials)
    .innerJoin(users, eq(users.id, credentials.userId))
    .where(and(eq(credentials.providerId, provider), eq(credentials.accountId, account), isNull(credentials.password)))
    .get();

/** An address may be given to somebody else in time, an account never is: who has the one does not get in by the other. */
const hasAccount = (db: Db, id: UserId, { provider }: ProviderAccount): boolean =>
  db
    .select({ id: credentials.id })
    .from(credentials)
    .where(and(eq(credentials.userId, id), eq(credentials.providerId, provider)))
    .get() !== undefined;

/** Whoever was invited by this address, as a member of each site that invited them; null where none did. */
function welcomed(tx: Tx, email: string, at: number): User | null {
  const invited = tx.db
    .select()
    .from(invitations)
    .where(and(eq(invitations.email, email), gt(invitations.expiresAt, at)))
    .orderBy(asc(invitations.createdAt), asc(invitations.id))
    .all();
  const [first] = invited;
  const user = first ? createUser(tx, { name: first.name, email, isOwner: false }, null, at) : 'taken';
  if (user === 'taken') return null;
  for (const { siteId, id, role, teams, agentId } of invited) {
    addMembership(tx, { site: siteId, id: user.id, grant: { role, teams, agent: agentId } }, `user ${user.id}`, at);
    tx.db
      .delete(invitations)
      .where(and(eq(invitations.siteId, siteId), eq(invitations.id, id)))
      .run();
  }
  return user;
}
