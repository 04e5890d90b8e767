import { writeFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { digits, quantile } from '../bench/figures.ts';
import { TICKETS_MAP, tickets } from '../support/tickets.ts';
import { type Fault, must, pause, until, whole } from './fault.ts';
import { type Installation, install } from './installation.ts';
import { createOracle } from './oracle.ts';
import { connectionsOf, descriptorsOf, memoryOf } from './process-figures.ts';
import { openStream } from './signals.ts';
import { send, startWriters } from './writers.ts';

const STALLED = 20;
const GROWTH_MAX = 5_000_000; // bytes for each
const LARGE = 6000; // Answers. What is told of them is more than twice what a system takes for a reader (4 MB on Linux), so that the rest is left to the server.

/** FT-22: somebody watches and never reads. */
export const stalledReader: Fault = {
  id: 'FT-22',
  title: 'board that never reads',
  how: `${whole(LARGE)} answers with names as long as they may be, while nobody watches, so that what answers cost the server is not taken for the cost of readers; ${STALLED} raw sockets ask for the live feed and are paused; as many answers again (1.7 kB for each reader and answer); then 40 s of 50 answers a second.`,
  holds:
    'The memory of the server grows by < 5 MB for each of them; within 30 s of standing still they are cut off; answers meanwhile are taken with p99 < 500 ms.',
  needs: ['linux'],
  async run({ folder, random }) {
    const installation = await install(join(folder, 'data'));
    const { url, first, cookie, siteKey } = installation;
    const oracle = createOracle(siteKey, random);
    await sendLarge(installation, oracle, LARGE);
    const before = memoryOf(first.pid);
    const sockets = Array.from({ length: STALLED }, () => stalledSocket(url, cookie));
    await until(() => connectionsOf(portOf(url)) >= STALLED, 'the sockets are connected', 5000);
    await sendLarge(installation, oracle, LARGE);
    const writers = startWriters({ url, oracle, random, writers: 4, perSecond: 50 });
    const peak = memoryOf(first.pid);
    await pause(40_000);
    await writers.stop();
    await pause(500);
    const left = connectionsOf(portOf(url));
    const growth = (Math.max(peak, memoryOf(first.pid)) - before) / STALLED;
    const p99 = quantile(writers.latencies, 0.99);
    for (const socket of sockets) socket.destroy();
    await first.stop();
    const figures = `memory grew by ${digits(growth / 1e6)} MB for each, ${left} of ${STALLED} still connected after 40 s, answers p99 ${digits(p99)} ms`;
    must(growth < GROWTH_MAX && left === 0 && p99 < 500, figures);
    return figures;
  },
};

function stalledSocket(url: string, cookie: string): Socket {
  const socket = connect(portOf(url), '127.0.0.1').on('error', () => undefined);
  socket.write(`GET /api/v1/stream HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: ${cookie}\r\n\r\n`);
  return socket.pause();
}

export const portOf = (url: string): number => Number(new URL(url).port);

/** Sends answers of which as much is told as of any from a page, one by one. */
async function sendLarge({ url }: Installation, oracle: ReturnType<typeof createOracle>, count: number): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 20 });
  const [agents, names, channel, team] = ['名', '字', '道', '组'].map((letter) => letter.repeat(128));
  const sendOne = async () => {
    const body = { ...JSON.parse(oracle.invent().body), agent: agents, agent_name: names, channel, team };
    const { status, text } = await send(`${url}/api/v1/responses`, JSON.stringify(body), agent);
    must(status === 201, `an answer with long names was answered ${status}: ${text}`);
  };
  for (let sent = 0; sent < count; sent += 20) await Promise.all(Array.from({ length: 20 }, sendOne));
  agent.destroy();
}

