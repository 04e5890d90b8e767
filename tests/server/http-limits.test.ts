import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { HTTP_LIMITS } from '../../server/commands/serve.ts';
import { openServer, sendRaw } from '../support/wire.ts';
import { answer } from '../support/world.ts';

let server: Awaited<ReturnType<typeof openServer>>;
beforeEach(async () => {
  server = await openServer({ limits: { headersTimeout: 300, requestTimeout: 600, connectionsCheckingInterval: 50, maxConnections: 60 } });
});
afterEach(() => server.close());

const BEGINNING = 'POST /api/v1/responses HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n';

function openSocket(): Socket {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  socket.on('error', () => undefined); // It was cut off.
  onTestFinished(() => void socket.destroy());
  return socket;
}

/** Sends a beginning, and then byte after byte, one every 20 ms, until it is cut off; resolves to what it was told and after how many ms. */
async function drip(beginning: string, byte: string): Promise<{ reply: string; ms: number }> {
  const start = performance.now();
  const socket = openSocket();
  socket.write(beginning);
  const dripping = setInterval(() => socket.write(byte), 20);
  const reply = await text(socket).catch(() => 'cut off');
  clearInterval(dripping);
  return { reply, ms: performance.now() - start };
}

describe('who sends slowly', () => {
  test.each([
    ['the head of a request', `${BEGINNING}X-Slow: `, 'x'],
    ['its body', `${BEGINNING}Content-Length: 900\r\n\r\n{`, ' '],
  ])('is cut off while it sends %s', async (_, beginning, byte) => {
    const { reply, ms } = await drip(beginning, byte);

    expect(reply).toMatch(/^(HTTP\/1\.1 408 Request Timeout|cut off|$)/);
    expect(ms).toBeLessThan(3000);
  });

  test('keeps nobody else waiting, however many they are', async () => {
    const slow = Array.from({ length: 50 }, () => drip(BEGINNING, 'x'));
    const times: number[] = [];
    for (let number = 1; number <= 20; number++) {
      const start = performance.now();
      expect((await post(number)).status).toBe(201);
      times.push(performance.now() - start);
    }

    expect(Math.max(...times)).toBeLessThan(500);
    for (const { ms } of await Promise.all(slow)) expect(ms).toBeLessThan(3000);
  });
});

const post = (number: number) =>
  fetch(`${server.url}/api/v1/responses`, {
    method: 'POST',
    body: JSON.stringify(answer(server.site, number)),
    headers: { 'content-type': 'application/json' },
  });

test('no more connections are taken than there is room for, and one that closes makes room', async () => {
  const sockets = Array.from({ length: 60 }, openSocket);
  await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once('connect', resolve))));

  expect(await sendRaw(server.url, 'GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n').catch(() => '')).toBe('');

  for (const socket of sockets) socket.destroy();
  await expect.poll(() => sendRaw(server.url, 'GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n')).toContain('200 OK');
});

test('a body beyond 16 KiB is refused before it is read, whether its length was said or not', async () => {
  const chunk = `4000\r\n${'x'.repeat(0x4000)}\r\n`;

  const said = await sendRaw(server.url, `${BEGINNING}Content-Length: 16385\r\n\r\n`);
  const unsaid = await sendRaw(server.url, `${BEGINNING}Transfer-Encoding: chunked\r\n\r\n`, chunk, chunk);

  for (const reply of [said, unsaid]) expect(reply).toMatch(/^HTTP\/1\.1 413 .*"code":"payload_too_large"/s);
});

test('what is usual is within what was promised: heads in 15 s, requests in 30 s, so many connections', () => {
  expect(HTTP_LIMITS.headersTimeout + HTTP_LIMITS.connectionsCheckingInterval).toBeLessThanOrEqual(15_000);
  expect(HTTP_LIMITS.requestTimeout + HTTP_LIMITS.connectionsCheckingInterval).toBeLessThanOrEqual(30_000);
  expect(HTTP_LIMITS.maxConnections).toBeLessThanOrEqual(4096);
});
