import { Hono } from 'hono';
import type { Store } from '../../db/store.ts';
import type { Assets } from '../assets.ts';
import type { Context, Env } from '../context.ts';
import { pageAllowing } from '../page.ts';
import { problem } from '../problem.ts';
import { headersOf } from '../reply.ts';

interface Parts {
  readonly store: Pick<Store, 'sites' | 'siteOfKey'>;
  readonly pages: Assets;
}

/** A first look: the example pages as if they belonged to the site that is named, or else to the first one. */
export const examples = (parts: Parts): Hono<Env> => new Hono<Env>().get('/examples/:file', (c) => example(parts, c));

const PLACEHOLDER = 'aw_pk_your_site_key'; // What the files say, so that they can be copied and read as they are.

async function example({ store, pages }: Parts, c: Context): Promise<Response> {
  const page = pages.get(c.req.param('file') ?? '');
  const key = c.req.query('site');
  const site = key === undefined ? (await store.sites())[0] : await store.siteOfKey(key);
  if (!page || !site) return problem(c, 'not_found');
  return text(c, page.type, page.bytes.toString().replaceAll(PLACEHOLDER, site.key));
}

const text = (c: Context, type: string, body: string): Response =>
  new Response(body, { headers: { ...headersOf(c), ...pageAllowing(body), 'content-type': type } });
