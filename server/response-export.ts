import { Readable } from 'node:stream';
import { accepts } from 'hono/accepts';
import type { ListedResponse } from '../contract/responses.ts';
import type { Context } from './context.ts';
import { type ExportForm, linesOf } from './csv/export-lines.ts';
import { headersOf } from './reply.ts';

type Format = ExportForm['format'];

const TYPES: Readonly<Record<Format, string>> = { csv: 'text/csv; charset=utf-8; header=present', ndjson: 'application/x-ndjson' };
const FORMATS: Readonly<Record<string, Format>> = { 'text/csv': 'csv', 'application/x-ndjson': 'ndjson' };

/** As which file a request wants the answers; null for JSON, page by page, which is also for whoever takes anything. */
export const formatOf = (c: Context): Format | null =>
  FORMATS[accepts(c, { header: 'Accept', supports: ['application/json', ...Object.keys(FORMATS)], default: 'application/json' })] ?? null;

/**
 * The answers as a file that is written while it is read: a reader who is slow is waited for, and when one leaves nothing more is read for them.
 * If storage fails half way the connection breaks, so that a part is never taken for the whole.
 */
export function exportOf(c: Context, format: Format, answers: AsyncIterable<ListedResponse>): Response {
  const headers = {
    ...headersOf(c),
    'content-type': TYPES[format],
    'content-disposition': `attachment; filename="answers.${format}"`,
    vary: 'Accept',
  };
  if (c.req.method === 'HEAD') return new Response(null, { headers });
  const bytes = Readable.from(linesOf(answers, { format }, { written: 0 }), { objectMode: false });
  return new Response(Readable.toWeb(bytes) as ReadableStream, { headers });
}
