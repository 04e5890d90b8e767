import { type ChildProcess, fork, spawn } from 'node:child_process';
import { mkdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { digits, quantile } from '../bench/figures.ts';
import { fillDatabase } from '../bench/fill.ts';
import { statusOf } from './board.ts';
import { type Fault, must, pause, until, whole } from './fault.ts';
import { install } from './installation.ts';
import { figuresOf } from './kill.ts';
import { MEMORY_GROUPS } from './needs.ts';
import { createOracle } from './oracle.ts';
import { memoryOf } from './process-figures.ts';
import { openStream } from './signals.ts';
import { portOf } from './watchers.ts';
import { startWriters } from './writers.ts';

const SLOW = 200;

/** FT-30: many who never finish their request. */
export const slowloris: Fault = {
  id: 'FT-30',
  title: 'slowloris',
  how: `${SLOW} sockets send a byte of a header every 5 s; 50 answers a second meanwhile.`,
  holds: 'Answers are taken with p99 < 500 ms; each socket is closed in < 30 s.',
  needs: [],
  async run({ folder, random }) {
    const { url, siteKey, first } = await install(join(folder, 'data'));
    let closed = 0;
    const sockets = Array.from({ length: SLOW }, () => {
      const socket = connect(portOf(url), '127.0.0.1').on('error', () => undefined);
      socket.on('close', () => {
        closed += 1;
      });
      socket.write('POST /api/v1/responses HTTP/1.1\r\nHost: x\r\nX-Slow: ');
      return socket.resume();
    });
    const drip = setInterval(() => {
      for (const socket of sockets) if (socket.writable) socket.write('x');
    }, 5000);
    const writers = startWriters({ url, oracle: createOracle(siteKey, random), random, writers: 4, perSecond: 50 });
    const took = await until(() => closed === SLOW, `all are closed (${closed} were)`, 30_000).finally(() => clearInterval(drip));
    await writers.stop();
    await first.stop();
    const p99 = quantile(writers.latencies, 0.99);
    must(p99 < 500, `answers p99 ${digits(p99)} ms`);
    return `all ${SLOW} closed after ${digits(took / 1000)} s, answers meanwhile p99 ${digits(p99)} ms`;
  },
};

const [CAP, STREAMS, MINUTES] = [192, 20, 3];

/** FT-31: no more memory than this. */
export const memoryCap: Fault = {
  id: 'FT-31',
  title: 'memory cap',
  how: `\`--max-old-space-size=96\` in a memory cgroup of ${CAP} MiB, ${STREAMS} live streams and 100 answers a second for ${MINUTES} minutes.`,
  holds: 'The process lives; memory in the last minute is at most a tenth more than in the one before; nothing is lost.',
  needs: ['linux', 'root', 'memoryGroup'],
  async run({ folder, random, afterwards }) {
    const group = join(MEMORY_GROUPS, `afterword-fault-${process.pid}`);
    mkdirSync(group);
    afterwards(async () => {
      await pause(500); // Until the server in it has ended.
      rmdirSync(group);
    });
    writeFileSync(join(group, 'memory.limit_in_bytes'), String(CAP * 2 ** 20));
    const under = ['sh', '-c', `echo $$ > ${group}/cgroup.procs; exec "$@"`, 'sh'];
    const installation = await install(join(folder, 'data'), { under, node: ['--max-old-space-size=96'] });
    const { url, cookie, siteKey, first } = installation;
    const streams = Array.from({ length: STREAMS }, () => openStream(url, cookie));
    const oracle = createOracle(siteKey, random);
    const writers = startWriters({ url, oracle, random, writers: 8, perSecond: 100 });
    const minutes: number[] = [];
    for (let minute = 0; minute < MINUTES; minute += 1) minutes.push(await meanMemory(first.pid, 60_000));
    await writers.stop();
    const figures = await figuresOf(installation, oracle);
    for (const { close } of streams) close();
    await first.stop();
    const [before = 0, last = 0] = minutes.slice(-2);
    const memory = `mean memory by the minute ${minutes.map((bytes) => digits(bytes / 1e6)).join(', ')} MB`;
    must(last < before * 1.1, memory);
    return `${memory}; ${figures}`;
  },
};

/** Asked once a second; throws where the process has ended. */
async function meanMemory(pid: number, ms: number): Promise<number> {
  const samples: number[] = [];
  for (const begin = performance.now(); performance.now() - begin < ms; await pause(1000)) samples.push(memoryOf(pid));
  return samples.reduce((sum, bytes) => sum + bytes, 0) / samples.length;
}

/** FT-33: others use the processor. */
export const busyProcessor: Fault = {
  id: 'FT-33',
  title: 'busy CPU',
  how: 'The server on one core, which it shares with two processes that do nothing but count; 100 answers a second for 20 s.',
  holds: 'Answers are taken with p99 < 2 s, none is lost.',
  needs: ['linux', 'taskset'],
  async run({ folder, random, afterwards }) {
    const core = String(cpus().length - 1);
    const spinners = [0, 1].map(() => spawn('taskset', ['-c', core, process.execPath, '--eval', 'for (;;);'], { stdio: 'ignore' }));
    afterwards(() => spinners.map((spinner) => spinner.kill('SIGKILL')));
    const installation = await install(join(folder, 'data'), { under: ['taskset', '-c', core] });
    const oracle = createOracle(installation.siteKey, random);
    const writers = startWriters({ url: installation.url, oracle, random, writers: 8, perSecond: 100 });
    await pause(20_000);
    await writers.stop();
    for (const spinner of spinners) spinner.kill('SIGKILL');
    const figures = await figuresOf(installation, oracle);
    await installation.first.stop();
    const p99 = quantile(writers.latencies, 0.99);
    must(p99 < 2000, `answers p99 ${digits(p99)} ms`);
    return `answers p99 ${digits(p99)} ms; ${figures}`;
  },
};

const [ANSWERS, BOARDS] = [1_000_000, 10];
const VIEWS = [
  'leaderboard',
  'stats/breakdown?by=agent',
  'stats/timeseries?interval=day',
  'alerts',
  'celebrations',
  'responses',
  'agents',
  'stats/themes',
];

/** FT-34: much is kept, and everybody looks. */
export const millionRows: Fault = {
  id: 'FT-34',
  title: '1 M rows, 10 boards',
  how: `${whole(ANSWERS)} answers; ${BOARDS} boards ask for every view of 30 days, one after the other, each again 2 s after it has all of them; 20 answers a second meanwhile, for 20 s.`,
  holds: 'Answers are taken with p99 < 100 ms; every view is answered.',
  needs: [],
  async run({ folder, random, afterwards }) {
    const data = join(folder, 'data');
    mkdirSync(data);
    await fillDatabase(join(data, 'afterword.db'), ANSWERS, Date.now());
    const { url, cookie, siteKey, first } = await install(data);
    const boards = fork(join(import.meta.dirname, 'boards.ts'), [url, cookie, `${BOARDS}`, ...VIEWS]);
    afterwards(() => boards.kill());
    const writers = startWriters({ url, oracle: createOracle(siteKey, random), random, writers: 4, perSecond: 20 });
    await pause(20_000);
    await writers.stop();
    const views = await seenBy(boards);
    must((await statusOf(`${url}/readyz`)) === 200, 'the server is not ready');
    await first.stop();
    const refused = views.filter(({ status }) => status !== 200).map(({ view, status }) => `${view} ${status}`);
    must(refused.length === 0, `refused: ${[...new Set(refused)].join(', ')}`);
    const p99 = quantile(writers.latencies, 0.99);
    const figures = `answers p99 ${digits(p99)} ms (median ${digits(quantile(writers.latencies, 0.5))} ms), ${whole(views.length)} views, of which the slowest is ${slowestOf(views)}`;
    must(p99 < 100, figures);
    return figures;
  },
};

/** A view that a board asked for, and its status; 0 where it got no answer. */
interface Seen {
  readonly view: string;
  readonly ms: number;
  readonly status: number;
}

/** Tells boards to stop, and resolves to what they have seen; rejects where they end, or have ended before, without a word of it. */
function seenBy(boards: ChildProcess): Promise<readonly Seen[]> {
  return new Promise((resolve, reject) => {
    const miss = () => reject(new Error(`the boards ended (${boards.signalCode ?? boards.exitCode}) without having said what they saw`));
    // It closes when all that it said has been heard, which an exit does not wait for.
    boards.once('message', (seen) => resolve(seen as readonly Seen[])).once('close', miss);
    boards.send('stop', (error) => error && miss());
  });
}

/** By its median: any of them waits for another. */
function slowestOf(views: readonly Seen[]): string {
  const medians = VIEWS.map((view) => ({
    view,
    ms: quantile(
      views.filter((one) => one.view === view).map(({ ms }) => ms),
      0.5,
    ),
  }));
  const [slowest] = medians.toSorted((a, b) => b.ms - a.ms);
  return `${slowest?.view} (median ${digits(slowest?.ms ?? Number.NaN)} ms)`;
}
