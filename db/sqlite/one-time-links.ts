import { and, eq, gt, isNull, lte } from 'drizzle-orm';
import type { Actor } from '../../domain/audit.ts';
import type { UserId } from '../../domain/ids.ts';
import type { FirstOwner, User } from '../people-store.ts';
import { note } from './audit.ts';
import type { Db } from './connection.ts';
import { isSetUp } from './credentials.ts';
import { oneTimeLinks, users } from './schema-people.ts';
import type { Tx } from './tx.ts';
import { changeUser, createUser, userFields, userOfEmail } from './users.ts';

const NEVER = Date.parse('9999-12-31T23:59:59Z');

/** Makes the one link by which Afterword is set up, unless it is. */
export function newSetupLink({ db }: Tx, tokenHash: string, at: number): boolean {
  db.delete(oneTimeLinks).where(eq(oneTimeLinks.purpose, 'setup')).run();
  if (isSetUp(db)) return false;
  db.insert(oneTimeLinks).values({ tokenHash, purpose: 'setup', createdAt: at, expiresAt: NEVER }).run();
  return true;
}

/** Lets somebody choose a new password by a link, and forgets the links that are too old. */
export function newResetLink(tx: Tx, id: UserId, link: { readonly tokenHash: string; readonly expiresAt: number }, actor: Actor, at: number): void {
  tx.db.delete(oneTimeLinks).where(lte(oneTimeLinks.expiresAt, at)).run();
  tx.db
    .insert(oneTimeLinks)
    .values({ ...link, purpose: 'reset', userId: id, createdAt: at })
    .run();
  note(tx, { site: null, at, actor, action: 'user.reset_link', subject: id, details: {} });
}

/** Whose password a link is for, if it works and they may sign in. */
export const userOfResetLink = (db: Db, tokenHash: string, at: number): User | null =>
  db
    .select(userFields)
    .from(oneTimeLinks)
    .innerJoin(users, eq(users.id, oneTimeLinks.userId))
    .where(and(eq(oneTimeLinks.tokenHash, tokenHash), eq(oneTimeLinks.purpose, 'reset'), gt(oneTimeLinks.expiresAt, at), isNull(users.disabledAt)))
    .get() ?? null;

/** Gives somebody the password that they chose by the link; every link of theirs is used up by it. */
export function resetPassword(tx: Tx, tokenHash: string, passwordHash: string, at: number): User | 'link_not_valid' {
  const user = userOfResetLink(tx.db, tokenHash, at);
  const changed = user && changeUser(tx, user.id, { passwordHash }, `user ${user.id}`, at);
  return changed === null || changed === 'taken' ? 'link_not_valid' : changed;
}

/** Makes the first owner, or finishes what they had begun without an address. */
export function setUp(tx: Tx, tokenHash: string, owner: FirstOwner, at: number): User | 'link_not_valid' {
  const { changes } = tx.db
    .delete(oneTimeLinks)
    .where(and(eq(oneTimeLinks.tokenHash, tokenHash), eq(oneTimeLinks.purpose, 'setup')))
    .run();
  if (changes === 0 || isSetUp(tx.db)) return 'link_not_valid';
  const { name, access } = owner;
  const begun = beginnerOf(tx.db, access?.email);
  if (!begun) return made(createUser(tx, { name: name ?? 'Owner', email: null, isOwner: true, ...access }, null, at));
  return made(changeUser(tx, begun.id, { ...(name !== undefined && { name }), ...access }, `user ${begun.id}`, at));
}

/** Whoever made the link has the machine: an owner that was named there before, or began here, is the one who comes now. */
function beginnerOf(db: Db, email: string | undefined): User | null {
  const named = email === undefined ? null : userOfEmail(db, email);
  if (named) return named;
  const begun = db
    .select(userFields)
    .from(users)
    .where(and(eq(users.email, users.id), eq(users.isOwner, true)))
    .get();
  return begun ?? null;
}

function made(user: User | 'taken' | null): User {
  if (user === null || user === 'taken') throw new Error('The first owner could not be made.');
  return user;
}
