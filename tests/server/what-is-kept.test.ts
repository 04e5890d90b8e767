import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { openServer } from '../support/wire.ts';
import { answer, idOf } from '../support/world.ts';

// What a request may carry that is nobody's business, in all the places where it may stand.
const AGENT = 'canary-user-agent/1.0';
const ADDRESS = '198.51.100.77';
const HEADERS = {
  'user-agent': AGENT,
  'x-forwarded-for': ADDRESS,
  forwarded: `for=${ADDRESS}`,
  cookie: 'visitor=canary-cookie',
  referer: 'https://shop.example/canary-referer?token=canary-token',
  authorization: 'Bearer canary-bearer',
};

/** A server that logs everything it could, and what is in its log and on its disk after all this was sent. */
async function afterAllThis() {
  const logged: string[] = [];
  const server = await openServer({ log: pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) }) });
  onTestFinished(server.close);
  const send = (method: string, path: string, body?: string) =>
    fetch(server.url + path, { method, headers: { ...HEADERS, 'content-type': 'application/json' }, ...(body !== undefined && { body }) });
  const words = { comment: 'canary-words to canary@example.com', page: 'https://shop.example/help?token=canary-query#canary-fragment' };
  const sent = JSON.stringify(answer(server.site, 1, words));
  const statuses = [
    await send('POST', '/api/v1/responses', sent),
    await send('POST', '/api/v1/responses', sent),
    await send('PATCH', `/api/v1/responses/${idOf(1)}`, JSON.stringify({ site: server.site.key, edit_token: 'canary-edit-token-canary', rating: 1 })),
    await send('POST', '/api/v1/responses', sent.replace('"rating":5', '"rating":"canary-rating"')),
    await send('POST', '/api/v1/responses', '{"comment":"canary-broken'),
    await send('GET', '/api/v1/responses?agent=canary-query'),
    await send('GET', '/canary-path?canary-query=1'),
    await send('DELETE', '/api/v1/customers/canary-reference'),
    await send('POST', '/api/v1/session', JSON.stringify({ email: 'canary@example.com', password: 'canary-password' })),
  ].map(({ status }) => status);
  const file = join(server.folder, 'afterword.db');
  return { statuses, log: logged.join(''), disk: Buffer.concat([readFileSync(file), readFileSync(`${file}-wal`)]) };
}

test('no address, browser, cookie or token of a customer is on the disk: only what they said', async () => {
  const { statuses, disk } = await afterAllThis();

  expect(statuses.slice(0, 2)).toEqual([201, 200]);
  expect(disk.includes('canary-words')).toBe(true);
  const found = [AGENT, ADDRESS, '127.0.0.1', 'canary-cookie', 'canary-referer', 'canary-token', 'canary-bearer', 'canary-query', 'canary-fragment'];
  expect(found.filter((canary) => disk.includes(canary))).toEqual([]);
  expect(disk.includes('canary-edit-token')).toBe(false);
});

test('no word, secret, address or path of anybody is in the log, even where it says the most', async () => {
  const { statuses, log } = await afterAllThis();

  const lines = log.split('\n').filter((line) => line !== '');
  expect(lines.filter((line) => line.includes('"status":'))).toHaveLength(statuses.length);
  expect(
    lines.filter((line) => !line.includes('"status":')),
    'the proxy that nobody configured',
  ).toHaveLength(1);
  expect(log).not.toMatch(/canary|198\.51|127\.0\.0\.1|@example/);
});
