// The least that a Hono server can do with an answer: read it, parse it, say 201. It stores nothing; ingest.ts compares us with it.
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

const app = new Hono().post('/', async (c) => c.json({ id: JSON.parse(await c.req.text()).id }, 201));

serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => console.log(`http://127.0.0.1:${port}/`));
