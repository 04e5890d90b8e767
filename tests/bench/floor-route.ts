// The bare route with the writes of the store and nothing else: by better-sqlite3, in the thread that answers, in groups as large as 64 connections can
// make them, flushed before anybody hears of it. No look-up, no message between threads, no limit, no live feed. ingest.ts says what it reaches.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { NewResponse } from '../../contract/responses.ts';
import { openPlain, writesOf } from './plain-writes.ts';

const [, , answers = '0'] = process.argv;
const GROUP = 64;
const folder = mkdtempSync(join(tmpdir(), 'afterword-floor-'));
process.once('exit', () => rmSync(folder, { recursive: true }));
process.once('SIGTERM', () => process.exit());
const { site, transactions } = await writesOf(join(folder, 'seen.db'), Number(answers), GROUP);

/** Makes one transaction after the other, and all of them once more in the next file. */
function* writing(): Generator<void, never> {
  for (let files = 0; ; files += 1) {
    const plain = openPlain(join(folder, `${files}.db`), site);
    for (const some of transactions) yield plain.apply(some);
    plain.close();
  }
}

const writes = writing();
let waiting: (() => void)[] = [];
let ahead = 0; // Answers whose writes were made with those of others.
function settle(): void {
  const group = waiting;
  waiting = [];
  for (ahead -= group.length; ahead < 0; ahead += GROUP) writes.next();
  for (const resolve of group) resolve();
}
const written = () => new Promise<void>((resolve) => (waiting.push(resolve) === 1 ? void setImmediate(settle) : undefined));

const app = new Hono().post('/', async (c) => {
  const { id, interaction, revision, rating, comment } = NewResponse.parse(JSON.parse(await c.req.text()));
  await written();
  return c.json({ id, interaction, revision, rating, comment, created_at: new Date().toISOString() }, 201);
});

serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => console.log(`http://127.0.0.1:${port}/`));
