import { Hono } from 'hono';
import type { Store } from '../../db/store.ts';
import type { Assets } from '../assets.ts';
import type { Context, Env } from '../context.ts';
import { problem } from '../problem.ts';
import { headersOf } from '../reply.ts';

interface Parts {
  readonly store: Pick<Store, 'sites'>;
  readonly pages: Assets;
}

/** A first look: the example pages as if they belonged to the first site, and a page that leads to them. */
export const examples = (parts: Parts): Hono<Env> =>
  new Hono<Env>().get('/', (c) => html(c, welcome(parts.pages))).get('/examples/:file', (c) => example(parts, c));

const PLACEHOLDER = 'aw_pk_your_site_key'; // What the files say, so that they can be copied and read as they are.

async function example({ store, pages }: Parts, c: Context): Promise<Response> {
  const page = pages.get(c.req.param('file') ?? '');
  const [site] = await store.sites();
  return page?.type.startsWith('text/html') && site ? html(c, page.bytes.toString().replaceAll(PLACEHOLDER, site.key)) : problem(c, 'not_found');
}

// Inline scripts and styles, as a small shop's own pages have them; the words of strangers are not shown here.
const CONTENT_POLICY =
  "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

const html = (c: Context, text: string): Response =>
  new Response(text, { headers: { ...headersOf(c), 'content-type': 'text/html; charset=utf-8', 'content-security-policy': CONTENT_POLICY } });

const welcome = (pages: Assets): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Afterword</title>
<style>body { max-width: 36rem; margin: 4rem auto; padding: 0 1rem; font: 1.125rem/1.6 system-ui, sans-serif; color-scheme: light dark }</style>
<h1>Afterword</h1>
<p>Open an example, tap a face, and see the leaderboard move in another window.</p>
<ul>
${[...pages.keys()]
  .filter((page) => page.endsWith('.html'))
  .map((page) => `<li><a href="/examples/${page}">${titleOf(page)}</a></li>`)
  .join('\n')}
<li><a href="/leaderboard/">Leaderboard</a></li>
</ul>
</html>
`;

/** "in-chat-popup.html" is shown as "In chat popup". */
const titleOf = (page: string): string => {
  const words = page.replace(/\.html$/, '').replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};
