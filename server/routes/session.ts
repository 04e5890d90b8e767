import { Hono } from 'hono';
import { NewSession } from '../../contract/account.ts';
import type { Store } from '../../db/store.ts';
import { sentByAnyone } from '../asked.ts';
import type { Context, Env } from '../context.ts';
import { meMessage } from '../me.ts';
import { problem } from '../problem.ts';
import { type ProofParts, refusalOfClaim } from '../proof.ts';
import { json, noContent } from '../reply.ts';
import type { Sessions } from '../sessions.ts';
import type { PersonOf } from '../signed-in.ts';

interface Parts extends ProofParts {
  readonly store: ProofParts['store'] & Pick<Store, 'userOfEmail' | 'endSessions' | 'sites' | 'memberships'>;
  readonly sessions: Sessions;
  readonly personOf: PersonOf;
  readonly baseUrl: string | null;
}

/** Signing in and out: one's own session, and all of one's sessions. */
export const session = (parts: Parts): Hono<Env> =>
  new Hono<Env>()
    .post('/session', (c) => signIn(parts, c))
    .get('/session', (c) => whoAmI(parts, c))
    .delete('/session', (c) => signOut(parts, c))
    .delete('/sessions', (c) => signOutEverywhere(parts, c));

async function signIn(parts: Parts, c: Context): Promise<Response> {
  const { store, sessions, baseUrl } = parts;
  const sent = await sentByAnyone(c, baseUrl, NewSession);
  if ('code' in sent) return problem(c, sent);
  const { email, password } = sent.message;
  const user = await store.userOfEmail(email);
  const refusal = await refusalOfClaim(parts, c, { account: email, user, password });
  if (refusal || !user) return problem(c, refusal ?? 'wrong_password');
  await sessions.begin(c, user.id);
  return json(c, 200, await meMessage(store, user));
}

async function whoAmI({ store, personOf }: Parts, c: Context): Promise<Response> {
  const person = await personOf(c);
  return 'code' in person ? problem(c, person) : json(c, 200, await meMessage(store, person.user));
}

async function signOut({ sessions, personOf }: Parts, c: Context): Promise<Response> {
  const person = await personOf(c);
  if ('code' in person) return problem(c, person);
  await sessions.end(c);
  return noContent(c);
}

async function signOutEverywhere({ store, sessions, personOf }: Parts, c: Context): Promise<Response> {
  const person = await personOf(c);
  if ('code' in person) return problem(c, person);
  await store.endSessions(person.user.id, `user ${person.user.id}`);
  await sessions.end(c);
  return noContent(c);
}
