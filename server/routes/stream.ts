import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import { SiteQuery } from '../../contract/range.ts';
import type { Store } from '../../db/store.ts';
import { type AskedByStaff, askedByStaff } from '../asked.ts';
import type { Context, Env } from '../context.ts';
import type { Feed } from '../feed.ts';
import { batchOf, helloEvent, resyncEvent, retryLine } from '../frames.ts';
import type { Identity } from '../identity.ts';
import { problem, type Refused } from '../problem.ts';
import { headersOf } from '../reply.ts';
import { viewerMark } from '../viewer-mark.ts';
import { createWatcher } from '../watcher.ts';

interface Parts {
  readonly store: Pick<Store, 'lastSeq' | 'movesSince'>;
  readonly feed: Feed;
  readonly identity: Identity;
  readonly random: () => number;
  /** How long a watcher may stand still, in ms. */
  readonly patience?: number;
}

/** The live feed, as server-sent events. Written to the Node response itself: a stock stream has no bound on what a slow reader may hold. */
export const stream = (parts: Parts): Hono<Env> => new Hono<Env>().get('/stream', (c) => watch(parts, c));

const EVENT_STREAM = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache, no-transform',
  'x-accel-buffering': 'no', // nginx would otherwise keep events until its buffer is full.
};

async function watch({ store, feed, identity, random, ...rest }: Parts, c: Context): Promise<Response> {
  const asked = await askedByStaff(c, identity, 'read board', SiteQuery);
  if ('code' in asked) return problem(c, asked);
  const headers = { ...headersOf(c), ...EVENT_STREAM };
  if (c.req.method === 'HEAD') return new Response(null, { headers });
  const { eyes } = asked;
  const site = asked.site.id;
  const { outgoing } = c.env;
  const watcher = createWatcher({ out: outgoing, lastSeq: () => store.lastSeq(site), ...patienceOf(rest) });
  // Listening first and looking back second leaves no gap between the two; the watcher drops by seq what it gets from both.
  const mayStay = async () => isSame(asked, await askedByStaff(c, identity, 'read board', SiteQuery));
  const leave = feed.join(site, { watcher, eyes, mayStay });
  if (!leave) return problem(c, 'too_many_watchers');
  outgoing.once('close', leave);
  if (outgoing.destroyed) leave(); // It left while it was asked who it is, and is never heard to leave again.
  const { words, seq } = await opening(store, asked, c.req.header('last-event-id'));
  if (outgoing.destroyed || outgoing.writableEnded) return RESPONSE_ALREADY_SENT; // It left, or was sent away, meanwhile.
  outgoing.writeHead(200, headers);
  watcher.begin(retryLine(random()) + words, seq);
  return RESPONSE_ALREADY_SENT;
}

const patienceOf = ({ patience }: Pick<Parts, 'patience'>) => (patience === undefined ? {} : { patience });

/** Somebody who may see more or less than before comes back and is told what they may see now. */
const isSame = (before: AskedByStaff<unknown>, now: AskedByStaff<unknown> | Refused): boolean =>
  !('code' in now) && now.eyes.mark === before.eyes.mark && JSON.stringify(now.viewer) === JSON.stringify(before.viewer);

const REPLAY_MAX = 500; // Moves. Some 150 kB: more costs the board more time than to be fetched again.

/** The first words of a stream, and the move up to which they go: for a reconnect, what it missed. */
async function opening(
  store: Parts['store'],
  asked: Pick<AskedByStaff<unknown>, 'site' | 'eyes' | 'viewer' | 'actor'>,
  lastEventId: string | undefined,
): Promise<{ words: string; seq: number }> {
  const {
    site: { id: site },
    eyes,
  } = asked;
  const viewer = viewerMark(asked);
  const last = await store.lastSeq(site);
  if (lastEventId === undefined) return { words: helloEvent(last, viewer), seq: last };
  const seen = /^\d{1,15}$/.test(lastEventId) ? Number(lastEventId) : Number.POSITIVE_INFINITY;
  // Whoever sees others veiled may have seen them under a veil that is gone: of that board nothing can be gone on with.
  const missed = seen <= last && eyes.faces !== 'veiled' ? await store.movesSince(site, seen, REPLAY_MAX) : null;
  if (!missed) return { words: helloEvent(last, viewer) + resyncEvent(last), seq: last };
  const replay = missed.length > 0 ? batchOf(missed, eyes) : null;
  return { words: helloEvent(seen, viewer) + (replay?.after(seen) ?? ''), seq: replay?.last ?? seen };
}
