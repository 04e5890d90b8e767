import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { accepts } from 'hono/accepts';
import { ResponseKey } from '../../contract/fields.ts';
import { SiteQuery } from '../../contract/range.ts';
import { type ResponseList, ResponseQuery } from '../../contract/responses.ts';
import type { ResponseFilter, Store } from '../../db/store.ts';
import { type AskedDays, askedByStaff, daysAskedByStaff } from '../asked.ts';
import type { Context, Env } from '../context.ts';
import { linesOf } from '../csv/export-lines.ts';
import type { Identity } from '../identity.ts';
import { eachListed, listed } from '../listing.ts';
import { problem } from '../problem.ts';
import { headersOf, json } from '../reply.ts';

interface Parts {
  readonly store: Pick<Store, 'response' | 'responses' | 'allResponses' | 'exclusionOf' | 'user'>;
  readonly identity: Identity;
  readonly now: () => number;
}

/** Answers as the team reads them: page by page, one by one, or all of them as a file. */
export const responseList = (parts: Parts): Hono<Env> =>
  new Hono<Env>().get('/responses', (c) => list(parts, c)).get('/responses/:id', (c) => read(parts, c));

async function list(parts: Parts, c: Context): Promise<Response> {
  const asked = await daysAskedByStaff(c, parts.identity, 'read words', ResponseQuery, parts.now());
  if ('code' in asked) return problem(c, asked);
  const format = FORMATS[accepts(c, { header: 'Accept', supports: TYPES, default: 'application/json' })];
  return format ? file(parts, c, asked, format) : page(parts, c, asked);
}

/** What can be asked for instead of JSON, with the name of its format. */
const FORMATS: Readonly<Record<string, 'csv' | 'ndjson'>> = { 'text/csv': 'csv', 'application/x-ndjson': 'ndjson' };
const TYPES = ['application/json', ...Object.keys(FORMATS)];

async function page({ store }: Parts, c: Context, { site, message, range, sight }: AskedDays<ResponseQuery>): Promise<Response> {
  const { limit, cursor } = message;
  const found = await store.responses(site.id, { ...filterOf(message), range }, { limit, ...(cursor !== undefined && { cursor }) }, sight);
  const data = await Promise.all(found.responses.map((response) => listed(store, site.id, sight, response)));
  return json(c, 200, { data, next_cursor: found.nextCursor } satisfies ResponseList);
}

/** Written while it is read, so that any number of answers fits. Limit and cursor are of pages, and a file is not one. */
function file({ store }: Parts, c: Context, { site, message, range, sight }: AskedDays<ResponseQuery>, format: 'csv' | 'ndjson'): Response {
  const answers = eachListed(store, site.id, sight, store.allResponses(site.id, { ...filterOf(message), range }, sight));
  const lines = Readable.from(linesOf(answers, { format }, { written: 0 }));
  const type = format === 'csv' ? 'text/csv; charset=utf-8; header=present' : 'application/x-ndjson';
  const headers = { ...headersOf(c), 'content-type': type, 'content-disposition': `attachment; filename="answers.${format}"`, vary: 'Accept' };
  return new Response(Readable.toWeb(lines) as ReadableStream, { headers });
}

async function read({ store, identity }: Parts, c: Context): Promise<Response> {
  const asked = await askedByStaff(c, identity, 'read words', SiteQuery);
  if ('code' in asked) return problem(c, asked);
  const { site, sight } = asked;
  const id = ResponseKey.safeParse(c.req.param('id')).data;
  const found = id ? await store.response(site.id, id, sight) : null;
  return found ? json(c, 200, await listed(store, site.id, sight, found)) : problem(c, 'not_found');
}

function filterOf({ agent, channel, rating, has_comment: hasComment, verified: isVerified }: ResponseQuery): ResponseFilter {
  return {
    ...(agent !== undefined && { agent }),
    ...(channel !== undefined && { channel }),
    ...(rating !== undefined && { rating }),
    ...(hasComment !== undefined && { hasComment }),
    ...(isVerified !== undefined && { isVerified }),
  };
}
