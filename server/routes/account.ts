import { Hono } from 'hono';
import type * as z from 'zod';
import { AccountChange } from '../../contract/account.ts';
import type { User, UserChange } from '../../db/people-store.ts';
import type { Store } from '../../db/store.ts';
import { sentByPerson } from '../asked.ts';
import type { Context, Env } from '../context.ts';
import { meMessage } from '../me.ts';
import { invalid } from '../parse.ts';
import { weaknessOf } from '../password-rules.ts';
import { hashOf } from '../passwords.ts';
import { problem, type Refused } from '../problem.ts';
import { type ProofParts, refusalOfClaim } from '../proof.ts';
import { json } from '../reply.ts';
import type { Sessions } from '../sessions.ts';
import type { PersonOf } from '../signed-in.ts';

interface Parts extends ProofParts {
  readonly store: ProofParts['store'] & Pick<Store, 'changeUser' | 'sites' | 'memberships'>;
  readonly sessions: Pick<Sessions, 'begin'>;
  readonly personOf: PersonOf;
}

/** What somebody changes about themselves. */
export const account = (parts: Parts): Hono<Env> => new Hono<Env>().patch('/account', (c) => change(parts, c));

async function change(parts: Parts, c: Context): Promise<Response> {
  const { store, sessions, personOf } = parts;
  const sent = await sentByPerson(c, personOf, AccountChange);
  if ('code' in sent) return problem(c, sent);
  const { user, message } = sent;
  const refusal = faultOf(user, message) ?? (await reproof(parts, c, user, message));
  if (refusal) return problem(c, refusal);
  const changed = await store.changeUser(user.id, await changeOf(message), `user ${user.id}`);
  if (changed === 'taken') return problem(c, TAKEN);
  if (!changed) return problem(c, 'unauthorized');
  if (message.password !== undefined) await sessions.begin(c, user.id); // A new password has ended all of them, this one too.
  return json(c, 200, await meMessage(store, changed));
}

type Change = z.infer<typeof AccountChange>;

const TAKEN = invalid('/email', 'must be an address that nobody else here has');

/** What cannot be, whoever asks: a password that nobody could sign in with, or that anybody could guess. */
function faultOf(user: User, { email, password }: Change): Refused | null {
  const address = email ?? user.email;
  if (password === undefined) return null;
  return address === null ? invalid('/email', 'must stand beside password') : weaknessOf(password, address);
}

/** By what somebody signs in is changed by those who know it, and not by whoever finds a machine unlocked. */
async function reproof(parts: Parts, c: Context, user: User, { email, password, current_password: current = '' }: Change): Promise<Refused | null> {
  if (!user.hasPassword || (email === undefined && password === undefined)) return null;
  return refusalOfClaim(parts, c, { account: user.email ?? user.id, user, password: current });
}

const changeOf = async ({ name, email, password }: Change): Promise<UserChange> => ({
  ...(name !== undefined && { name }),
  ...(email !== undefined && { email }),
  ...(password !== undefined && { passwordHash: await hashOf(password) }),
});
