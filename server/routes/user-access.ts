import { Hono } from 'hono';
import { NoWords, type PasswordResetLink } from '../../contract/users.ts';
import type { User } from '../../db/people-store.ts';
import type { Store } from '../../db/store.ts';
import type { Actor } from '../../domain/audit.ts';
import { asId } from '../../domain/ids.ts';
import { administratorOf } from '../administrator.ts';
import { parseBody } from '../body.ts';
import type { Context, Env } from '../context.ts';
import type { Identity } from '../identity.ts';
import { RESET_LIFE } from '../link-life.ts';
import { momentOf } from '../messages.ts';
import { ownOrigin } from '../origin.ts';
import { problem, type Refused } from '../problem.ts';
import { json, noContent } from '../reply.ts';
import { newToken, tokenHashOf } from '../secret-token.ts';
import type { Sessions } from '../sessions.ts';

interface Parts {
  readonly store: Pick<Store, 'user' | 'disableUser' | 'enableUser' | 'endSessions' | 'newResetLink' | 'sites' | 'memberships'>;
  readonly sessions: Pick<Sessions, 'of'>;
  readonly identity: Pick<Identity, 'staffOf'>;
  readonly baseUrl: string | null;
  readonly now: () => number;
}

/** Whether somebody can come in at all: an owner's to say, since it holds for every site. */
export const userAccess = (parts: Parts): Hono<Env> =>
  new Hono<Env>()
    .put('/users/:id/disabled', (c) => disable(parts, c))
    .delete('/users/:id/disabled', (c) => enable(parts, c))
    .delete('/users/:id/sessions', (c) => signOut(parts, c))
    .post('/users/:id/password-resets', (c) => resetPassword(parts, c));

async function disable(parts: Parts, c: Context): Promise<Response> {
  const asked = await sentAboutUser(parts, c);
  if ('code' in asked) return problem(c, asked);
  if (asked.actor === `user ${asked.user.id}`) return problem(c, 'forbidden'); // Nobody would be left to let them in again.
  await parts.store.disableUser(asked.user.id, asked.actor);
  return noContent(c);
}

async function enable(parts: Parts, c: Context): Promise<Response> {
  const asked = await askedAboutUser(parts, c);
  if ('code' in asked) return problem(c, asked);
  await parts.store.enableUser(asked.user.id, asked.actor);
  return noContent(c);
}

async function signOut(parts: Parts, c: Context): Promise<Response> {
  const asked = await askedAboutUser(parts, c);
  if ('code' in asked) return problem(c, asked);
  await parts.store.endSessions(asked.user.id, asked.actor);
  return noContent(c);
}

async function resetPassword(parts: Parts, c: Context): Promise<Response> {
  const asked = await sentAboutUser(parts, c);
  if ('code' in asked) return problem(c, asked);
  const [token, expiresAt] = [newToken(), parts.now() + RESET_LIFE];
  await parts.store.newResetLink(asked.user.id, tokenHashOf(token), expiresAt, asked.actor);
  const link: PasswordResetLink = { url: `${ownOrigin(c, parts.baseUrl)}/reset#${token}`, expires_at: momentOf(expiresAt) };
  return json(c, 201, link);
}

interface AskedAboutUser {
  readonly user: User;
  readonly actor: Actor;
}

/** Who is meant, where an owner asks. Nobody else learns whether there is such a user. */
async function askedAboutUser(parts: Parts, c: Context): Promise<AskedAboutUser | Refused> {
  const administrator = await administratorOf(parts, c);
  if ('code' in administrator) return administrator;
  if (!administrator.isOwner) return { code: 'forbidden' };
  const user = await parts.store.user(asId(c.req.param('id') ?? ''));
  return user ? { user, actor: administrator.actor } : { code: 'not_found' };
}

/** The same with an empty message, whose type says that no form has sent it. */
async function sentAboutUser(parts: Parts, c: Context): Promise<AskedAboutUser | Refused> {
  const asked = await askedAboutUser(parts, c);
  if ('code' in asked) return asked;
  const parsed = await parseBody(c, NoWords, ['application/json']);
  return 'code' in parsed ? parsed : asked;
}
