import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { NewResponse } from '../../contract/responses.ts';

/**
 * Serves a Hono route with our contract and nothing else of ours, and prints where: it reads and checks an answer and says 201, for all that arrived
 * together at once, after `onGroup` was told how many they are.
 */
export function serveGrouped(onGroup: (answers: number) => void): void {
  let waiting: (() => void)[] = [];
  const settle = () => {
    const group = waiting;
    waiting = [];
    onGroup(group.length);
    for (const resolve of group) resolve();
  };
  const together = () => new Promise<void>((resolve) => (waiting.push(resolve) === 1 ? void setImmediate(settle) : undefined));
  const app = new Hono().post('/', async (c) => {
    const { id, interaction, revision, rating, comment } = NewResponse.parse(JSON.parse(await c.req.text()));
    await together();
    return c.json({ id, interaction, revision, rating, comment, created_at: new Date().toISOString() }, 201);
  });
  serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => console.log(`http://127.0.0.1:${port}/`));
}
