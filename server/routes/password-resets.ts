import { Hono } from 'hono';
import { NewPasswordReset } from '../../contract/account.ts';
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
  readonly store: Pick<Store, 'userOfResetLink' | 'resetPassword' | 'sites' | 'memberships'>;
  readonly sessions: Pick<Sessions, 'begin'>;
  readonly baseUrl: string | null;
}

/** A new password by a link, and with it the way in. */
export const passwordResets = (parts: Parts): Hono<Env> => new Hono<Env>().post('/password-resets', (c) => reset(parts, c));

async function reset({ store, sessions, baseUrl }: Parts, c: Context): Promise<Response> {
  const sent = await sentByAnyone(c, baseUrl, NewPasswordReset);
  if ('code' in sent) return problem(c, sent);
  const { password } = sent.message;
  const tokenHash = tokenHashOf(sent.message.token);
  const owner = await store.userOfResetLink(tokenHash);
  if (!owner) return problem(c, 'link_not_valid');
  const weakness = weaknessOf(password, owner.email);
  if (weakness) return problem(c, weakness);
  const user = await store.resetPassword(tokenHash, await hashOf(password));
  if (user === 'link_not_valid') return problem(c, user);
  await sessions.begin(c, user.id);
  return json(c, 200, await meMessage(store, user));
}
