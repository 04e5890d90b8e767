import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Bench } from './bench.ts';
import { digits, marked, median, quantile, table } from './figures.ts';
import { fillDatabase } from './fill.ts';
import { type RunningServer, startServer } from './server.ts';

const ANSWERS = Number(process.env['ANSWERS'] ?? 1_000_000);
const BOARDS = 10;
const BOARD_EVERY = 5_000; // ms between two times that each is read anew.
const HEALTH_EVERY = 10; // ms
const QUIET = 5_000; // ms with the boards and without the export, to compare with.

/** Whether an export of everything holds up whoever asks for something else meanwhile. */
export const calm: Bench = {
  name: 'calm',
  title: 'A server that exports everything',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'afterword-calm-'));
    await fillDatabase(join(folder, 'afterword.db'), ANSWERS, Date.now());
    const server = await startServer({ dataFolder: folder, env: { LOG_LEVEL: 'silent' } });
    const watchers = fork(join(import.meta.dirname, 'stream-readers.ts'), [server.url, server.cookie, String(BOARDS)]);
    await once(watchers, 'message');
    const stop = new AbortController();
    const boards = readBoards(server, stop.signal);
    const quiet = await healthUntil(server, setTimeout(QUIET));
    const exporting = takeExport(server);
    const busy = await healthUntil(server, exporting);
    stop.abort();
    const result = report(quiet, busy, await exporting, await boards);
    watchers.disconnect();
    await server.stop();
    rmSync(folder, { recursive: true });
    return result;
  },
};

/** Reads every board again and again, in turns, as pages do that know nothing of each other; how long each took, ms. */
async function readBoards({ url, cookie }: RunningServer, signal: AbortSignal): Promise<readonly number[]> {
  const times: Promise<number>[] = [];
  const readOne = async () => {
    const begin = performance.now();
    await (await fetch(`${url}/api/v1/leaderboard?period=30d`, { headers: { cookie } })).arrayBuffer();
    return performance.now() - begin;
  };
  while (!signal.aborted) {
    times.push(readOne());
    await setTimeout(BOARD_EVERY / BOARDS, undefined, { signal }).catch(() => undefined);
  }
  return Promise.all(times);
}

/** Asks for the health at every tick, whether or not the last question is answered, until something is over; from being due to the answer, ms. */
async function healthUntil({ url }: RunningServer, over: Promise<unknown>): Promise<readonly number[]> {
  let isOver = false;
  const stop = () => {
    isOver = true;
  };
  void over.then(stop, stop);
  const asking: Promise<number>[] = [];
  for (const begin = performance.now(); !isOver; ) {
    const due = begin + asking.length * HEALTH_EVERY;
    const early = due - performance.now();
    if (early > 0) await setTimeout(early);
    asking.push(askHealth(`${url}/healthz`, due));
  }
  return Promise.all(asking);
}

/** On a connection of its own, as a stranger's first question is. */
const askHealth = (url: string, since: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const asking = get(url, { agent: false }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`the server says of its health: ${response.statusCode}`));
      response.resume().on('end', () => resolve(performance.now() - since));
    });
    asking.on('error', reject);
  });

interface Exported {
  readonly status: number;
  readonly rows: number;
  readonly bytes: number;
  readonly seconds: number;
}

async function takeExport({ url, cookie }: RunningServer): Promise<Exported> {
  const reader: ChildProcess = fork(join(import.meta.dirname, 'export-reader.ts'), [`${url}/api/v1/responses?period=all`, cookie]);
  const [exported] = (await once(reader, 'message')) as [Exported];
  if (exported.rows !== ANSWERS) throw new Error(`the export has ${exported.rows} rows (status ${exported.status})`);
  return exported;
}

function report(quiet: readonly number[], busy: readonly number[], { rows, bytes, seconds }: Exported, boards: readonly number[]): string {
  const columns = (times: readonly number[], name: string) => [
    marked(`${name}-ms`, digits(median(times))),
    marked(`${name}-ms-99`, digits(quantile(times, 0.99))),
    marked(`${name}-ms-longest`, digits(Math.max(...times))),
  ];
  return [
    `\`GET /healthz\` every ${HEALTH_EVERY} ms, each on a new connection and whatever became of those before, from being due to the whole answer; meanwhile ${BOARDS} boards are open and read anew every ${BOARD_EVERY / 1000} s each, and \`GET /api/v1/responses?period=all\` is taken as NDJSON by a process of its own.`,
    table(
      ['', 'median, ms', '99 % within, ms', 'longest, ms'],
      [
        ['with the boards alone', ...columns(quiet, 'calm-without-export')],
        [`while ${rows.toLocaleString('en-US')} answers are exported`, ...columns(busy, 'calm')],
      ],
    ),
    `The export: ${marked('export-rows-per-second', digits(rows / seconds))} answers a second, ${digits(bytes / 1e6)} MB in ${digits(seconds)} s. A board of 30 days meanwhile: median ${digits(median(boards))} ms, the slowest ${digits(Math.max(...boards))} ms.`,
  ].join('\n\n');
}
