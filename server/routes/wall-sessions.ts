import { Hono } from 'hono';
import { NewWallSession } from '../../contract/shares.ts';
import type { Store } from '../../db/store.ts';
import { parseBody } from '../body.ts';
import type { Context, Env } from '../context.ts';
import { problem } from '../problem.ts';
import { headersOf } from '../reply.ts';
import { hashOfToken } from '../share-token.ts';
import { wallCookie } from '../wall.ts';

interface Parts {
  readonly store: Pick<Store, 'siteOfShare'>;
  readonly baseUrl: string | null;
}

/** Lets a browser show the board that a share link leads to, from now on and until the share is revoked. */
export const wallSessions = (parts: Parts): Hono<Env> => new Hono<Env>().post('/wall-sessions', (c) => begin(parts, c));

async function begin({ store, baseUrl }: Parts, c: Context): Promise<Response> {
  const parsed = await parseBody(c, NewWallSession, ['application/json']);
  if ('code' in parsed) return problem(c, parsed);
  const { token } = parsed.message;
  if (!(await store.siteOfShare(hashOfToken(token)))) return problem(c, 'link_not_valid');
  return new Response(null, { status: 204, headers: { ...headersOf(c), 'set-cookie': wallCookie(token, baseUrl) } });
}
