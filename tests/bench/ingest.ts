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
    const [bare, atOnce] = [await startRoute('bare-route.ts'), await startRoute('at-once-route.ts')];
    const urls = { ours: `${afterword.url}/api/v1/responses`, bare: bare.url, atOnce: atOnce.url };
    const rounds = [];
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await measureRound(urls, afterword.siteKey));
    watching.destroy();
    bare.stop();
    atOnce.stop();
    await afterword.stop();
    return report(rounds.slice(1));
  },
};

/** One board follows all the time, so that nothing of the live feed is left out. */
function watchBoard({ url, cookie }: RunningServer) {
  return get(`${url}/api/v1/stream`, { headers: { cookie } }, (answer) => void answer.resume()).on('error', () => {}); // It is cut off at the end.
}

type Round = Awaited<ReturnType<typeof measureRound>>;

async function measureRound({ ours, bare, atOnce }: Readonly<Record<'ours' | 'bare' | 'atOnce', string>>, site: string) {
  const load = (url: string, count: number, connections: number, perSecond?: number) =>
    post(new URL(url), newAnswers(count, site), { connections, ...(perSecond !== undefined && { perSecond }) });
  const recorded = await load(ours, ANSWERS, CONNECTIONS);
  if (recorded.statuses.get(201) !== ANSWERS) throw new Error(`not every answer was recorded: ${JSON.stringify([...recorded.statuses])}`);
  const nothing = await load(bare, ANSWERS, CONNECTIONS);
  const atHalf = (url: string) => load(url, (HALF_SECONDS * recorded.perSecond) / 2, CONNECTIONS, recorded.perSecond / 2);
  const [half, halfForNothing] = [await atHalf(ours), await atHalf(bare)];
  await load(atOnce, ANSWERS / 4, CONNECTIONS); // It is to be as warm as the others.
  const [alone, aloneAtOnce, aloneForNothing] = [await load(ours, ALONE, 1), await load(atOnce, ALONE, 1), await load(bare, ALONE, 1)];
  return { recorded, nothing, half, halfForNothing, flushes: flushTimes(), alone, aloneAtOnce, aloneForNothing };
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

async function startRoute(file: string): Promise<{ url: string; stop: () => void }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, file)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [url] = await once(createInterface({ input: child.stdout }), 'line');
  return { url: String(url), stop: () => child.kill() };
}

function report(rounds: readonly Round[]): string {
  const ours = median(rounds.map(({ recorded }) => recorded.perSecond));
  const ratio = digits(median(rounds.map(({ recorded, nothing }) => recorded.perSecond / nothing.perSecond)));
  const rows = [
    ['Afterword, each answer acknowledged after flush, one board following', marked('answers-per-second', digits(ours)), '1'],
    [
      'Hono with the same contract, which stores nothing and answers in groups',
      digits(median(rounds.map(({ nothing }) => nothing.perSecond))),
      marked('ingest-against-bare-route', ratio),
    ],
  ];
  return [
    `${ANSWERS.toLocaleString('en-US')} new answers a round over ${CONNECTIONS} connections from a load generator on the same machine, median of ${rounds.length} rounds after one for warming up; every side in every round.`,
    table(['', 'answers/s', 'Afterword against it'], rows),
    'From sending to the acknowledgement, in ms:',
    table(['', 'median', '99 % within'], latencyRows(rounds)),
  ].join('\n\n');
}

function latencyRows(rounds: readonly Round[]): readonly (readonly string[])[] {
  const of = (name: string, times: (round: Round) => readonly number[], p99 = '') => {
    const all = rounds.flatMap((round) => [...times(round)]);
    const long = digits(quantile(all, 0.99));
    return [name, digits(median(all)), p99 === '' ? long : marked(p99, long)];
  };
  const latencies = (result: (round: Round) => LoadResult) => (round: Round) => result(round).latencies;
  return [
    of(
      'Afterword, at full load',
      latencies(({ recorded }) => recorded),
      'ingest-p99-ms',
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
