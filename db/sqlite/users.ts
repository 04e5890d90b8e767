import { randomBytes } from 'node:crypto';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Actor } from '../../domain/audit.ts';
import { asId, timeOrderedUuid, type UserId } from '../../domain/ids.ts';
import type { NewUser, User, UserChange } from '../people-store.ts';
import { note } from './audit.ts';
import type { Db } from './connection.ts';
import { givePassword, PASSWORD } from './credentials.ts';
import { oneTimeLinks, sessions, users } from './schema-people.ts';
import type { Tx } from './tx.ts';

/** The columns of which a user is made. */
export const userFields = {
  id: users.id,
  name: users.name,
  email: sql<string | null>`case when instr(${users.email}, '@') > 0 then ${users.email} end`,
  isOwner: users.isOwner,
  // Named in full: where nothing is joined Drizzle leaves the table out, and the id within would be that of the credential.
  hasPassword: sql`exists (select 1 from credentials where credentials.user_id = users.id and provider_id = ${PASSWORD})`.mapWith(Boolean),
  createdAt: users.createdAt,
  seenAt: sql<number | null>`nullif(${users.updatedAt}, 0)`,
  disabledAt: users.disabledAt,
};

/** Somebody by their id, or null. */
export const userOf = (db: Db, id: UserId): User | null => db.select(userFields).from(users).where(eq(users.id, id)).get() ?? null;

/** Somebody by their address, in lower case, or null. */
export const userOfEmail = (db: Db, email: string): User | null => db.select(userFields).from(users).where(eq(users.email, email)).get() ?? null;

/** Everybody, in the order of creation. */
export const allUsers = (db: Db): readonly User[] => db.select(userFields).from(users).orderBy(users.createdAt, users.id).all();

/** Adds somebody, unless their address is taken. Without an address their id stands in its place, which no address can be. */
export function createUser(
  tx: Tx,
  user: Omit<NewUser, 'email'> & { readonly email: string | null },
  actor: Actor | null,
  at: number,
): User | 'taken' {
  const { name, email, isOwner, passwordHash } = user;
  if (email !== null && userOfEmail(tx.db, email)) return 'taken';
  const id = asId<UserId>(timeOrderedUuid(at, randomBytes(10)));
  tx.db
    .insert(users)
    .values({ id, name, email: email ?? id, isOwner, createdAt: at, updatedAt: 0 })
    .run();
  if (passwordHash !== undefined) givePassword(tx, id, passwordHash, at);
  note(tx, { site: null, at, actor: actor ?? `user ${id}`, action: 'user.create', subject: id, details: { owner: isOwner } });
  return known(tx, id);
}

/** Changes what is given; a new password ends their sessions and their links. */
export function changeUser(tx: Tx, id: UserId, { name, email, passwordHash }: UserChange, actor: Actor, at: number): User | 'taken' | null {
  const before = userOf(tx.db, id);
  if (!before) return null;
  const other = email === undefined ? null : userOfEmail(tx.db, email);
  if (other && other.id !== id) return 'taken';
  const changed = { ...(name !== undefined && { name }), ...(email !== undefined && { email }) };
  if (Object.keys(changed).length > 0) tx.db.update(users).set(changed).where(eq(users.id, id)).run();
  if (passwordHash !== undefined) {
    givePassword(tx, id, passwordHash, at);
    endEverything(tx, id);
  }
  const details = { name: name !== undefined, email: email !== undefined, password: passwordHash !== undefined };
  if (Object.values(details).includes(true)) note(tx, { site: null, at, actor, action: 'user.change', subject: id, details });
  return known(tx, id);
}

/** Lets nobody in under this name any more, and sends away who is in. */
export function disableUser(tx: Tx, id: UserId, actor: Actor, at: number): boolean {
  const { changes } = tx.db
    .update(users)
    .set({ disabledAt: at })
    .where(and(eq(users.id, id), isNull(users.disabledAt)))
    .run();
  if (changes === 0) return userOf(tx.db, id) !== null;
  endEverything(tx, id);
  note(tx, { site: null, at, actor, action: 'user.disable', subject: id, details: {} });
  return true;
}

/** Lets them sign in again. */
export function enableUser(tx: Tx, id: UserId, actor: Actor, at: number): boolean {
  const before = userOf(tx.db, id);
  if (before?.disabledAt == null) return before !== null;
  tx.db.update(users).set({ disabledAt: null }).where(eq(users.id, id)).run();
  note(tx, { site: null, at, actor, action: 'user.enable', subject: id, details: {} });
  return true;
}

/** Whoever holds a cookie or a link of theirs holds nothing from now on. */
function endEverything({ db }: Tx, id: UserId): void {
  db.delete(sessions).where(eq(sessions.userId, id)).run();
  db.delete(oneTimeLinks).where(eq(oneTimeLinks.userId, id)).run();
}

function known({ db }: Tx, id: UserId): User {
  const user = userOf(db, id);
  if (!user) throw new Error(`There is no user ${id}.`);
  return user;
}
