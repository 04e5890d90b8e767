import type { ImportedRecord } from '../../db/store.ts';
import { NotReadable } from './file-bytes.ts';
import type { RecordReader } from './record-reader.ts';
import type { CsvRecord, Unreadable } from './records.ts';

/** Everything in a file: what can be taken in, with the line of each, and what cannot. */
export interface Collected {
  readonly records: readonly ImportedRecord[];
  /** Where each of the records starts, in the same order. */
  readonly lines: readonly number[];
  readonly unreadable: readonly Unreadable[];
}

/** Reads a file to its end. Rejects with `NotReadable` where it is no table with the columns that the reader needs. */
export async function collect(
  table: AsyncIterator<CsvRecord | Unreadable>,
  readerOf: (header: readonly string[]) => RecordReader,
  onRead: (count: number) => void,
): Promise<Collected> {
  const { header, read } = await headerOf(table, readerOf);
  const [records, lines, unreadable]: [ImportedRecord[], number[], Unreadable[]] = [[], [], []];
  for (let next = await table.next(); !next.done; next = await table.next()) {
    const record = 'cells' in next.value ? readOne(next.value, header.length, read) : next.value;
    if ('reason' in record) unreadable.push({ line: next.value.line, reason: record.reason });
    else lines.push(next.value.line);
    if (!('reason' in record)) records.push(record);
    onRead(lines.length + unreadable.length);
  }
  return { records, lines, unreadable };
}

async function headerOf(table: AsyncIterator<CsvRecord | Unreadable>, readerOf: (header: readonly string[]) => RecordReader) {
  const first = await table.next();
  if (first.done) throw new NotReadable('It is empty.');
  if ('reason' in first.value) throw new NotReadable(`Its header: ${first.value.reason}.`);
  return { header: first.value.cells, read: readerOf(first.value.cells) };
}

const readOne = ({ cells }: CsvRecord, width: number, read: RecordReader): ReturnType<RecordReader> =>
  cells.length === width ? read(cells) : { reason: `has ${cells.length} cells where the header has ${width}` };
