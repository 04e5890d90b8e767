import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import type { Site } from '../../db/site-store.ts';
import { openSqliteStore } from '../../db/sqlite/open.ts';
import type { Store } from '../../db/store.ts';
import { run } from '../../server/program.ts';
import { temporaryFolder } from './folder.ts';

/** Sunday noon in UTC, when every command of a test is run. */
export const SUNDAY = Date.parse('2026-11-22T12:00:00Z');

/** What a command left behind. */
export interface Done {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A machine with a folder of its own, on which commands are run as a person types them. */
export interface Machine {
  readonly folder: string;
  /** The database file, whether it is there or not. */
  readonly database: string;
  afterword(...args: string[]): Promise<Done>;
  /** The same with something on standard input. */
  typing(input: string, ...args: string[]): Promise<Done>;
  /** Makes a file and returns its path. */
  file(name: string, content: string | Uint8Array): string;
  /** Opens the store for a look and closes it again. */
  look<Seen>(at: (store: Store) => Promise<Seen>): Promise<Seen>;
}

export function openMachine(): Machine {
  const folder = temporaryFolder();
  const database = join(folder, 'data', 'afterword.db');
  return {
    folder,
    database,
    afterword: (...args) => afterwordOn(join(folder, 'data'), ...args),
    typing: (input, ...args) => runOn(join(folder, 'data'), input, args),
    file(name, content) {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    },
    async look(at) {
      const store = await openSqliteStore({ file: database, now: () => SUNDAY });
      return at(store).finally(() => store.close());
    },
  };
}

/** Runs one command on the data of a folder. */
export const afterwordOn = (dataFolder: string, ...args: readonly string[]): Promise<Done> => runOn(dataFolder, '', args);

async function runOn(dataFolder: string, input: string, args: readonly string[]): Promise<Done> {
  const [stdout, stderr] = [kept(), kept()];
  const stdin = () => Readable.from([input]);
  const code = await run(args, { env: { DATA_DIR: dataFolder }, stdin, stdout, stderr, now: () => SUNDAY });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

/** The answers of the first site as the export prints them, one JSON object each. */
export const answersOn = async ({ afterword }: Machine): Promise<Record<string, unknown>[]> =>
  (await afterword('export', '--format', 'ndjson')).stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

export async function onlySite(store: Store): Promise<Site> {
  const [site] = await store.sites();
  if (!site) throw new Error('There is no site.');
  return site;
}

/** The bytes of a file, to see whether they are the same later. */
export const bytesOf = (file: string): string => readFileSync(file).toString('base64');

function kept(): Writable & { text(): string } {
  const chunks: Buffer[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  return Object.assign(sink, { text: () => Buffer.concat(chunks).toString() });
}
