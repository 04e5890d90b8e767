import { isUtf8 } from 'node:buffer';
import { pipeline, Readable } from 'node:stream';
import { CsvError, type Info, type Options, parse } from 'csv-parse';
import { fileBytes, NotReadable } from './file-bytes.ts';
import { lineIndex } from './line-index.ts';

/** One record of a CSV file (RFC 4180) and the line of the unpacked file at which it starts. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A record that cannot be read, and why. */
export interface Unreadable {
  readonly line: number;
  readonly reason: string;
}

/**
 * The records of a file in order, the header first; lines with nothing but separators are left out.
 * Rejects with `NotReadable` where quotes do not pair up, because nothing after that can be told apart.
 */
export async function* readRecords(file: string, delimiter: string): AsyncGenerator<CsvRecord | Unreadable> {
  const lines = lineIndex();
  // How far the parser got: it reads ahead, and what it has read ahead is gone when it stops with an error.
  let parsed = 0;
  const seen = (record: string[], { bytes }: Info) => {
    parsed = bytes;
    return record;
  };
  const parser = pipeline(Readable.from(fedTo(lines, fileBytes(file))), parse({ ...OPTIONS, delimiter, on_record: seen }), () => {});
  let end = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: readonly Buffer[]; info: Info }>) {
      const line = lines.lineFrom(end);
      end = info.bytes;
      const cells = record.map(String);
      if (!record.every(isUtf8)) yield { line, reason: `column ${record.findIndex((cell) => !isUtf8(cell)) + 1} is not UTF-8 text` };
      else if (cells.some((cell) => cell.trim() !== '')) yield { line, cells };
    }
  } catch (error) {
    if (error instanceof CsvError)
      throw new NotReadable(`The record that starts at line ${lines.lineFrom(parsed)} ${complaintOf(error)}`, { cause: error });
    throw error;
  }
}

const OPTIONS: Options = {
  // Bytes, so that text in another encoding is noticed where it stands instead of being read as "�".
  encoding: null,
  info: true,
  skip_empty_lines: true,
  // Who maps the columns says which record has too few of them.
  relax_column_count: true,
  // All three at once, since exports mix them.
  record_delimiter: ['\r\n', '\n', '\r'],
  // 1 MiB: room for a column with a whole conversation; a lost quote is noticed before it has swallowed the memory.
  max_record_size: 1_048_576,
};

async function* fedTo(lines: ReturnType<typeof lineIndex>, chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    lines.feed(chunk);
    yield chunk;
  }
}

function complaintOf(error: CsvError): string {
  if (error.code === 'CSV_MAX_RECORD_SIZE') return 'is longer than 1 MiB: is a closing quote missing?';
  return 'has quotes that do not pair up, so nothing after it can be told apart: a quote within a field is written twice, and the field within quotes.';
}
