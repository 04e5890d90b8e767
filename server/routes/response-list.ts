import { Hono } from 'hono';
import { ResponseKey } from '../../contract/fields.ts';
import { SiteQuery } from '../../contract/range.ts';
import { type ResponseList, ResponseQuery } from '../../contract/responses.ts';
import type { ResponseFilter, Store } from '../../db/store.ts';
import { searchFor } from '../../domain/search.ts';
import { askedByStaff, daysAskedByStaff } from '../asked.ts';
import type { Context, Env } from '../context.ts';
import type { Identity } from '../identity.ts';
import { eachListed, listed } from '../listing.ts';
import { problem } from '../problem.ts';
import { json } from '../reply.ts';
import { exportOf, formatOf } from '../response-export.ts';

interface Parts {
  readonly store: Pick<Store, 'response' | 'responses' | 'allResponses' | 'exclusionOf' | 'user'>;
  readonly identity: Identity;
  readonly now: () => number;
}

/** Answers as the team reads them: page by page, one by one, or all of them as a file. */
export const responseList = (parts: Parts): Hono<Env> =>
  new Hono<Env>().get('/responses', (c) => list(parts, c)).get('/responses/:id', (c) => read(parts, c));

async function list({ store, identity, now }: Parts, c: Context): Promise<Response> {
  const asked = await daysAskedByStaff(c, identity, 'read words', ResponseQuery, now());
  if ('code' in asked) return problem(c, asked);
  const { site, message, range, sight, eyes } = asked;
  if (message.agent !== undefined && eyes.faces === 'hidden') return problem(c, 'agents_not_shown');
  const filter = { ...filterOf(message), range };
  const format = formatOf(c);
  // Limit and cursor are of pages, and a file is not one.
  if (format) return exportOf(c, format, eachListed(store, site.id, asked, store.allResponses(site.id, filter, sight)));
  const { limit, cursor } = message;
  const found = await store.responses(site.id, filter, { limit, ...(cursor !== undefined && { cursor }) }, sight);
  const data = await Promise.all(found.responses.map((response) => listed(store, site.id, asked, response)));
  return json(c, 200, { data, next_cursor: found.nextCursor } satisfies ResponseList);
}

async function read({ store, identity }: Parts, c: Context): Promise<Response> {
  const asked = await askedByStaff(c, identity, 'read words', SiteQuery);
  if ('code' in asked) return problem(c, asked);
  const { site, sight } = asked;
  const id = ResponseKey.safeParse(c.req.param('id')).data;
  const found = id ? await store.response(site.id, id, sight) : null;
  return found ? json(c, 200, await listed(store, site.id, asked, found)) : problem(c, 'not_found');
}

function filterOf(query: ResponseQuery): ResponseFilter {
  const { agent, channel, team, rating, reason, has_comment: hasComment, verified: isVerified, lang: language, q } = query;
  return {
    ...(agent !== undefined && { agent }),
    ...(channel !== undefined && { channel }),
    ...(rating !== undefined && { rating }),
    ...(hasComment !== undefined && { hasComment }),
    ...(isVerified !== undefined && { isVerified }),
    ...(team !== undefined && { team }),
    ...(reason !== undefined && { reason }),
    ...(language !== undefined && { language }),
    ...(q !== undefined && { search: searchFor(q) }),
  };
}
