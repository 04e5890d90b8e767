import { Hono } from 'hono';
import { ResponseKey } from '../../contract/fields.ts';
import { SiteQuery } from '../../contract/range.ts';
import { type ResponseList, ResponseQuery } from '../../contract/responses.ts';
import type { Site } from '../../db/site-store.ts';
import type { ResponseFilter, Store, Response as StoredResponse } from '../../db/store.ts';
import { searchFor } from '../../domain/search.ts';
import { hasPhrase, wordsOf } from '../../domain/words.ts';
import { askedByStaff, daysAskedByStaff } from '../asked.ts';
import type { Context, Env } from '../context.ts';
import type { Identity } from '../identity.ts';
import { eachListed, listed } from '../listing.ts';
import { invalid } from '../parse.ts';
import { problem } from '../problem.ts';
import { json } from '../reply.ts';
import { exportOf, formatOf } from '../response-export.ts';
import { WORDS } from '../segmenter.ts';
import { readerOf, themesOf } from '../theme-stats.ts';
import { onlyWanted, wantedPage } from '../wanted-page.ts';

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
  const isWanted = wantedBy(site, message);
  if (isWanted === null) return problem(c, invalid('theme', 'must be a theme of the site'));
  const format = formatOf(c);
  // Limit and cursor are of pages, and a file is not one.
  if (format) return exportOf(c, format, eachListed(store, site.id, asked, onlyWanted(store.allResponses(site.id, filter, sight), isWanted)));
  const { limit, cursor } = message;
  const page = { limit, ...(cursor !== undefined && { cursor }) };
  const read = (request: typeof page) => store.responses(site.id, filter, request, sight);
  const found = isWanted === undefined ? await read(page) : await wantedPage(read, page, isWanted);
  const data = await Promise.all(found.responses.map((response) => listed(store, site.id, asked, response)));
  return json(c, 200, { data, next_cursor: found.nextCursor } satisfies ResponseList);
}

/** What comments are read for, beyond what storage can look for. Undefined where for nothing; null where the site has no such theme. */
function wantedBy(site: Site, { theme: name, phrase }: ResponseQuery): ((response: StoredResponse) => boolean) | undefined | null {
  const theme = themesOf(site).find((one) => one.name === name);
  if (name !== undefined && !theme) return null;
  if (!theme && phrase === undefined) return undefined;
  const themesIn = theme && readerOf([theme]);
  const isSaid = ({ comment }: StoredResponse) => comment !== null && (phrase === undefined || hasPhrase(wordsOf(comment, WORDS), phrase));
  return (response) => isSaid(response) && (!themesIn || themesIn(response.comment ?? '').length > 0);
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
  const { agent, channel, team, rating, reason, has_comment: hasComment, verified: isVerified, lang: language, q, theme, phrase } = query;
  return {
    ...(agent !== undefined && { agent }),
    ...(channel !== undefined && { channel }),
    ...(rating !== undefined && { rating }),
    ...(hasComment !== undefined && { hasComment }),
    // Whatever speaks of something has words.
    ...((theme ?? phrase) !== undefined && hasComment === undefined && { hasComment: true }),
    ...(isVerified !== undefined && { isVerified }),
    ...(team !== undefined && { team }),
    ...(reason !== undefined && { reason }),
    ...(language !== undefined && { language }),
    ...(q !== undefined && { search: searchFor(q) }),
  };
}
