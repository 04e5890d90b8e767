import { existsSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import type { Site } from '../../../db/site-store.ts';
import { openSqliteStore } from '../../../db/sqlite/open.ts';
import { runBundle, START_MAX, serveBundle } from '../../support/child.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { listen } from '../../support/wire.ts';
import { answer } from '../../support/world.ts';

const DEADLINE = 6000; // ms; what a stop may take at most.

/** The key stands in the examples; without them, the store says it. */
async function firstSite(dataFolder: string): Promise<Site> {
  const store = await openSqliteStore({ file: join(dataFolder, 'afterword.db'), now: Date.now });
  const [site] = await store.sites();
  await store.close();
  if (!site) throw new Error('There is no site.');
  return site;
}

const post = (url: string, body: object) =>
  fetch(`${url}/api/v1/responses`, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });

/** A connection on which a request has begun and is not yet whole. */
function begin(url: string, beginning: string) {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.write(beginning);
  return { socket, reply: text(socket) };
}

test('the first start makes a site and says where to look', async () => {
  const server = await serveBundle();

  for (const place of ['/examples/support-page.html', '/examples/in-chat-popup.html', '/leaderboard/'])
    expect(server.out()).toContain(`${server.url}${place}\n`);
  expect(server.out()).toContain(server.dataFolder);
  expect(await firstSite(server.dataFolder)).toMatchObject({ name: 'My site', timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone });
});

test('the first thing that it says is the link that lets the first one in, once', async () => {
  const first = await serveBundle();
  expect(first.out().trim().split('\n')[2]).toMatch(new RegExp(`^ +Begin here +${first.url}/setup#[\\w-]{43}$`));
  const cookie = await first.signIn();
  expect((await fetch(`${first.url}/api/v1/leaderboard`, { headers: { cookie } })).status).toBe(200);
  first.process.kill('SIGTERM');
  await first.exitCode;

  const second = await serveBundle({ DATA_DIR: first.dataFolder });

  expect((await fetch(`${second.url}/api/v1/leaderboard`, { headers: { cookie } })).status).toBe(200);
  expect(/setup#(.+)/.exec(second.out())?.[1]).not.toBe(/setup#(.+)/.exec(first.out())?.[1]);
  expect(first.err() + second.err()).not.toContain('setup#');
});

test('an owner who is named by the environment can sign in, and no link is printed', async () => {
  const passwordFile = join(temporaryFolder(), 'password');
  writeFileSync(passwordFile, 'four words are enough\n');
  const admin = { ADMIN_EMAIL: 'ana@example.com', ADMIN_PASSWORD_FILE: passwordFile };

  const server = runBundle(['serve'], admin);
  await vi.waitUntil(() => server.out().includes('Leaderboard'), { timeout: START_MAX });

  const url = /http:\/\/[^/]+/.exec(server.out())?.[0];
  const body = JSON.stringify({ email: 'ana@example.com', password: 'four words are enough' });
  const answer = await fetch(`${url}/api/v1/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  expect([answer.status, server.out().includes('setup#'), server.out().includes('four words')]).toEqual([200, false, false]);
});

test('the log is one JSON object a line, away from what is printed', async () => {
  const server = await serveBundle();

  await fetch(`${server.url}/healthz`);

  await expect.poll(() => server.err()).toContain('\n');
  expect(JSON.parse(server.err())).toMatchObject({ method: 'GET', route: '/healthz', status: 200 });
  expect(server.out()).not.toContain('{');
});

test('a second start finds the site and the answers of the first', async () => {
  const first = await serveBundle();
  const site = await firstSite(first.dataFolder);
  expect((await post(first.url, answer(site, 1))).status).toBe(201);
  first.process.kill('SIGTERM');
  await first.exitCode;

  const second = await serveBundle({ DATA_DIR: first.dataFolder });

  expect((await post(second.url, answer(site, 1))).status).toBe(200);
});

test('a port that is taken is said so in one sentence', async () => {
  const server = await serveBundle();
  const { port } = new URL(server.url);

  const late = runBundle(['serve'], { PORT: port });

  expect(await late.exitCode).toBe(1);
  expect(late.err()).toBe(
    `afterword: Cannot listen on 127.0.0.1:${port}: another program uses this port. Stop it, or choose another one with PORT.\n`,
  );
});

test.each([
  [['serve'], { PORT: 'http' }, 78, 'afterword: PORT: must be a number from 0 to 65535\n'],
  [['serve'], { SECRET_KEY: 'short' }, 78, 'afterword: SECRET_KEY: must have at least 32 characters; `openssl rand -base64 32` makes good ones\n'],
  [['serve', '--fast'], {}, 2, "error: unknown option '--fast'\n"],
  [['juggle'], {}, 2, "error: unknown command 'juggle'\n"],
])('%j with %j ends with %i', async (args, env, code, complaint) => {
  const child = runBundle(args, env);

  expect([await child.exitCode, child.err()]).toEqual([code, complaint]);
  expect(existsSync(child.dataFolder)).toBe(false);
});

test.each(['SIGTERM', 'SIGINT'] as const)('%s: what is in flight is answered, watchers are sent away, and the file is whole', async (signal) => {
  const server = await serveBundle();
  const site = await firstSite(server.dataFolder);
  const watcher = await listen({ url: server.url, cookie: await server.signIn() });
  await watcher.next();
  const body = JSON.stringify(answer(site, 1));
  const head = `POST /api/v1/responses HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n`;
  const inFlight = begin(server.url, head + body.slice(0, 20));
  const barelyBegun = begin(server.url, 'POST /api/v1/responses HTTP/1.1\r\nHost: 127.0.0.1\r\n');
  await setTimeout(200);

  server.process.kill(signal);
  await expect.poll(() => watcher.response.complete).toBe(true);
  await expect(fetch(server.url)).rejects.toThrow();
  inFlight.socket.write(body.slice(20));
  barelyBegun.socket.write('Content-Length: 0\r\n\r\n');

  expect(await inFlight.reply).toContain('HTTP/1.1 201 Created');
  expect(await barelyBegun.reply).toMatch(/^HTTP\/1.1 503 .*connection: close.*"code":"shutting_down"/is);
  expect(watcher.heard()).toMatch(/retry: \d+\n\n$/);
  expect(await server.exitCode).toBe(0);
  const wal = join(server.dataFolder, 'afterword.db-wal');
  expect(existsSync(wal) ? statSync(wal).size : 0).toBe(0);
});

test('who does not finish is cut off after five seconds', async () => {
  const server = await serveBundle();
  begin(
    server.url,
    'POST /api/v1/responses HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n',
  ).reply.catch(() => undefined);
  await setTimeout(200);

  const start = performance.now();
  server.process.kill('SIGTERM');

  expect(await server.exitCode).toBe(0);
  expect(performance.now() - start).toBeLessThan(DEADLINE);
});

test('SIGHUP, which asks programs to read their settings anew, ends it by no accident', async () => {
  const server = await serveBundle();

  server.process.kill('SIGHUP');

  await expect.poll(() => server.err()).toContain('SIGHUP');
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  server.process.kill('SIGTERM');
  expect(await server.exitCode).toBe(0);
});

test('a second signal ends it at once', async () => {
  const server = await serveBundle();
  begin(server.url, 'POST /api/v1/responses HTTP/1.1\r\nHost: 127.0.0.1\r\n').reply.catch(() => undefined);
  await setTimeout(200);
  server.process.kill('SIGTERM');
  await setTimeout(500);

  const start = performance.now();
  server.process.kill('SIGTERM');

  expect(await server.exitCode).toBe(1);
  expect(performance.now() - start).toBeLessThan(1000);
});
