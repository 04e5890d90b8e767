import type { Asset } from './assets.ts';
import type { Context } from './context.ts';
import { problem } from './problem.ts';
import { headersOf } from './reply.ts';

/** Answers with a file of ours, compressed where the browser takes it; `not_found` where there is none. */
export function send(c: Context, asset: Asset | undefined, headers: Readonly<Record<string, string>>): Response {
  if (!asset) return problem(c, 'not_found');
  const all = { ...headersOf(c), 'content-type': asset.type, etag: asset.etag, vary: 'Accept-Encoding', ...headers };
  if (isKnown(c, asset)) return new Response(null, { status: 304, headers: all });
  const isBrotli = asset.brotli !== null && /\bbr\b/.test(c.req.header('accept-encoding') ?? '');
  return new Response(new Uint8Array(isBrotli ? (asset.brotli ?? asset.bytes) : asset.bytes), {
    headers: isBrotli ? { ...all, 'content-encoding': 'br' } : all,
  });
}

/** A proxy that compresses makes the etag a weak one (RFC 9110, section 13.1.2). */
const isKnown = (c: Context, { etag }: Asset): boolean =>
  (c.req.header('if-none-match') ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
