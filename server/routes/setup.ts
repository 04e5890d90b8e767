import { Hono } from 'hono';
import { NewSetup } from '../../contract/account.ts';
import type { FirstOwner } from '../../db/people-store.ts';
import type { Store } from '../../db/store.ts';
import { sentByAnyone } from '../asked.ts';
import type { Context, Env } from '../context.ts';
import { meMessage } from '../me.ts';
import { weaknessOf } from '../password-rules.ts';
import { hashOf } from '../passwords.ts';
import { problem } from '../problem.ts';
import { json } from '../reply.ts';
import { tokenHashOf } from '../secret-token.ts';
import type { Sessions } from '../sessions.ts';

interface Parts {
  readonly store: Pick<Store, 'isSetUp' | 'setUp' | 'sites' | 'memberships'>;
  readonly sessions: Pick<Sessions, 'begin'>;
  readonly baseUrl: string | null;
}

/** The first owner comes by the link that the server printed, and signs in by it. */
export const setup = (parts: Parts): Hono<Env> => new Hono<Env>().post('/setup', (c) => setUp(parts, c));

async function setUp({ store, sessions, baseUrl }: Parts, c: Context): Promise<Response> {
  const sent = await sentByAnyone(c, baseUrl, NewSetup);
  if ('code' in sent) return problem(c, sent);
  const { token, name, email, password } = sent.message;
  if (await store.isSetUp()) return problem(c, 'link_not_valid'); // Before any work is done for whoever asks.
  const weakness = password === undefined ? null : weaknessOf(password, email ?? null);
  if (weakness) return problem(c, weakness);
  const owner: FirstOwner = {
    ...(name !== undefined && { name }),
    ...(email !== undefined && password !== undefined && { access: { email, passwordHash: await hashOf(password) } }),
  };
  const user = await store.setUp(tokenHashOf(token), owner);
  if (user === 'link_not_valid') return problem(c, user);
  await sessions.begin(c, user.id);
  return json(c, 200, await meMessage(store, user));
}
