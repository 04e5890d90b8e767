import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Context } from './context.ts';
import { headersOf } from './reply.ts';

const compress = promisify(brotliCompress); // On a thread of its own, so that nobody waits for it.

// A board of 1,370 agents × 5 channels is 1.4 MB of JSON and 100 kB so; a higher quality gains a tenth for ten times the time.
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
const SMALL = 1500; // Bytes: one packet more or less.

/** An answer with a large JSON body, compressed where the other side takes it. For bodies alone that hold no secret: their length says what is in them. */
export async function packedJson(c: Context, body: object): Promise<Response> {
  const headers = { ...headersOf(c), 'content-type': 'application/json; charset=utf-8', vary: 'Accept-Encoding' };
  const text = JSON.stringify(body);
  if (text.length < SMALL || !/\bbr\b/.test(c.req.header('accept-encoding') ?? '')) return new Response(text, { headers });
  return new Response(new Uint8Array(await compress(text, QUALITY)), { headers: { ...headers, 'content-encoding': 'br' } });
}
