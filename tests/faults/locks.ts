import { statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { digits, quantile } from '../bench/figures.ts';
import { statusOf } from './board.ts';
import { type Fault, must, pause, until, whole } from './fault.ts';
import { install } from './installation.ts';
import { figuresOf } from './kill.ts';
import { createOracle } from './oracle.ts';
import { startWriters } from './writers.ts';

const LOCKED = 10_000; // ms

/** FT-09: another program holds the write lock. */
export const foreignLock: Fault = {
  id: 'FT-09',
  title: 'foreign write lock',
  how: `Another process holds BEGIN IMMEDIATE for ${LOCKED / 1000} s; 8 writers meanwhile, /healthz asked every 20 ms.`,
  holds:
    '/healthz p99 < 100 ms; writes are refused with 503 in < 500 ms; nothing acknowledged is lost, nothing refused is stored, and writes work when the lock is gone.',
  needs: [],
  async run({ folder, random }) {
    const installation = await install(join(folder, 'data'));
    const oracle = createOracle(installation.siteKey, random);
    const writers = startWriters({ url: installation.url, oracle, random });
    await pause(1000);
    const healthy = await whileLocked(installation.file, `${installation.url}/healthz`);
    const before = oracle.acknowledged();
    const again = await until(() => oracle.acknowledged() > before, 'an answer is taken again', 5000);
    await writers.stop();
    const [p99, slowest] = [quantile(healthy, 0.99), Math.max(...writers.refusedAfter)];
    const refused = `${whole(writers.statuses.get(503) ?? 0)} × 503 (slowest ${digits(slowest)} ms), /healthz p99 ${digits(p99)} ms`;
    const figures = await figuresOf(installation, oracle);
    await installation.first.stop();
    must((writers.statuses.get(503) ?? 0) > 0, 'nothing was refused while the lock was held');
    must(p99 < 100 && slowest < 500, refused);
    return `${refused}, writing again after ${digits(again)} ms; ${figures}`;
  },
};

/** Holds the lock from here, which to the server is another process, and asks whether it lives. */
async function whileLocked(file: string, url: string): Promise<number[]> {
  const db = new Database(file, { timeout: 5000 });
  db.exec('begin immediate');
  const healthy: number[] = [];
  for (const begin = performance.now(); performance.now() - begin < LOCKED; await pause(20)) {
    const asked = performance.now();
    must((await statusOf(url)) === 200, 'healthz does not answer 200 under a foreign lock');
    healthy.push(performance.now() - asked);
  }
  db.exec('rollback');
  db.close();
  return healthy;
}

const [ALARM, SMALL] = [64, 8].map((mebibytes) => mebibytes * 2 ** 20) as [number, number];

/** FT-10: somebody reads for so long that the log cannot be emptied. */
export const longReader: Fault = {
  id: 'FT-10',
  title: 'long reader',
  how: 'Another process holds a read transaction for 60 s and until the log (WAL) is larger than 64 MiB; answers meanwhile as fast as they are taken.',
  holds: 'The log of the server and /readyz warn of it; within 10 s after the reader has gone the WAL is smaller than 8 MiB.',
  needs: [],
  async run({ folder, random }) {
    const installation = await install(join(folder, 'data'));
    const oracle = createOracle(installation.siteKey, random);
    const reader = new Database(installation.file, { readonly: true });
    reader.exec('begin');
    reader.prepare('select count(*) from responses').get();
    const writers = startWriters({ url: installation.url, oracle, random, writers: 16 });
    const size = () => statSync(`${installation.file}-wal`).size;
    await Promise.all([pause(60_000), until(() => size() > ALARM * 1.1, 'the log grows', 180_000)]);
    const [largest, ready] = [size(), await readiness(installation.url)];
    reader.exec('rollback');
    reader.close();
    await pause(10_000);
    const after = size();
    await writers.stop();
    const figures = await figuresOf(installation, oracle);
    await installation.first.stop();
    const warned = `in the log: ${/wal|write-ahead/i.test(installation.first.log()) ? 'warned' : 'nothing'}, /readyz: ${/wal/i.test(ready) ? 'warned' : 'nothing'}`;
    const sizes = `WAL ${megabytes(largest)} while it read, ${megabytes(after)} 10 s after it went`;
    must(!warned.includes('nothing') && after < SMALL, `${sizes}; ${warned}`);
    return `${sizes}; ${warned}; ${figures}`;
  },
};

const readiness = async (url: string): Promise<string> => (await fetch(`${url}/readyz`)).text();

const megabytes = (bytes: number): string => `${digits(bytes / 1e6)} MB`;
