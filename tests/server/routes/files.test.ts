import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../../support/folder.ts';
import { openWorld } from '../../support/world.ts';

async function openBuilt() {
  const publicFolder = temporaryFolder();
  for (const folder of ['widget', 'leaderboard/assets']) mkdirSync(join(publicFolder, folder), { recursive: true });
  const file = (path: string, content: string) => {
    writeFileSync(join(publicFolder, path), content);
    writeFileSync(join(publicFolder, `${path}.br`), brotliCompressSync(content));
  };
  file('widget.js', 'loader');
  file('widget/afterword-abc.js', 'widget');
  file('leaderboard/leaderboard.html', '<!doctype html>');
  file('leaderboard/assets/board-abc.css', 'body{}');
  writeFileSync(join(publicFolder, 'secret.key'), 'secret');
  const world = await openWorld({ publicFolder });
  onTestFinished(() => world.close());
  return world;
}

const headersOf = (response: Response) => Object.fromEntries(response.headers);

test('the loader may be used by any page, and a new one is everywhere within minutes', async () => {
  const world = await openBuilt();

  const response = await world.send('GET', '/widget.js');

  expect(await response.text()).toBe('loader');
  expect(headersOf(response)).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=300, stale-while-revalidate=86400',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'timing-allow-origin': '*',
    'x-content-type-options': 'nosniff',
    vary: 'Accept-Encoding',
  });
});

test('a browser that has the file is told so', async () => {
  const world = await openBuilt();
  const etag = (await world.send('GET', '/widget.js')).headers.get('etag') ?? '';

  const again = await world.send('GET', '/widget.js', undefined, { headers: { 'if-none-match': etag } });

  expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
});

test('what has a hash in its name is kept for ever', async () => {
  const world = await openBuilt();

  for (const path of ['/widget/afterword-abc.js', '/leaderboard/assets/board-abc.css']) {
    const response = await world.send('GET', path);
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
  }
});

test('whoever takes brotli gets what the build compressed', async () => {
  const world = await openBuilt();

  const response = await world.send('GET', '/widget/afterword-abc.js', undefined, { headers: { 'accept-encoding': 'gzip, deflate, br, zstd' } });

  expect(response.headers.get('content-encoding')).toBe('br');
  expect(brotliDecompressSync(Buffer.from(await response.arrayBuffer())).toString()).toBe('widget');
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
  '/widget/../secret.key',
  '/widget/..%2fsecret.key',
  '/widget/%2e%2e%2fsecret.key',
  '/widget/..%5csecret.key',
  '/widget//secret.key',
  '/widget/secret.key',
  '/leaderboard/assets/..%2f..%2fsecret.key',
  '/leaderboard/assets/..%2fleaderboard.html',
  '/leaderboard/leaderboard.html',
  '/widget/afterword-abc.js.br',
  '/widget/__proto__',
])('%s leads nowhere', async (path) => {
  const world = await openBuilt();

  const response = await world.send('GET', path, undefined, { isStaff: true });

  expect([response.status, (await response.json()).code]).toEqual([404, 'not_found']);
});
