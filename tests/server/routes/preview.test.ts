import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../../support/folder.ts';
import { openWorld } from '../../support/world.ts';

async function openBuilt() {
  const publicFolder = temporaryFolder();
  for (const folder of ['leaderboard/console/preview', 'preview/assets']) mkdirSync(join(publicFolder, folder), { recursive: true });
  writeFileSync(join(publicFolder, 'leaderboard/console/preview/preview.html'), '<!doctype html>');
  writeFileSync(join(publicFolder, 'preview/assets/preview-abc.js'), 'script');
  const world = await openWorld({ publicFolder });
  onTestFinished(() => world.close());
  return world;
}

test('the preview is the same page for everybody, with nothing of a site in it', async () => {
  const world = await openBuilt();

  const response = await world.send('GET', '/preview?site=x');

  expect([response.status, await response.text(), response.headers.get('set-cookie')]).toEqual([200, '<!doctype html>', null]);
});

test('what it is made of is for any origin, since the page has none, and is kept for ever', async () => {
  const world = await openBuilt();

  const response = await world.send('GET', '/preview/assets/preview-abc.js');

  expect(response.status).toBe(200);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'cache-control': 'public, max-age=31536000, immutable',
  });
});

test('a server without built pages says so', async () => {
  const world = await openWorld();
  onTestFinished(() => world.close());

  expect((await world.send('GET', '/preview')).status).toBe(404);
});
