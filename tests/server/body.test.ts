import { afterAll, beforeAll, expect, test } from 'vitest';
import { openServer, sendRaw } from '../support/wire.ts';
import { answer } from '../support/world.ts';

let server: Awaited<ReturnType<typeof openServer>>;
beforeAll(async () => {
  server = await openServer();
});
afterAll(() => server.close());

const head = (...headers: string[]) =>
  ['POST /api/v1/responses HTTP/1.1', 'Host: 127.0.0.1', 'Content-Type: application/json', ...headers, '', ''].join('\r\n');
const chunk = (body: string) => `${Buffer.byteLength(body).toString(16)}\r\n${body}\r\n`;
const statusOf = (reply: string) => Number(reply.split(' ')[1]);

test('200 kB in chunks without a length are refused while they come', async () => {
  const before = server.rows();

  const reply = await sendRaw(server.url, head('Transfer-Encoding: chunked'), ...Array(20).fill(chunk('x'.repeat(10_000))), '0\r\n\r\n');

  expect(statusOf(reply)).toBe(413);
  expect(reply).toContain('payload_too_large');
  expect(server.rows()).toEqual(before);
});

test('a small answer in chunks is taken', async () => {
  const body = JSON.stringify(answer(server.site, 1, { comment: 'größer 😀' }));

  const reply = await sendRaw(server.url, head('Transfer-Encoding: chunked'), chunk(body.slice(0, 40)), chunk(body.slice(40)), '0\r\n\r\n');

  expect(statusOf(reply)).toBe(201);
});

test('an answer with a length that comes in parts is taken, cut within a letter as well', async () => {
  const body = Buffer.from(JSON.stringify(answer(server.site, 2, { comment: 'größer 😀' })));
  const within = body.indexOf('😀') + 2;

  const reply = await sendRaw(server.url, head(`Content-Length: ${body.length}`), body.subarray(0, within), body.subarray(within));

  expect(statusOf(reply)).toBe(201);
});

test('a length beyond 16 KiB is refused before anything is read', async () => {
  expect(statusOf(await sendRaw(server.url, head('Content-Length: 16385')))).toBe(413);
});

test.each([
  ['a length and chunks together', ['Content-Length: 5', 'Transfer-Encoding: chunked'], '0\r\n\r\n'],
  ['two lengths', ['Content-Length: 5', 'Content-Length: 6'], 'hello'],
  ['a length that is no number', ['Content-Length: five'], 'hello'],
])('%s are refused, since a proxy might read them otherwise', async (_title, headers, body) => {
  const before = server.rows();

  expect(statusOf(await sendRaw(server.url, head(...headers), body))).toBe(400);

  expect(server.rows()).toEqual(before);
});

test('a client that leaves in the middle of its answer leaves nothing', async () => {
  const before = server.rows();

  await sendRaw(server.url, head('Content-Length: 500'), '{"rating":5,');

  expect(server.rows()).toEqual(before);
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
});

test('TRACE and broken paths do no harm', async () => {
  expect(statusOf(await sendRaw(server.url, 'TRACE /api/v1/responses HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n'))).toBe(405);
  expect(statusOf(await sendRaw(server.url, 'GET /%zz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n'))).toBe(404);
});
