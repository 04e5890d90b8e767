import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { openServer } from '../support/wire.ts';
import { answer } from '../support/world.ts';

let server: Awaited<ReturnType<typeof openServer>>;
beforeEach(async () => {
  server = await openServer();
});
afterEach(() => server.close());

const LOCK = `
  const db = new (require('better-sqlite3'))(process.argv[1]);
  db.exec('begin immediate');
  process.stdout.write('locked');
  process.stdin.once('data', () => { db.exec('rollback'); db.close(); process.stdout.write('free'); process.stdin.destroy(); });
`;

/** Another process takes the write lock, and gives it back when it is told to. */
async function lockFromOutside(): Promise<() => Promise<void>> {
  const child = spawn(process.execPath, ['--input-type=commonjs', '--eval', LOCK, join(server.folder, 'afterword.db')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return async () => {
    child.stdin.write('go');
    await once(child.stdout, 'data');
  };
}

/** One request with its status and how long it took, in ms. */
async function timed(path: string, init: RequestInit = {}) {
  const start = performance.now();
  const response = await fetch(server.url + path, init);
  await response.arrayBuffer();
  return { status: response.status, retryAfter: response.headers.get('retry-after'), ms: performance.now() - start };
}

type Timed = Awaited<ReturnType<typeof timed>>;

const post = (number: number) =>
  timed('/api/v1/responses', { method: 'POST', body: JSON.stringify(answer(server.site, number)), headers: { 'content-type': 'application/json' } });

/** What all but one of a hundred stayed below, in ms. */
const p99 = (asked: readonly Timed[]): number =>
  asked.map(({ ms }) => ms).toSorted((a, b) => a - b)[Math.ceil(asked.length * 0.99) - 1] ?? Number.NaN;

/** Asks whether the server lives for so many ms, again and again, while answers are sent from this number on, and boards and readiness are asked for. */
async function keepAsking(ms: number, from: number) {
  const lives: Timed[] = [];
  const writes: Promise<Timed>[] = [];
  const boards: Promise<Timed>[] = [];
  const readiness: Promise<Timed>[] = [];
  for (const end = performance.now() + ms; performance.now() < end; await setTimeout(5)) {
    if (lives.length % 5 === 0) writes.push(post(from + writes.length));
    if (lives.length % 40 === 0) readiness.push(timed('/readyz'));
    if (lives.length % 20 === 0) boards.push(timed('/api/v1/leaderboard', { headers: { cookie: server.cookie } }));
    lives.push(await timed('/healthz'));
  }
  return { lives, writes: await Promise.all(writes), boards: await Promise.all(boards), readiness: await Promise.all(readiness) };
}

test('while another program holds the write lock, the server lives, reads, and says "later" to what writes, and loses nothing', async () => {
  await keepAsking(300, 1_000);
  const free = await keepAsking(1500, 2_000);
  const unlock = await lockFromOutside();

  const locked = await keepAsking(3000, 3_000);
  await unlock();
  const again = await Promise.all(locked.writes.map((_, number) => post(3_000 + number)));

  // On a machine that is busy with other tests everything takes longer, with a lock and without.
  const usual = p99(free.lives);
  expect([...locked.lives, ...locked.boards, ...free.writes, ...again].map(({ status }) => status)).not.toContain(503);
  expect(p99(locked.lives), '/healthz, ms').toBeLessThan(100 + usual);
  expect(p99(locked.boards), 'a board, ms').toBeLessThan(300 + usual);
  for (const { status, retryAfter, ms } of [...locked.writes, ...locked.readiness]) {
    expect([status, retryAfter]).toEqual([503, '5']);
    expect(ms, 'until it was said').toBeLessThan(500 + usual);
  }
  expect(again.map(({ status }) => status)).toEqual(again.map(() => 201));
});
