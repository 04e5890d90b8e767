import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Day } from '../../domain/calendar.ts';
import { NO_COUNTS } from '../../domain/counts.ts';
import { asId, type ChannelId } from '../../domain/ids.ts';
import type { Move } from '../../domain/move.ts';
import { OPEN_EYES } from '../../server/eyes.ts';
import { batchOf } from '../../server/frames.ts';
import { createWatcher, type Watcher } from '../../server/watcher.ts';

const move = (seq: number): Move => ({
  seq,
  hour: 0,
  day: '1970-01-01' as Day,
  channel: asId<ChannelId>('chat'),
  agents: [],
  team: null,
  isVerified: false,
  change: NO_COUNTS,
});
const moves = (from: number, to: number) =>
  batchOf(
    Array.from({ length: to - from + 1 }, (_, i) => move(from + i)),
    OPEN_EYES,
  );

/** A real connection: our end of it, and a reader that does not read until it is told to. */
async function openLine(): Promise<{ out: ServerResponse; reader: Socket; read(): string }> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const reader = connect((server.address() as AddressInfo).port, '127.0.0.1');
  reader.pause().write('GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
  const [, out] = (await once(server, 'request')) as [unknown, ServerResponse];
  onTestFinished(() => {
    reader.destroy();
    server.close();
  });
  let text = '';
  reader.on('data', (chunk) => {
    text += chunk;
  });
  reader.pause();
  return { out, reader, read: () => text };
}

const seqsIn = (text: string) =>
  [...text.matchAll(/event: resync\nid: (\d+)|"seq":(\d+),"hour"/g)].map(([, resync, move]) => (resync ? `resync ${resync}` : `move ${move}`));

/** Tells moves until the system's own buffers are full and then ours, until it stays so. */
async function fill(watcher: Watcher, out: ServerResponse, told: { last: number }): Promise<void> {
  for (let full = 0; full < 20; full = out.writableLength > 256 * 1024 ? full + 1 : 0) {
    watcher.tell(moves(told.last + 1, told.last + 250));
    told.last += 250;
    await setTimeout(1);
  }
}

test('what is told before the beginning is kept, and what the beginning covers is dropped', async () => {
  const { out, reader, read } = await openLine();
  const watcher = createWatcher({ out, lastSeq: async () => 0 });

  watcher.tell(moves(3, 5));
  watcher.tell(moves(6, 6));
  watcher.begin('hello\n\n', 4);
  watcher.tell(moves(6, 7));
  reader.resume();

  await expect.poll(() => seqsIn(read())).toEqual(['move 5', 'move 6', 'move 7']);
});

test('a reader that stands still holds no more than 256 KiB, and gets a resync when it reads again', async () => {
  const { out, reader, read } = await openLine();
  const told = { last: 0 };
  const watcher = createWatcher({ out, lastSeq: async () => told.last });
  watcher.begin('hello\n\n', 0);

  await fill(watcher, out, told);
  const { last } = told;
  expect(out.writableLength).toBeLessThan(256 * 1024 + 60_000);
  reader.resume();
  await expect.poll(() => read()).toContain('event: resync');
  watcher.tell(moves(last + 1, last + 1));
  await expect.poll(() => read()).toContain(`id: ${last + 1}\n`);

  const heard = seqsIn(read());
  expect(heard.filter((event) => event.startsWith('resync')).at(-1)).toBe(`resync ${last}`);
  expect(heard.slice(-2)).toEqual([`resync ${last}`, `move ${last + 1}`]);
});

test('a reader that stands still for too long is cut off', async () => {
  const { out } = await openLine();
  const told = { last: 0 };
  const watcher = createWatcher({ out, lastSeq: async () => told.last, patience: 500 });
  watcher.begin('hello\n\n', 0);

  await fill(watcher, out, told);

  await expect.poll(() => out.destroyed, { timeout: 2000 }).toBe(true);
  watcher.tell(moves(1, 1));
  watcher.end('bye');
});

test('whoever was sent away is told nothing more, however long they take to hear of it', async () => {
  const { out, reader, read } = await openLine();
  const failed = vi.fn();
  out.once('error', failed);
  const watcher = createWatcher({ out, lastSeq: async () => 0 });
  watcher.begin('hello\n\n', 0);

  watcher.end('bye');
  watcher.tell(moves(1, 1));
  watcher.say(Buffer.from('still here?'));
  reader.resume();

  await expect.poll(() => read()).toContain('bye');
  await setTimeout(1);
  expect(read()).not.toContain('event:');
  expect(failed).not.toHaveBeenCalled();
});

test('whoever was sent away and never hears of it is cut off', async () => {
  const { out } = await openLine();
  const watcher = createWatcher({ out, lastSeq: async () => 0, patience: 200 });
  watcher.begin('hello\n\n', 0);
  for (let seq = 1; out.writableLength === 0; seq += 100) watcher.tell(moves(seq, seq + 99));

  watcher.end('bye');

  await expect.poll(() => out.destroyed, { timeout: 2000 }).toBe(true);
});

test('readers that never read cost less than 5 MB each, whatever is told, and are all let go', async () => {
  const lines = await Promise.all(Array.from({ length: 10 }, openLine));
  const watchers = lines.map(({ out }) => createWatcher({ out, lastSeq: async () => 0, patience: 1500 }));
  for (const watcher of watchers) watcher.begin('hello\n\n', 0);
  const before = process.memoryUsage().rss;
  let most = 0;

  for (let batch = 0; batch < 4000; batch++) {
    const twentyKilobytes = moves(batch * 80 + 1, batch * 80 + 80);
    for (const watcher of watchers) watcher.tell(twentyKilobytes);
    most = Math.max(most, ...lines.map(({ out }) => out.writableLength));
    if (batch % 20 === 0) await setTimeout(1);
  }

  expect((process.memoryUsage().rss - before) / lines.length, 'bytes each').toBeLessThan(5_000_000);
  expect(most, 'that waited for one of them').toBeLessThan(256 * 1024 + 60_000);
  await expect.poll(() => lines.every(({ out }) => out.destroyed), { timeout: 5000 }).toBe(true);
});

test('a recount that comes in the meantime is not lost', async () => {
  const { out, reader, read } = await openLine();
  const watcher = createWatcher({ out, lastSeq: async () => 9 });

  watcher.tell('recount');
  watcher.begin('hello\n\n', 4);
  reader.resume();

  await expect.poll(() => seqsIn(read())).toEqual(['resync 9']);
});
