import { Hono } from 'hono';
import { SiteQuery } from '../../contract/range.ts';
import { type MadeShare, NewShare, type ShareList, type ShareMessage } from '../../contract/shares.ts';
import type { Share } from '../../db/share-store.ts';
import type { Store } from '../../db/store.ts';
import { askedByStaff, sentByStaff } from '../asked.ts';
import type { Context, Env } from '../context.ts';
import type { Identity } from '../identity.ts';
import { momentOf } from '../messages.ts';
import { ownOrigin } from '../origin.ts';
import { problem } from '../problem.ts';
import { json, noContent } from '../reply.ts';
import { tokenHashOf } from '../secret-token.ts';
import { newShareToken } from '../wall.ts';

interface Parts {
  readonly store: Pick<Store, 'createShare' | 'shares' | 'revokeShare'>;
  readonly identity: Identity;
  readonly baseUrl: string | null;
}

/** Links that show a board to whoever has them: made, listed and ended by those who administer the site. */
export const shares = (parts: Parts): Hono<Env> =>
  new Hono<Env>()
    .post('/shares', (c) => create(parts, c))
    .get('/shares', (c) => list(parts, c))
    .delete('/shares/:id', (c) => revoke(parts, c));

async function create({ store, identity, baseUrl }: Parts, c: Context): Promise<Response> {
  const sent = await sentByStaff(c, identity, 'administer', NewShare);
  if ('code' in sent) return problem(c, sent);
  const token = newShareToken();
  const { name, shows_words: words, shows_names: names } = sent.message;
  const share = await store.createShare(sent.site.id, { name, tokenHash: tokenHashOf(token), shows: { words, names } }, sent.actor);
  // Behind the #, so that it is neither sent nor logged when somebody follows the link.
  return json(c, 201, { ...shareMessage(share), url: `${ownOrigin(c, baseUrl)}/wall#${token}` } satisfies MadeShare);
}

async function list({ store, identity }: Parts, c: Context): Promise<Response> {
  const asked = await askedByStaff(c, identity, 'administer', SiteQuery);
  if ('code' in asked) return problem(c, asked);
  return json(c, 200, { data: (await store.shares(asked.site.id)).map(shareMessage) } satisfies ShareList);
}

async function revoke({ store, identity }: Parts, c: Context): Promise<Response> {
  const asked = await askedByStaff(c, identity, 'administer', SiteQuery);
  if ('code' in asked) return problem(c, asked);
  const outcome = await store.revokeShare(asked.site.id, c.req.param('id') ?? '', asked.actor);
  return outcome === 'revoked' ? noContent(c) : problem(c, outcome);
}

const shareMessage = ({ id, name, createdAt, shows }: Share): ShareMessage => ({
  ...{ id, name, created_at: momentOf(createdAt) },
  ...{ shows_words: shows.words, shows_names: shows.names },
});
