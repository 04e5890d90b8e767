import { randomBytes } from 'node:crypto';
import { and, desc, eq, gt, lte, or } from 'drizzle-orm';
import type { Actor } from '../../domain/audit.ts';
import { type SiteId, timeOrderedUuid } from '../../domain/ids.ts';
import type { Guest, Invitation, NewInvitation, User } from '../people-store.ts';
import { note } from './audit.ts';
import type { Db } from './connection.ts';
import { addMembership } from './memberships.ts';
import { invitations } from './schema-people.ts';
import type { Tx } from './tx.ts';
import { createUser, userOf } from './users.ts';

const fields = {
  site: invitations.siteId,
  id: invitations.id,
  email: invitations.email,
  name: invitations.name,
  role: invitations.role,
  teams: invitations.teams,
  agent: invitations.agentId,
  createdAt: invitations.createdAt,
  expiresAt: invitations.expiresAt,
};

/** Keeps an invitation, in the place of an older one of the same address, and forgets those of the site that are too old. */
export function invite(tx: Tx, site: SiteId, { tokenHash, ...invitation }: NewInvitation, actor: Actor, at: number): Invitation {
  const isOver = or(eq(invitations.email, invitation.email), lte(invitations.expiresAt, at));
  tx.db
    .delete(invitations)
    .where(and(eq(invitations.siteId, site), isOver))
    .run();
  const made = { ...invitation, site, id: timeOrderedUuid(at, randomBytes(10)), createdAt: at };
  tx.db
    .insert(invitations)
    .values({ ...made, siteId: site, agentId: made.agent, tokenHash })
    .run();
  note(tx, { site, at, actor, action: 'invitation.create', subject: made.id, details: { role: made.role } });
  return made;
}

/** Those that can still be accepted, newest first. */
export const openInvitations = (db: Db, site: SiteId, at: number): readonly Invitation[] =>
  db
    .select(fields)
    .from(invitations)
    .where(and(eq(invitations.siteId, site), gt(invitations.expiresAt, at)))
    .orderBy(desc(invitations.createdAt), desc(invitations.id))
    .all();

/** Takes an invitation back. */
export function withdrawInvitation(tx: Tx, site: SiteId, id: string, actor: Actor, at: number): boolean {
  const { changes } = tx.db.delete(invitations).where(isOne(site, id)).run();
  if (changes > 0) note(tx, { site, at, actor, action: 'invitation.delete', subject: id, details: {} });
  return changes > 0;
}

/** The invitation behind a link that still works. */
export const invitationOf = (db: Db, tokenHash: string, at: number): Invitation | null =>
  db
    .select(fields)
    .from(invitations)
    .where(and(eq(invitations.tokenHash, tokenHash), gt(invitations.expiresAt, at)))
    .get() ?? null;

/** Makes the guest a member; the link is used up by it. */
export function acceptInvitation(tx: Tx, tokenHash: string, guest: Guest, at: number): User | 'link_not_valid' | 'taken' {
  const invitation = invitationOf(tx.db, tokenHash, at);
  if (!invitation) return 'link_not_valid';
  const user = 'user' in guest ? userOf(tx.db, guest.user) : createUser(tx, { ...invitation, ...guest, isOwner: false }, null, at);
  if (user === 'taken') return user;
  if (user?.email !== invitation.email || user.disabledAt !== null) return 'link_not_valid';
  addMembership(tx, { site: invitation.site, id: user.id, grant: invitation }, `user ${user.id}`, at);
  tx.db.delete(invitations).where(isOne(invitation.site, invitation.id)).run();
  return user;
}

const isOne = (site: SiteId, id: string) => and(eq(invitations.siteId, site), eq(invitations.id, id));
