import { and, eq, or, sql } from 'drizzle-orm';
import type { Actor } from '../../domain/audit.ts';
import type { SiteId, UserId } from '../../domain/ids.ts';
import type { Grant, Member, Membership } from '../people-store.ts';
import { note } from './audit.ts';
import type { Db } from './connection.ts';
import { memberships, users } from './schema-people.ts';
import type { Tx } from './tx.ts';
import { userFields } from './users.ts';

/** What somebody may do, site by site. */
export const membershipsOf = (db: Db, id: UserId): readonly Membership[] =>
  db
    .select({ site: memberships.siteId, role: memberships.role, teams: memberships.teams, agent: memberships.agentId })
    .from(memberships)
    .where(eq(memberships.userId, id))
    .all();

/** Everybody who may do something on the site. */
export const membersOf = (db: Db, site: SiteId): readonly Member[] =>
  selectMembers(db, site)
    .where(or(users.isOwner, eq(memberships.siteId, site)))
    .orderBy(sql`coalesce(${memberships.createdAt}, ${users.createdAt})`, users.id)
    .all()
    .map(memberOf);

/** What somebody is to do on a site. */
interface Granted {
  readonly site: SiteId;
  readonly id: UserId;
  readonly grant: Grant;
}

/** Gives a member something else to do. */
export function changeMembership(tx: Tx, { site, id, grant }: Granted, actor: Actor, at: number): Member | null {
  const { role, teams, agent: agentId } = grant;
  const { changes } = tx.db.update(memberships).set({ role, teams, agentId }).where(isOf(site, id)).run();
  if (changes === 0) return null;
  note(tx, { site, at, actor, action: 'membership.change', subject: id, details: { role } });
  const row = selectMembers(tx.db, site).where(eq(users.id, id)).get();
  return row ? memberOf(row) : null;
}

/** Makes somebody a member, or gives a member something else to do. */
export function addMembership(tx: Tx, { site, id, grant }: Granted, actor: Actor, at: number): void {
  const { role, teams, agent: agentId } = grant;
  tx.db
    .insert(memberships)
    .values({ siteId: site, userId: id, role, teams, agentId, createdAt: at })
    .onConflictDoUpdate({ target: [memberships.siteId, memberships.userId], set: { role, teams, agentId } })
    .run();
  note(tx, { site, at, actor, action: 'membership.create', subject: id, details: { role } });
}

/** Takes somebody from the site; they stay who they are elsewhere. */
export function removeMembership(tx: Tx, site: SiteId, id: UserId, actor: Actor, at: number): boolean {
  const { changes } = tx.db.delete(memberships).where(isOf(site, id)).run();
  if (changes > 0) note(tx, { site, at, actor, action: 'membership.delete', subject: id, details: {} });
  return changes > 0;
}

const isOf = (site: SiteId, id: UserId) => and(eq(memberships.siteId, site), eq(memberships.userId, id));

const selectMembers = (db: Db, site: SiteId) =>
  db
    .select({ user: userFields, role: memberships.role, teams: memberships.teams, agent: memberships.agentId })
    .from(users)
    .leftJoin(memberships, and(eq(memberships.userId, users.id), eq(memberships.siteId, site)));

type Row = Pick<Member, 'agent'> & {
  readonly user: Omit<Member, keyof Grant>;
  readonly role: Member['role'] | null;
  readonly teams: Member['teams'] | null;
};

/** An owner is an admin everywhere, whatever they were before they owned it. */
const memberOf = ({ user, role, teams, agent }: Row): Member =>
  user.isOwner || role === null ? { ...user, role: 'admin', teams: [], agent: null } : { ...user, role, teams: teams ?? [], agent };
