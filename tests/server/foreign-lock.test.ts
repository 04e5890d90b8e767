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

const post = (number: number) =>
  timed('/api/v1/responses', { method: 'POST', body: JSON.stringify(answer(server.site, number)), headers: { 'content-type': 'application/json' } });

const p99 = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.99) - 1] ?? Number.NaN;

/** How long so many questions after one another take when nothing is locked, in ms: the 99th of a hundred. */
async function timesOf(count: number): Promise<number> {
  await timed('/healthz');
  const times: number[] = [];
  while (times.length < count) times.push((await timed('/healthz')).ms);
  return p99(times);
}

test('while another program holds the write lock, the server lives, reads, and says "later" to what writes, and loses nothing', async () => {
  expect((await post(1)).status).toBe(201);
  // On a machine that is busy with other tests, everything takes longer, with a lock and without.
  const usual = await timesOf(40);
  const unlock = await lockFromOutside();

  const lives: Awaited<ReturnType<typeof timed>>[] = [];
  const writes: Promise<Awaited<ReturnType<typeof timed>>>[] = [];
  const others: Promise<Awaited<ReturnType<typeof timed>>>[] = [];
  for (const end = performance.now() + 3000; performance.now() < end; await setTimeout(5)) {
    if (lives.length % 5 === 0) writes.push(post(writes.length + 2));
    if (lives.length % 40 === 0) others.push(timed('/readyz'));
    if (lives.length % 20 === 0) others.push(timed('/api/v1/leaderboard', { headers: { cookie: server.cookie } }));
    lives.push(await timed('/healthz'));
  }
  const refused = await Promise.all(writes);
  const read = (await Promise.all(others)).filter(({ status }) => status === 200);
  await unlock();
  const again = await Promise.all(refused.map((_, number) => post(number + 2)));

  expect(lives.length).toBeGreaterThan(20);
  expect(lives.every(({ status }) => status === 200)).toBe(true);
  expect(p99(lives.map(({ ms }) => ms)), '/healthz, ms').toBeLessThan(100 + usual);
  for (const { status, retryAfter, ms } of refused) {
    expect([status, retryAfter]).toEqual([503, '5']);
    expect(ms, 'until it was said').toBeLessThan(500 + usual);
  }
  expect(read.length, 'boards that were read meanwhile').toBeGreaterThan(3);
  expect(p99(read.map(({ ms }) => ms)), 'a board, ms').toBeLessThan(500 + usual);
  expect(again.map(({ status }) => status)).toEqual(again.map(() => 201));
  expect(server.rows()['responses']).toHaveLength(refused.length + 1);
});