/** So many answers in one commit that no buffer of the system takes what is told of them. */
export async function importMany({ afterword }: Installation, folder: string, round: number): Promise<void> {
  const [csv, map] = [join(folder, 'many.csv'), join(folder, 'map.json')];
  const name = 'A name as long as names are allowed to be so that much is told of each of them';
  writeFileSync(csv, tickets(...Array.from({ length: 9000 }, (_, number) => `${round}-${number},5,,${name},chat,Orders,20/11/2026 09:30`)));
  writeFileSync(map, JSON.stringify(TICKETS_MAP));
  const { code, err } = await afterword('import', csv, '--map', map);
  must(code === 0, `the import failed: ${err}`);
}

const VANISHING = 50;

/** FT-24: boards go without a word. */
export const vanishingClients: Fault = {
  id: 'FT-24',
  title: '50 boards vanish',
  how: `${VANISHING} live streams are destroyed at once; ten times.`,
  holds: 'Each time the server has no connection left of them within 1 s, and in the end no more open files than before.',
  needs: ['linux'],
  async run({ folder }) {
    const { first, url, cookie } = await install(join(folder, 'data'));
    const before = descriptorsOf(first.pid);
    let slowest = 0;
    for (let round = 0; round < 10; round += 1) {
      const streams = Array.from({ length: VANISHING }, () => openStream(url, cookie));
      await until(() => streams.every(({ heard }) => heard().includes('event: hello')), 'the streams open', 10_000);
      for (const { close } of streams) close();
      slowest = Math.max(slowest, await until(() => descriptorsOf(first.pid) <= before, 'the server lets them go', 1000));
    }
    await first.stop();
    return `10 × ${VANISHING} streams, forgotten after at most ${digits(slowest)} ms, no descriptor more than before`;
  },
};

const HERD = 500;

/** FT-27: everybody comes back after a restart. */
export const reconnectHerd: Fault = {
  id: 'FT-27',
  title: 'reconnect herd',
  how: `${HERD} live streams, of programs that heed \`retry:\`; the server is restarted; 50 answers a second meanwhile.`,
  holds: 'They come back spread over 5 s and more, all of them; answers meanwhile are taken with p99 < 500 ms.',
  needs: [],
  async run({ folder, random }) {
    const installation = await install(join(folder, 'data'));
    const { url, cookie, siteKey } = installation;
    const herd = Array.from({ length: HERD }, () => openStream(url, cookie));
    await until(() => herd.every(({ heard }) => heard().includes('event: hello')), 'the herd is there', 30_000);
    await installation.first.stop();
    const told = herd.map(({ heard }) => Number(/retry: (\d+)\n\n$/.exec(heard())?.[1]));
    must(!told.some(Number.isNaN), 'one of them was not told when to come back');
    const returning = told.map((wait) => comeBack(url, cookie, wait));
    const server = await installation.start();
    const writers = startWriters({ url, oracle: createOracle(siteKey, random), random, writers: 8, perSecond: 50 });
    const back = await Promise.all(returning);
    await writers.stop();
    for (const { stream } of back) stream.close();
    await server.stop();
    const at = back.map(({ at }) => at);
    const [spread, p99] = [Math.max(...at) - Math.min(...at), quantile(writers.latencies, 0.99)];
    const figures = `${HERD} came back within ${digits(spread / 1000)} s, answers meanwhile p99 ${digits(p99)} ms (${writers.latencies.length} answers)`;
    must(spread >= 5000 && p99 < 500, figures);
    return figures;
  },
};

/** Resolves when it is back, however often it has to ask. */
async function comeBack(url: string, cookie: string, wait: number): Promise<{ at: number; stream: ReturnType<typeof openStream> }> {
  for (let tries = 0; tries < 5; tries += 1) {
    await pause(wait);
    const stream = openStream(url, cookie);
    for (let waited = 0; waited < 3000 && !stream.heard().includes('event: hello'); waited += 20) await pause(20);
    if (stream.heard().includes('event: hello')) return { at: performance.now(), stream };
    stream.close();
  }
  throw new Error('one of them did not come back');
}
