import { Hono } from 'hono';
import { NewWallSession } from '../../contract/shares.ts';
import type { Store } from '../../db/store.ts';
import { sentByAnyone } from '../asked.ts';
import type { Context, Env } from '../context.ts';
import { problem } from '../problem.ts';
import { noContent } from '../reply.ts';
import { tokenHashOf } from '../secret-token.ts';
import { wallCookie } from '../wall.ts';

interface Parts {
  readonly store: Pick<Store, 'siteOfShare'>;
  readonly baseUrl: string | null;
}

/** Lets a browser show the board that a share link leads to, from now on and until the share is revoked. */
export const wallSessions = (parts: Parts): Hono<Env> => new Hono<Env>().post('/wall-sessions', (c) => begin(parts, c));

const AGE = 400 * 24 * 60 * 60_000; // ms: the longest that browsers keep a cookie.

async function begin({ store, baseUrl }: Parts, c: Context): Promise<Response> {
  const sent = await sentByAnyone(c, baseUrl, NewWallSession);
  if ('code' in sent) return problem(c, sent);
  const { token } = sent.message;
  if (!(await store.siteOfShare(tokenHashOf(token)))) return problem(c, 'link_not_valid');
  wallCookie(baseUrl).write(c, token, AGE);
  return noContent(c);
}
