import { existsSync, statSync } from 'node:fs';
import { get } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { digits } from '../bench/figures.ts';
import { compareWithDoctor } from './compare.ts';
import { type Fault, must, pause, until, whole } from './fault.ts';
import { install, type Serving } from './installation.ts';
import { createOracle } from './oracle.ts';
import { startWriters } from './writers.ts';

const DEADLINE = 6000; // ms
const STREAMS = 50;
const SETTLED = 300; // ms. It says where it listens a moment before it heeds signals.

/** FT-13: told to stop while boards are open. */
export const stopWithStreams: Fault = {
  id: 'FT-13',
  title: 'SIGTERM with open streams',
  how: `SIGTERM with ${STREAMS} live streams open and one request half sent.`,
  holds: 'Every stream is told when to come back, at different times; exit 0 in < 6 s.',
  needs: [],
  async run({ folder }) {
    const { first, url, cookie } = await install(join(folder, 'data'));
    const streams = Array.from({ length: STREAMS }, () => openStream(url, cookie));
    await until(() => streams.every(({ heard }) => heard().includes('event: hello')), 'the streams open', 10_000);
    const half = connect(Number(new URL(url).port), '127.0.0.1').on('error', () => undefined);
    half.write('POST /api/v1/responses HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\n\r\n{');
    await pause(200);
    const ms = await endedAfter(first);
    const waits = streams.map(({ heard }) => Number(/retry: (\d+)\n\n$/.exec(heard())?.[1]));
    must(!waits.some(Number.isNaN), 'a stream was not told when to come back');
    return `exit 0 after ${digits(ms)} ms; ${STREAMS} streams told to come back after ${Math.min(...waits)} to ${Math.max(...waits)} ms`;
  },
};

/** FT-14: told to stop while answers come in. */
export const stopUnderWrites: Fault = {
  id: 'FT-14',
  title: 'SIGTERM under writes',
  how: 'SIGTERM while 8 writers send as fast as they are answered; five times.',
  holds: 'Exit 0 in < 6 s, nothing acknowledged is lost, nothing refused is stored, the WAL is empty.',
  needs: [],
  async run({ folder, random }) {
    const installation = await install(join(folder, 'data'));
    const oracle = createOracle(installation.siteKey, random);
    let [server, slowest]: [Serving, number] = [installation.first, 0];
    for (let round = 0; round < 5; round += 1) {
      const writers = startWriters({ url: installation.url, oracle, random });
      await pause(1000);
      slowest = Math.max(slowest, await endedAfter(server));
      const log = `${installation.file}-wal`;
      must(!existsSync(log) || statSync(log).size === 0, 'the WAL is not empty');
      await writers.stop();
      server = await installation.start();
    }
    await server.stop();
    const { stored, acknowledged } = await compareWithDoctor(installation, oracle);
    return `5 stops, slowest ${digits(slowest)} ms, exit 0, WAL empty; ${whole(stored)} answers stored, ${whole(acknowledged)} acknowledged, 0 lost`;
  },
};

/** FT-15: told twice, or otherwise. */
export const otherSignals: Fault = {
  id: 'FT-15',
  title: 'second SIGTERM, SIGINT, SIGHUP',
  how: 'Two SIGTERM half a second apart with a request half sent; SIGINT; SIGHUP, as a terminal that is closed sends it.',
  holds:
    'The second signal ends it at once; SIGINT is a stop like SIGTERM; after SIGHUP the file is whole, whether the server goes on or stops in order.',
  needs: ['linux'],
  async run({ folder }) {
    const { first, url, start } = await install(join(folder, 'data'));
    connect(Number(new URL(url).port), '127.0.0.1')
      .on('error', () => undefined)
      .write('POST / HTTP/1.1\r\nHost: x\r\n');
    await pause(200);
    first.process.kill('SIGTERM');
    await pause(500);
    const begin = performance.now();
    first.process.kill('SIGTERM');
    await first.ended;
    const second = performance.now() - begin;
    must(second < 1000, `the second signal took ${digits(second)} ms`);
    const interrupted = await endedAfter(await start(), 'SIGINT');
    const hungUp = await afterHangUp(await start());
    return `second SIGTERM ${digits(second)} ms, SIGINT exit 0 after ${digits(interrupted)} ms, after SIGHUP ${hungUp}`;
  },
};

async function afterHangUp(server: Serving): Promise<string> {
  await pause(SETTLED);
  server.process.kill('SIGHUP');
  const code = await Promise.race([server.ended, pause(1500).then(() => 'it goes on' as const)]);
  if (code === 'it goes on') await server.stop();
  must(code === 'it goes on' || code === 0, 'SIGHUP kills the server by accident, without a word and without a checkpoint');
  return code === 0 ? 'it stops in order' : code;
}

async function endedAfter(server: Serving, signal: NodeJS.Signals = 'SIGTERM'): Promise<number> {
  await pause(SETTLED);
  const begin = performance.now();
  server.process.kill(signal);
  const code = await server.ended;
  const ms = performance.now() - begin;
  must(code === 0 && ms < DEADLINE, `${signal}: exit ${code} after ${digits(ms)} ms`);
  return ms;
}

/** A live stream as a program without a browser hears it. */
export function openStream(url: string, cookie: string, headers: Record<string, string> = {}): { heard(): string; close(): void; isOpen(): boolean } {
  let [heard, isOpen] = ['', false];
  const asking = get(`${url}/api/v1/stream`, { headers: { cookie, ...headers }, agent: false }, (response) => {
    isOpen = response.statusCode === 200;
    response.setEncoding('utf8').on('data', (chunk) => {
      heard += chunk;
    });
    response.on('close', () => {
      isOpen = false;
    });
    response.on('error', () => undefined);
  });
  asking.on('error', () => undefined);
  return { heard: () => heard, close: () => asking.destroy(), isOpen: () => isOpen };
}
