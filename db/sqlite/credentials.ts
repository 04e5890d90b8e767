import { randomBytes } from 'node:crypto';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Actor } from '../../domain/audit.ts';
import { timeOrderedUuid, type UserId } from '../../domain/ids.ts';
import type { ProviderAccount } from '../people-store.ts';
import { note } from './audit.ts';
import type { Db } from './connection.ts';
import { credentials, users } from './schema-people.ts';
import type { Tx } from './tx.ts';

/** The provider that is ourselves. */
export const PASSWORD = 'password';

/** Whether anybody has a password or an account at a sign-in provider. Who is disabled counts: to lock somebody out is not to begin anew. */
export const isSetUp = (db: Db): boolean => db.select({ id: credentials.id }).from(credentials).limit(1).get() !== undefined;

/** The hash of the password of somebody who may sign in; null where there is none. */
export function passwordOf(db: Db, id: UserId): string | null {
  const found = db
    .select({ password: credentials.password })
    .from(credentials)
    .innerJoin(users, eq(users.id, credentials.userId))
    .where(and(eq(credentials.userId, id), eq(credentials.providerId, PASSWORD), isNull(users.disabledAt)))
    .get();
  return found?.password ?? null;
}

/** Gives somebody a password, in the place of the one before. */
export function givePassword({ db }: Tx, id: UserId, hash: string, at: number): void {
  db.delete(credentials)
    .where(and(eq(credentials.userId, id), eq(credentials.providerId, PASSWORD)))
    .run();
  db.insert(credentials)
    .values({ id: newId(at), userId: id, providerId: PASSWORD, accountId: id, password: hash, createdAt: at, updatedAt: at })
    .run();
}

/** Who may sign in by this account at a provider. */
export function idOfAccount(db: Db, { provider, account }: ProviderAccount): UserId | null {
  const found = db
    .select({ id: users.id })
    .from(credentials)
    .innerJoin(users, eq(users.id, credentials.userId))
    .where(and(eq(credentials.providerId, provider), eq(credentials.accountId, account), isNull(credentials.password), isNull(users.disabledAt)))
    .get();
  return found?.id ?? null;
}

/** Lets somebody sign in by this account from now on. */
export function linkAccount(tx: Tx, id: UserId, { provider, account }: ProviderAccount, actor: Actor, at: number): void {
  const isLinked = sql`${credentials.providerId} = ${provider} and ${credentials.accountId} = ${account}`;
  tx.db.delete(credentials).where(isLinked).run();
  tx.db
    .insert(credentials)
    .values({ id: newId(at), userId: id, providerId: provider, accountId: account, createdAt: at, updatedAt: at })
    .run();
  note(tx, { site: null, at, actor, action: 'user.link', subject: id, details: {} });
}

const newId = (at: number): string => timeOrderedUuid(at, randomBytes(10));
