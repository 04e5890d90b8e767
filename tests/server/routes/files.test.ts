import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../../support/folder.ts';
import { openWorld } from '../../support/world.ts';

async function openBuilt() {
  const publicFolder = temporaryFolder();
  mkdirSync(join(publicFolder, 'leaderboard/assets'), { recursive: true });
  const file = (path: string, content: string) => {
    writeFileSync(join(publicFolder, path), content);
    writeFileSync(join(publicFolder, `${path}.br`), brotliCompressSync(content));
  };
  file('leaderboard/leaderboard.html', '<!doctype html>');
  file('leaderboard/assets/board-abc.css', 'body{}');
  writeFileSync(join(publicFolder, 'secret.key'), 'secret');
  const world = await openWorld({ publicFolder });
  onTestFinished(() => world.close());
  return world;
}

const headersOf = (response: Response) => Object.fromEntries(response.headers);

test('what has a hash in its name is kept for ever', async () => {
  const world = await openBuilt();

  const response = await world.send('GET', '/leaderboard/assets/board-abc.css');

  expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
});

test('a browser that has the file is told so, also where a proxy has called it by a weaker name', async () => {
  const world = await openBuilt();
  const path = '/leaderboard/assets/board-abc.css';
  const etag = (await world.send('GET', path)).headers.get('etag') ?? '';

  for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
    const again = await world.send('GET', path, undefined, { headers: { 'if-none-match': known } });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
  }
  expect((await world.send('GET', path, undefined, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
});

test('whoever takes brotli gets what the build compressed', async () => {
  const world = await openBuilt();

  const response = await world.send('GET', '/leaderboard/assets/board-abc.css', undefined, {
    headers: { 'accept-encoding': 'gzip, deflate, br, zstd' },
  });

  expect(response.headers.get('content-encoding')).toBe('br');
  expect(brotliDecompressSync(Buffer.from(await response.arrayBuffer())).toString()).toBe('body{}');
});

test('the leaderboard runs nothing but its own files, and nobody may frame it', async () => {
  const world = await openBuilt();

  const response = await world.send('GET', '/leaderboard/?period=7d', undefined, { isStaff: true });

  expect(response.status).toBe(200);
  expect(headersOf(response)).toMatchObject({
    'content-security-policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'",
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  });
  expect(response.headers.get('access-control-allow-origin')).toBeNull();
});

test('the short address of the leaderboard keeps its filters', async () => {
  const world = await openBuilt();

  const response = await world.send('GET', '/leaderboard?period=7d&channel=chat', undefined, { isStaff: true });

  expect([response.status, response.headers.get('location')]).toEqual([308, '/leaderboard/?period=7d&channel=chat']);
});

test.each([
  '/leaderboard/assets/../secret.key',
  '/leaderboard/assets/..%2f..%2fsecret.key',
  '/leaderboard/assets/..%2fleaderboard.html',
  '/leaderboard/leaderboard.html',
  '/leaderboard/assets/board-abc.css.br',
  '/leaderboard/assets/__proto__',
])('%s leads nowhere', async (path) => {
  const world = await openBuilt();

  const response = await world.send('GET', path, undefined, { isStaff: true });

  expect([response.status, (await response.json()).code]).toEqual([404, 'not_found']);
});
