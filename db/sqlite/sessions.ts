import { randomBytes } from 'node:crypto';
import { and, eq, gt, isNull, lte, sql } from 'drizzle-orm';
import type { Actor } from '../../domain/audit.ts';
import { timeOrderedUuid, type UserId } from '../../domain/ids.ts';
import { sessionEnd } from '../../domain/session.ts';
import type { NewSession, Session } from '../people-store.ts';
import { note } from './audit.ts';
import type { Db } from './connection.ts';
import { sessions, users } from './schema-people.ts';
import type { Tx } from './tx.ts';
import { userFields } from './users.ts';

/** Signs somebody in, and forgets the sessions that are over. */
export function beginSession({ db }: Tx, { tokenHash, user }: NewSession, at: number): void {
  db.delete(sessions).where(lte(sessions.expiresAt, at)).run();
  const id = timeOrderedUuid(at, randomBytes(10));
  db.insert(sessions)
    .values({ tokenHash, id, userId: user, createdAt: at, updatedAt: at, expiresAt: sessionEnd(at, at) })
    .run();
  db.update(users).set({ updatedAt: at }).where(eq(users.id, user)).run();
}

/** Finds the session with a hash, unless it is over at that moment or its user may not sign in. Made once, since every request of the team asks it. */
export function findingSessions(db: Db): (tokenHash: string, at: number) => Session | null {
  const found = db
    .select({ user: userFields, createdAt: sessions.createdAt, seenAt: sessions.updatedAt })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(sessions.tokenHash, sql.placeholder('tokenHash')), gt(sessions.expiresAt, sql.placeholder('at')), isNull(users.disabledAt)))
    .prepare();
  return (tokenHash, at) => found.get({ tokenHash, at }) ?? null;
}

/** They are here at this moment. A session that is over stays over. */
export function seeSession({ db }: Tx, tokenHash: string, at: number): void {
  const session = db
    .select()
    .from(sessions)
    .where(and(eq(sessions.tokenHash, tokenHash), gt(sessions.expiresAt, at)))
    .get();
  if (!session) return;
  db.update(sessions)
    .set({ updatedAt: at, expiresAt: sessionEnd(session.createdAt, at) })
    .where(eq(sessions.tokenHash, tokenHash))
    .run();
  db.update(users).set({ updatedAt: at }).where(eq(users.id, session.userId)).run();
}

/** Signs out, once. */
export function endSession({ db }: Tx, tokenHash: string): void {
  db.delete(sessions).where(eq(sessions.tokenHash, tokenHash)).run();
}

/** Signs somebody out everywhere. */
export function endSessions(tx: Tx, id: UserId, actor: Actor, at: number): void {
  tx.db.delete(sessions).where(eq(sessions.userId, id)).run();
  note(tx, { site: null, at, actor, action: 'user.end_sessions', subject: id, details: {} });
}
