import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { statusOf } from './board.ts';
import { run } from './disks.ts';
import { type Fault, must, pause, until } from './fault.ts';
import { install } from './installation.ts';
import { figuresOf } from './kill.ts';
import { createOracle } from './oracle.ts';
import { descriptorsOf } from './process-figures.ts';
import { startWriters } from './writers.ts';

const SOCKETS = 80;
const SPARE = 16; // Descriptors beside those that the server holds: enough for the writers once the sockets are gone.

/** FT-08: the process may open nothing more. */
export const noDescriptors: Fault = {
  id: 'FT-08',
  title: 'no file descriptors',
  how: `\`prlimit --nofile\` leaves the running server ${SPARE} descriptors more than it holds; ${SOCKETS} sockets that say nothing, 8 writers meanwhile for 2 s; then the sockets go.`,
  holds: 'The process lives; afterwards it answers 200 and 201; nothing acknowledged is lost.',
  needs: ['linux', 'prlimit'],
  async run({ folder, random }) {
    const installation = await install(join(folder, 'data'));
    const { first, url, siteKey } = installation;
    run('prlimit', `--pid=${first.pid}`, `--nofile=${descriptorsOf(first.pid) + SPARE}:`);
    const sockets = Array.from({ length: SOCKETS }, () => silentSocket(url));
    await pause(500);
    const oracle = createOracle(siteKey, random);
    const writers = startWriters({ url, oracle, random });
    await pause(2000);
    const meanwhile = oracle.acknowledged();
    for (const socket of sockets) socket.destroy();
    const took = await until(async () => (await statusOf(`${url}/healthz`)) === 200, 'healthz answers again', 15_000);
    await until(() => oracle.acknowledged() > meanwhile, 'an answer is taken again', 15_000);
    await pause(1000);
    await writers.stop();
    must(first.process.exitCode === null, 'the process has ended');
    const figures = await figuresOf(installation, oracle);
    await first.stop();
    return `${meanwhile} messages acknowledged without descriptors, healthz ${Math.round(took)} ms after the sockets went; ${figures}`;
  },
};

function silentSocket(url: string): Socket {
  // What becomes of it, the server decides.
  return connect(Number(new URL(url).port), '127.0.0.1').on('error', () => undefined);
}
