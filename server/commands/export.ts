import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Command, Option } from 'commander';
import type { Store } from '../../db/store.ts';
import { EVERYTHING } from '../../domain/access.ts';
import { PERIODS } from '../../domain/period.ts';
import { configOf } from '../config.ts';
import { linesOf } from '../csv/export-lines.ts';
import { OPEN_EYES } from '../eyes.ts';
import { eachListed } from '../listing.ts';
import type { Terminal } from '../terminal.ts';
import { counted } from './counted.ts';
import { withExistingStore } from './existing-store.ts';
import { type ChosenAnswers, chosenAnswers } from './export-filter.ts';
import { complaintAbout } from './file-complaint.ts';
import { siteFor } from './site-for.ts';

interface ExportOptions extends ChosenAnswers {
  readonly format: 'csv' | 'ndjson';
  readonly site?: string;
  readonly bom?: boolean;
  readonly output: string;
}

/** `afterword export`: every answer, oldest first, as CSV or as one JSON object a line. */
export function addExport(program: Command, terminal: Terminal): void {
  program
    .command('export')
    .description('Write out the answers of a site, oldest first: CSV that spreadsheets can open safely, or one JSON object a line.')
    .addOption(new Option('--format <format>').choices(['csv', 'ndjson']).default('csv'))
    .addOption(new Option('--period <period>', 'a period that ends today').choices(PERIODS).conflicts(['from', 'to']))
    .option('--from <day>', 'first day, in the time zone of the site')
    .option('--to <day>', 'last day')
    .option('--agent <id>', 'only this agent’s')
    .option('--channel <id>', 'only this channel’s')
    .option('--site <key>', 'the site; the first one where absent')
    .option('--bom', 'begin CSV with a byte order mark, for older spreadsheets')
    .option('--output <file>', 'where to write; - is the standard output', '-')
    .action((options: ExportOptions) => withExistingStore(configOf(terminal.env), terminal.now, (store) => exportFrom(store, options, terminal)));
}

async function exportFrom(store: Store, options: ExportOptions, { stdout, stderr, now }: Terminal): Promise<void> {
  const site = await siteFor(store, options.site);
  // Whoever has the file has everything in it, whatever a site lets be seen.
  const reader = { sight: EVERYTHING, eyes: OPEN_EYES };
  const answers = eachListed(store, site.id, reader, store.allResponses(site.id, chosenAnswers(options, site.timeZone, now()), EVERYTHING));
  const tally = { written: 0 };
  const lines = linesOf(answers, options, tally);
  if (options.output === '-') return writeTo(stdout, lines);
  await writeFile(options.output, lines).catch(complaintAbout(options.output));
  stderr.write(`Wrote ${counted(tally.written, 'answer')} of "${site.name}" to ${options.output}.\n`);
}

/** Whoever reads may stop when they have seen enough (`| head`): that is no failure. */
async function writeTo(stdout: Writable, lines: AsyncIterable<string>): Promise<void> {
  try {
    await pipeline(Readable.from(lines), stdout, { end: false });
  } catch (error) {
    if (!isClosedPipe(error)) throw error;
  }
}

const isClosedPipe = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_PREMATURE_CLOSE');

/** Under another name until it is whole, so that a broken export is never taken for one; for the owner only, since customers' words are in it. */
async function writeFile(file: string, lines: AsyncIterable<string>): Promise<void> {
  const unfinished = `${file}.unfinished`;
  try {
    await pipeline(Readable.from(lines), createWriteStream(unfinished, { mode: 0o600 }));
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
