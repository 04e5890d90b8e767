import { expect, onTestFinished, test } from 'vitest';
import { createFeed } from '../../../server/feed.ts';
import { openWorld } from '../../support/world.ts';

test('when too many watch, the next one is told to come later', async () => {
  const of = await openWorld();
  const feed = createFeed({ store: of.store, now: () => 0, random: () => 0, capacity: 0 });
  const full = await openWorld({ feed });
  onTestFinished(async () => {
    feed.close();
    await full.close();
    await of.close();
  });

  const response = await full.send('GET', '/api/v1/stream', undefined, { isStaff: true });

  expect([response.status, response.headers.get('retry-after'), (await response.json()).code]).toEqual([503, '30', 'too_many_watchers']);
});

test('who leaves while it is asked who they are takes no place', async () => {
  const world = await openWorld();
  onTestFinished(() => world.close());
  const env = { incoming: { socket: { remoteAddress: '203.0.113.7' } }, outgoing: { destroyed: true, once: () => undefined } };

  await world.app.request('/api/v1/stream', { headers: { cookie: world.cookie } }, env);

  expect(world.feed.watchers()).toBe(0);
});
