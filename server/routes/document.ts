import { Hono } from 'hono';
import type { Env } from '../context.ts';
import { openApiDocument } from '../openapi.ts';
import { headersOf } from '../reply.ts';

/** What other programs may ask of this one, for them to read. Made once, when it is first wanted. */
export function document({ version }: { readonly version: string }): Hono<Env> {
  let text: string | undefined;
  return new Hono<Env>().get('/openapi.json', (c) => {
    text ??= JSON.stringify(openApiDocument(version));
    return new Response(text, { headers: { ...headersOf(c), 'content-type': 'application/json; charset=utf-8' } });
  });
}
