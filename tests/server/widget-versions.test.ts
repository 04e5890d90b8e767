import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { keepVersion } from '../../server/widget-versions.ts';
import { temporaryFolder } from '../support/folder.ts';
import { openWorld } from '../support/world.ts';

/** What the build makes of one version. */
function built(version: string, script: string): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, `widget/build-of-${version}/adapters`), { recursive: true });
  writeFileSync(join(folder, 'widget.js'), 'loader');
  writeFileSync(join(folder, `widget/${version}.js`), script);
  writeFileSync(join(folder, `widget/build-of-${version}/de.json`), '{"lang":"de"}');
  return folder;
}

async function openServer(publicFolder: string, keptFolder: string) {
  const world = await openWorld({ publicFolder, keptFolder });
  onTestFinished(() => world.close());
  return (path: string) => world.app.request(path);
}

const sha384 = (text: string) => `sha384-${createHash('sha384').update(text).digest('base64')}`;

test('a page that has pinned a version goes on after an upgrade, words of its language included', async () => {
  const kept = temporaryFolder();
  keepVersion(built('1.0.0', 'the old script'), kept, '1.0.0');
  const upgraded = built('1.1.0', 'the new script');
  keepVersion(upgraded, kept, '1.1.0');

  const get = await openServer(upgraded, kept);

  expect(await (await get('/widget/1.0.0.js')).text()).toBe('the old script');
  expect(await (await get('/widget/build-of-1.0.0/de.json')).json()).toEqual({ lang: 'de' });
  expect(await (await get('/widget/1.1.0.js')).text()).toBe('the new script');
  expect(await (await get('/widget/integrity.json')).json()).toEqual({
    '/widget/1.0.0.js': sha384('the old script'),
    '/widget/1.1.0.js': sha384('the new script'),
  });
});

test('a version that is built again replaces itself, and a copy that was not ended is none', async () => {
  const kept = temporaryFolder();
  keepVersion(built('1.0.0', 'first'), kept, '1.0.0');
  mkdirSync(join(kept, '0.9.0.begun'));
  writeFileSync(join(kept, '0.9.0.begun/0.9.0.js'), 'half');
  const again = built('1.0.0', 'second');
  keepVersion(again, kept, '1.0.0');

  const get = await openServer(again, kept);

  expect(await (await get('/widget/1.0.0.js')).text()).toBe('second');
  expect((await get('/widget/0.9.0.js')).status).toBe(404);
});

test('a server that was built without pages keeps nothing', () => {
  const kept = join(temporaryFolder(), 'widgets');

  keepVersion(temporaryFolder(), kept, '1.0.0');

  expect(existsSync(kept)).toBe(false);
});
