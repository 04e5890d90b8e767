import { join } from 'node:path';
import { digits, quantile } from '../bench/figures.ts';
import { answersOnBoard, statusOf } from './board.ts';
import { mountTmpfs, run } from './disks.ts';
import { type Fault, type Given, must, pause, until, whole } from './fault.ts';
import { type Installation, install } from './installation.ts';
import { figuresOf } from './kill.ts';
import { createOracle, type Oracle } from './oracle.ts';
import { send, startWriters } from './writers.ts';

const HOLDS =
  'Writes are refused with 503, `storage_unavailable` and Retry-After, nothing else; the board can be read meanwhile; writes work again without a restart; nothing acknowledged is lost and nothing refused is stored; integrity_check finds nothing.';

/** FT-05: no room is left. */
export const fullDisk: Fault = {
  id: 'FT-05',
  title: 'disk full',
  how: 'The data on a tmpfs of 2 MiB; 8 writers until it is full and 2 s longer; the board is read; the tmpfs is made larger; 2 s more.',
  holds: HOLDS,
  needs: ['linux', 'root', 'mount'],
  async run(given) {
    const disk = mountTmpfs(given, 2);
    const installation = await install(join(disk.folder, 'data'));
    return throughWant(given, installation, () => disk.grow(64));
  },
};

/** FT-06: the file may not grow, which SQLite hears as a failed write and not as a full disk. */
export const fileSizeLimit: Fault = {
  id: 'FT-06',
  title: 'file-size limit',
  how: '`prlimit --fsize` of 1 MB on the running server; 8 writers until a file reaches it and 2 s longer; the limit is lifted; 2 s more.',
  holds: `${HOLDS} The process is not ended by SIGXFSZ.`,
  needs: ['linux', 'prlimit'],
  async run(given) {
    const installation = await install(join(given.folder, 'data'));
    const pid = `--pid=${installation.first.pid}`;
    run('prlimit', pid, '--fsize=1000000:');
    return throughWant(given, installation, () => void run('prlimit', pid, '--fsize=unlimited:'));
  },
};

type Running = Installation & { readonly first: { stop(): Promise<number | null> } };

/** Writes into the want of room and out of it again. */
async function throughWant(given: Given, installation: Running, relieve: () => void): Promise<string> {
  const { url, siteKey } = installation;
  const oracle = createOracle(siteKey, given.random);
  const writers = startWriters({ url, oracle, random: given.random });
  const refused = () => writers.statuses.get(503) ?? 0;
  await pause(500);
  await until(() => refused() > 0, 'the first refusal', 30_000);
  await pause(2000);
  const meanwhile = await lookMeanwhile(installation, oracle);
  relieve();
  const relieved = performance.now();
  const before = oracle.acknowledged();
  await until(() => oracle.acknowledged() > before, 'an answer is taken again', 10_000);
  const recovered = performance.now() - relieved;
  await pause(2000);
  await writers.stop();
  const others = [...writers.statuses.keys()].filter((status) => ![200, 201, 503].includes(status));
  must(others.length === 0, `some were answered ${others.join(', ')}`);
  const figures = await figuresOf(installation, oracle);
  must((await installation.first.stop()) === 0, 'the server did not end with 0');
  const slowest = digits(quantile(writers.refusedAfter, 0.99));
  return `${figures}; ${whole(refused())} × 503 (99 % within ${slowest} ms), ${meanwhile}; writing again after ${digits(recovered)} ms, without a restart`;
}

/** Storage takes nothing: the board can be read, refusals say why, and the process lives. */
export async function lookMeanwhile(installation: Installation, oracle: Oracle): Promise<string> {
  const { status, answers } = await answersOnBoard(installation);
  must(status === 200, `the board answers ${status} meanwhile`);
  const { status: refused, text } = await send(`${installation.url}/api/v1/responses`, oracle.invent().body);
  must(refused !== 503 || text.includes('storage_unavailable'), `the refusal is ${text}`);
  must((await statusOf(`${installation.url}/healthz`)) === 200, 'the process does not say that it lives');
  return `meanwhile the board shows ${whole(answers)} answers`;
}
