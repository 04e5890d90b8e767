import { open } from 'node:fs/promises';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** The file is not text that can be read as UTF-8 at all; the message says what it is and what to do. */
export class NotReadable extends Error {
  override readonly name = 'NotReadable';
}

/** The text of a file, plain or gzipped whatever its name, in UTF-8 bytes without byte order mark. Rejects with `NotReadable`, or as the file system does. */
export async function* fileBytes(file: string): AsyncGenerator<Buffer> {
  const handle = await open(file);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    const start = buffer.subarray(0, bytesRead);
    if (start.equals(ZIP)) throw new NotReadable('It is a zip archive or a spreadsheet, not CSV: save it as CSV in UTF-8.');
    const raw = handle.createReadStream({ start: 0, autoClose: false });
    yield* withoutMark(start.subarray(0, 2).equals(GZIP) ? gunzipped(raw) : raw);
  } finally {
    await handle.close();
  }
}

const ZIP = Buffer.from('PK\x03\x04', 'latin1');
const GZIP = Buffer.from([0x1f, 0x8b]);

async function* gunzipped(raw: Readable): AsyncGenerator<Buffer> {
  try {
    // pipeline, since pipe would lose an error of the file and wait for ever.
    yield* pipeline(raw, createGunzip(), () => {});
  } catch (error) {
    throw new NotReadable(`It cannot be unpacked: ${error instanceof Error ? error.message : error}.`, { cause: error });
  }
}

async function* withoutMark(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let start: Buffer | null = Buffer.alloc(0);
  for await (const chunk of chunks) {
    if (start === null) yield chunk;
    else {
      start = Buffer.concat([start, chunk]);
      if (start.length < UTF8_MARK.length) continue;
      yield markRemoved(start);
      start = null;
    }
  }
  if (start?.length) yield markRemoved(start);
}

const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const UTF16_MARKS = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];

function markRemoved(start: Buffer): Buffer {
  if (UTF16_MARKS.some((mark) => start.subarray(0, 2).equals(mark))) throw new NotReadable('It is UTF-16 text: save it as UTF-8.');
  return start.subarray(0, 3).equals(UTF8_MARK) ? start.subarray(3) : start;
}
