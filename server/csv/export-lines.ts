import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { ListedResponse } from '../../contract/responses.ts';
import { EXPORTED, exportedCells } from './exported-columns.ts';

/** How an export is written. */
export interface ExportForm {
  readonly format: 'csv' | 'ndjson';
  readonly bom?: boolean;
}

/** The text of an export, piece by piece; `tally` is told of each answer that went into it. */
export function linesOf(
  answers: AsyncIterable<ListedResponse>,
  { format, bom = false }: ExportForm,
  tally: { written: number },
): AsyncIterable<string> {
  const counted = count(answers, tally);
  if (format === 'ndjson') return map(counted, (answer) => `${JSON.stringify(answer)}\n`);
  // RFC 4180: lines end with CR LF, and a lone CR or LF within a cell is quoted too.
  const csv = stringify({ header: true, columns: [...EXPORTED], record_delimiter: '\r\n', quote_record_delimiter: true, bom, encoding: 'utf8' });
  const cells = Readable.from(map(counted, exportedCells));
  return cells.compose(csv);
}

async function* count(answers: AsyncIterable<ListedResponse>, tally: { written: number }): AsyncGenerator<ListedResponse> {
  for await (const answer of answers) {
    tally.written += 1;
    yield answer;
  }
}

async function* map<From, To>(all: AsyncIterable<From>, of: (one: From) => To): AsyncGenerator<To> {
  for await (const one of all) yield of(one);
}
