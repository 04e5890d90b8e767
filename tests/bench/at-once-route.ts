// The bare route with our store in its own thread: each answer is committed at once, and nothing else is done with it. ingest.ts compares a lone request with it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { NewResponse } from '../../contract/responses.ts';
import { openSqliteStore } from '../../db/sqlite/open.ts';
import { asId } from '../../domain/ids.ts';
import { answerOf, interactionOf } from '../../server/attribution.ts';

const folder = mkdtempSync(join(tmpdir(), 'afterword-at-once-'));
process.once('exit', () => rmSync(folder, { recursive: true }));
process.once('SIGTERM', () => process.exit());
const store = await openSqliteStore({ file: join(folder, 'bench.db'), now: Date.now });
const site = await store.createSite({ name: 'Bench', timeZone: 'Europe/Vienna' });

const app = new Hono().post('/', async (c) => {
  const message = NewResponse.parse(JSON.parse(await c.req.text()));
  const interaction = interactionOf({ site, message, signed: null }, asId(message.id));
  if ('code' in interaction) return c.json(interaction, 400);
  await store.record(interaction, answerOf(message));
  const { id, revision, rating, comment } = message;
  return c.json({ id, interaction: interaction.id, revision, rating, comment, created_at: new Date().toISOString() }, 201);
});

serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => console.log(`http://127.0.0.1:${port}/`));
