import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openSqliteStore } from '../../../db/sqlite/open.ts';
import { type Child, runBundle, START_MAX, serveBundle } from '../../support/child.ts';
import { damage } from '../../support/damage.ts';
import { answerOf, interactionOf } from '../../support/shop.ts';
import { answer } from '../../support/world.ts';

/** A data folder with some thousand answers in it, and what the browser of its owner sends. */
async function openFull() {
  const server = await serveBundle();
  const cookie = await server.signIn();
  server.process.kill('SIGTERM');
  await server.exitCode;
  const file = join(server.dataFolder, 'afterword.db');
  const store = await openSqliteStore({ file, now: Date.now });
  const [site] = await store.sites();
  if (!site) throw new Error('There is no site.');
  const records = Array.from({ length: 2000 }, (_, number) => ({
    interaction: interactionOf(site.id, `${number}`),
    answer: answerOf(number, { comment: `comment ${number} ${'x'.repeat(300)}` }),
    at: Date.now() - number * 1000,
  }));
  await store.importAll(records);
  await store.close();
  return { file, site, cookie, dataFolder: server.dataFolder };
}

async function urlOf(child: Child): Promise<string> {
  await vi.waitUntil(() => child.out().includes('Leaderboard') || child.process.exitCode !== null, { timeout: START_MAX });
  return /http:\/\/[^/]+/.exec(child.out())?.[0] ?? expect.fail(`It did not start: ${child.err()}`);
}

test.each([
  ['in the middle', damage],
  ['from the first byte', (file: string) => writeFileSync(file, 'Dear diary, '.repeat(10_000))],
])('a server on a file that is damaged %s starts, says so, takes no answer and gives no number', async (_, spoil) => {
  const { dataFolder, file, site, cookie } = await openFull();
  spoil(file);

  const server = runBundle(['serve'], { DATA_DIR: dataFolder });
  const url = await urlOf(server);

  const post = { method: 'POST', body: JSON.stringify(answer(site, 1)), headers: { 'content-type': 'application/json' } };
  for (const [path, init] of [
    ['/api/v1/responses', post],
    ['/api/v1/leaderboard', { headers: { cookie } }],
    ['/api/v1/stream', { headers: { cookie } }],
    ['/readyz', {}],
  ] as const) {
    const response = await fetch(url + path, init);
    expect([path, response.status, response.headers.get('retry-after'), (await response.json()).code]).toEqual([path, 503, '60', 'storage_damaged']);
  }
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  expect((await fetch(`${url}/metrics`)).status).toBe(200);
  expect((await fetch(`${url}/leaderboard/`)).headers.get('content-type'), 'the page that says so').toContain('text/html');
  expect(server.err()).toMatch(/"level":60.*the database file is damaged: nothing is stored.*restore a backup/);
  expect(server.out()).not.toContain('setup#');
  server.process.kill('SIGTERM');
  expect(await server.exitCode).toBe(0);
});
