import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { newAnswers } from './answers.ts';
import type { Bench } from './bench.ts';
import { digits, marked, median, quantile, table } from './figures.ts';
import { type LoadResult, post } from './load.ts';
import { type RunningServer, startServer } from './server.ts';

const CONNECTIONS = 64;
const ANSWERS = 12_000; // Some seconds of work a round: long enough to pass the warm-up, short enough for many rounds.
const HALF_SECONDS = 6; // At half of the rate.
const ALONE = 300; // Answers that are sent one after the other.
const ROUNDS = 5;

/** How many answers a second are acknowledged after flush, beside what the same machine does without us in the same minute. */
export const ingest: Bench = {
  name: 'ingest',
  title: 'Recording answers',
  async run() {
    const afterword = await startServer({ env: { LOG_LEVEL: 'silent' } });
    const watching = watchBoard(afterword);
    const routes = {
      bare: await startRoute('bare-route.ts'),
      floor: await startRoute('floor-route.ts', `${ANSWERS}`),
      atOnce: await startRoute('at-once-route.ts'),
    };
    const { bare, floor, atOnce } = routes;
    const urls = { ours: `${afterword.url}/api/v1/responses`, bare: bare.url, floor: floor.url, atOnce: atOnce.url };
    const rounds = [];
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await measureRound(urls, afterword.siteKey));
    watching.destroy();
    for (const route of Object.values(routes)) route.stop();
    await afterword.stop();
    return report(rounds.slice(1));
  },
};

/** One board follows all the time, so that nothing of the live feed is left out. */
function watchBoard({ url, cookie }: RunningServer) {
  return get(`${url}/api/v1/stream`, { headers: { cookie } }, (answer) => void answer.resume()).on('error', () => {}); // It is cut off at the end.
}

type Round = Awaited<ReturnType<typeof measureRound>>;

async function measureRound({ ours, bare, floor, atOnce }: Readonly<Record<'ours' | 'bare' | 'floor' | 'atOnce', string>>, site: string) {
  const load = (url: string, count: number, connections: number, perSecond?: number) =>
    post(new URL(url), newAnswers(count, site), { connections, ...(perSecond !== undefined && { perSecond }) });
  const recorded = await load(ours, ANSWERS, CONNECTIONS);
  if (recorded.statuses.get(201) !== ANSWERS) throw new Error(`not every answer was recorded: ${JSON.stringify([...recorded.statuses])}`);
  const nothing = await load(bare, ANSWERS, CONNECTIONS);
  const written = await load(floor, ANSWERS, CONNECTIONS);
  const atHalf = (url: string) => load(url, (HALF_SECONDS * recorded.perSecond) / 2, CONNECTIONS, recorded.perSecond / 2);
  const [half, halfForNothing] = [await atHalf(ours), await atHalf(bare)];
  await load(atOnce, ANSWERS / 4, CONNECTIONS); // It is to be as warm as the others.
  const [alone, aloneAtOnce, aloneForNothing] = [await load(ours, ALONE, 1), await load(atOnce, ALONE, 1), await load(bare, ALONE, 1)];
  return { recorded, nothing, written, half, halfForNothing, flushes: flushTimes(), alone, aloneAtOnce, aloneForNothing };
}

/** How long the disk takes to flush what was just appended to a file, ms. */
function flushTimes(): readonly number[] {
  const folder = mkdtempSync(join(tmpdir(), 'afterword-flush-'));
  const file = openSync(join(folder, 'flushed'), 'a');
  const page = Buffer.alloc(64 * 1024, 1);
  const times = Array.from({ length: 400 }, () => {
    writeSync(file, page);
    const begin = performance.now();
    fdatasyncSync(file);
    return performance.now() - begin;
  });
  closeSync(file);
  rmSync(folder, { recursive: true });
  return times;
}

async function startRoute(file: string, ...args: readonly string[]): Promise<{ url: string; stop: () => void }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, file), ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [url] = await once(createInterface({ input: child.stdout }), 'line');
  return { url: String(url), stop: () => child.kill() };
}

function report(rounds: readonly Round[]): string {
  const of = (figure: (round: Round) => number) => digits(median(rounds.map(figure)));
  const row = (name: string, side: (round: Round) => LoadResult, marks: { readonly speed?: string; readonly againstBare?: string } = {}) => [
    name,
    markedIf(
      marks.speed,
      of((round) => side(round).perSecond),
    ),
    of((round) => round.recorded.perSecond / side(round).perSecond),
    markedIf(
      marks.againstBare,
      of((round) => side(round).perSecond / round.nothing.perSecond),
    ),
  ];
  const rows = [
    row('Afterword, each answer acknowledged after flush, one board following', ({ recorded }) => recorded, {
      speed: 'answers-per-second',
      againstBare: 'ingest-against-bare-route',
    }),
    row('the bare route with the writes of our store alone, by better-sqlite3 in its own thread, in groups', ({ written }) => written, {
      againstBare: 'writes-against-bare-route',
    }),
    row('the bare route: Hono with the same contract, which stores nothing and answers in groups', ({ nothing }) => nothing),
  ];
  return [
    `${ANSWERS.toLocaleString('en-US')} new answers a round over ${CONNECTIONS} connections from a load generator on the same machine, median of ${rounds.length} rounds after one for warming up; every side in every round.`,
    table(['', 'answers/s', 'Afterword against it', 'it against the bare route'], rows),
    'From sending to the acknowledgement, in ms:',
    table(['', 'median', '99 % within'], latencyRows(rounds)),
  ].join('\n\n');
}

const markedIf = (name: string | undefined, text: string): string => (name === undefined ? text : marked(name, text));

function latencyRows(rounds: readonly Round[]): readonly (readonly string[])[] {
  const of = (name: string, times: (round: Round) => readonly number[], p99?: string) => {
    const all = rounds.flatMap((round) => [...times(round)]);
    const long = digits(quantile(all, 0.99));
    return [name, digits(median(all)), markedIf(p99, long)];
  };
  const latencies = (result: (round: Round) => LoadResult) => (round: Round) => result(round).latencies;
  return [
    of(
      'Afterword, at full load',
      latencies(({ recorded }) => recorded),
      'ingest-p99-ms',
    ),
    of(
      'Hono with our writes alone, at full load',
      latencies(({ written }) => written),
    ),
    of(
      'Hono that stores nothing, at full load',
      latencies(({ nothing }) => nothing),
    ),
    of(
      'Afterword, at half of its rate',
      latencies(({ half }) => half),
      'ingest-half-p99-ms',
    ),
    of(
      'Hono that stores nothing, at that same rate',
      latencies(({ halfForNothing }) => halfForNothing),
    ),
    of('the disk alone: flushing 64 kB that were appended', ({ flushes }) => flushes, 'flush-p99-ms'),
    of(
      'Afterword, one at a time',
      latencies(({ alone }) => alone),
    ),
    of(
      'Hono with the same contract and our store, each committed at once in its thread, one at a time',
      latencies(({ aloneAtOnce }) => aloneAtOnce),
    ),
    of(
      'Hono that stores nothing, one at a time',
      latencies(({ aloneForNothing }) => aloneForNothing),
    ),
  ];
}
