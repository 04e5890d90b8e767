// What a Hono server with the same contract can do at best: it reads and checks an answer and says 201, for all that arrived together at once.
// It stores nothing; ingest.ts compares us with it.
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { NewResponse } from '../../contract/responses.ts';

let waiting: (() => void)[] = [];
const settle = () => {
  const group = waiting;
  waiting = [];
  for (const resolve of group) resolve();
};
const together = () => new Promise<void>((resolve) => (waiting.push(resolve) === 1 ? void setImmediate(settle) : undefined));

const app = new Hono().post('/', async (c) => {
  const { id, interaction, revision, rating, comment } = NewResponse.parse(JSON.parse(await c.req.text()));
  await together();
  return c.json({ id, interaction, revision, rating, comment, created_at: new Date().toISOString() }, 201);
});

serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => console.log(`http://127.0.0.1:${port}/`));
