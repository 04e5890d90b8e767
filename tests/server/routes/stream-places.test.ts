import { connect } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type AgentId, asId } from '../../../domain/ids.ts';
import { createFeed } from '../../../server/feed.ts';
import { answerOf, interactionOf } from '../../support/shop.ts';
import { openServer } from '../../support/wire.ts';
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

test('a board that never reads is let go by the server, and its place is free', async () => {
  const impatient = await openServer({ patience: 500 });
  onTestFinished(impatient.close);
  const asleep = connect(Number(new URL(impatient.url).port), '127.0.0.1');
  asleep.on('error', () => undefined).pause();
  asleep.write(`GET /api/v1/stream HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: ${impatient.cookie}\r\n\r\n`);
  await expect.poll(() => impatient.watchers()).toBe(1);

  const agents = Array.from({ length: 8 }, (_, number) => ({ id: asId<AgentId>(`${number}`), name: `${number}`.padEnd(100, 'x') }));
  let isOver = false;
  const telling = async () => {
    for (let number = 1; !isOver; number++)
      await Promise.all(
        Array.from({ length: 100 }, (_, i) =>
          impatient.store.record(interactionOf(impatient.site.id, `${number}-${i}`, { agents }), answerOf(number * 100 + i)),
        ),
      );
  };
  const told = telling();

  await vi.waitFor(() => expect(impatient.watchers()).toBe(0), { timeout: 50_000 });
  isOver = true;
  await told;
});
