import type { IncomingMessage } from 'node:http';
import type * as z from 'zod';
import type { Context } from './context.ts';
import { type Parsed, parse } from './parse.ts';

// A comment of 2,000 emoji, written as escapes, is 24 kB; sent as the UTF-8 that every browser sends, it is 8 kB.
const BODY_SIZE_MAX = 16 * 1024;
// text/plain lets a page send across origins without asking first, even while it is being closed.
const MEDIA_TYPES = ['application/json', 'text/plain'];

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Reads the body as the contract wants it, or says by name why it is not that. Cheap checks come first; nothing is read beyond 16 KiB. */
export async function parseBody<Message>(
  c: Context,
  schema: z.ZodType<Message>,
  mediaTypes: readonly string[] = MEDIA_TYPES,
): Promise<Parsed<Message>> {
  if (!mediaTypes.includes(mediaTypeOf(c))) return { code: 'unsupported_media_type' };
  if ((c.req.header('content-encoding') ?? 'identity') !== 'identity') return { code: 'unsupported_encoding' };
  const bytes = await bytesOf(c);
  if (!bytes) return { code: 'payload_too_large' };
  const text = attempt(() => utf8.decode(bytes));
  if (text === undefined) return { code: 'invalid_encoding' };
  const value: unknown = attempt(() => JSON.parse(text));
  if (value === undefined) return { code: 'invalid_json' };
  return parse(schema, value, (path) => path.map((key) => `/${String(key)}`).join(''));
}

/** What the body is said to be, without its parameters. */
export const mediaTypeOf = (c: Context): string => (c.req.header('content-type') ?? '').replace(/;.*$/s, '').trim().toLowerCase();

/** The bytes of the body, read once however often they are asked for; null where they are too many. */
export function bytesOf(c: Context): Promise<Uint8Array | null> {
  const bytes = c.get('body') ?? readBytes(c);
  c.set('body', bytes);
  return bytes;
}

/** Null as soon as they are too many. A stated length is held to by the HTTP parser, and reading at once is faster. */
async function readBytes(c: Context): Promise<Uint8Array | null> {
  const stated = c.req.header('content-length');
  if (stated === undefined) return readCounting(c.req.raw.body);
  if (Number(stated) > BODY_SIZE_MAX) return null;
  const incoming = c.env?.incoming;
  const bytes = incoming && !incoming.destroyed ? await readIncoming(incoming) : new Uint8Array(await c.req.raw.arrayBuffer());
  return bytes.length > BODY_SIZE_MAX ? null : bytes;
}

/** The bytes where Node has them: a Request would copy them into memory of their own, whose making and clearing away takes longer than reading them. */
const readIncoming = (incoming: IncomingMessage): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.once('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    incoming.once('error', reject); // Whoever leaves in the middle is an error, too.
  });

async function readCounting(body: ReadableStream<Uint8Array> | null): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > BODY_SIZE_MAX) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** What the function returns; undefined (which neither a text nor JSON can be) where it throws. */
function attempt<Made>(make: () => Made): Made | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}
