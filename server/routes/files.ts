import { Hono } from 'hono';
import { StorageUnavailable } from '../../db/store.ts';
import type { Assets } from '../assets.ts';
import type { Context, Env } from '../context.ts';
import type { Identity } from '../identity.ts';
import { PAGE } from '../page.ts';
import { headersOf } from '../reply.ts';
import { send } from '../send.ts';

interface Parts {
  readonly files: Assets;
  readonly identity: Pick<Identity, 'isStaff'>;
}

/** What the build made for staff: the leaderboard. */
export const files = ({ files, identity }: Parts): Hono<Env> =>
  new Hono<Env>()
    .get(
      '/leaderboard',
      (c) => new Response(null, { status: 308, headers: { ...headersOf(c), location: `/leaderboard/${new URL(c.req.url).search}` } }),
    )
    .get('/leaderboard/', async (c) =>
      (await identity.isStaff(c).catch(whereUnavailable)) ? send(c, files.get('leaderboard/leaderboard.html'), PAGE) : toSignIn(c),
    )
    .get('/leaderboard/scoring.html', (c) => send(c, files.get('leaderboard/scoring.html'), PAGE))
    .get('/leaderboard/assets/:file', (c) => send(c, files.get(`leaderboard/assets/${c.req.param('file')}`), { ...PAGE, 'cache-control': FOR_EVER }));

/** To where one signs in, and from there back to what was asked for. */
function toSignIn(c: Context): Response {
  const { pathname, search } = new URL(c.req.url);
  return new Response(null, { status: 303, headers: { ...headersOf(c), location: `/sign-in?next=${encodeURIComponent(pathname + search)}` } });
}

/** The page holds nothing before it asks, and then says in words what is wrong. */
function whereUnavailable(error: unknown): true {
  if (!(error instanceof StorageUnavailable)) throw error;
  return true;
}

const FOR_EVER = 'public, max-age=31536000, immutable'; // The name carries a hash of the content.
