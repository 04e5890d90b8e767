import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../../support/folder.ts';
import { openWorld } from '../../support/world.ts';

async function openWithExamples() {
  const examplesFolder = temporaryFolder();
  writeFileSync(join(examplesFolder, 'support-page.html'), '<script async src="/widget.js" data-site="aw_pk_your_site_key"></script>');
  writeFileSync(join(examplesFolder, 'README.md'), 'not a page');
  const world = await openWorld({ examplesFolder });
  onTestFinished(() => world.close());
  return world;
}

test('an example belongs to the first site, so that its answers count', async () => {
  const world = await openWithExamples();

  const response = await world.send('GET', '/examples/support-page.html');

  expect(await response.text()).toBe(`<script async src="/widget.js" data-site="${world.site.key}"></script>`);
  expect(response.headers.get('content-security-policy')).toContain("script-src 'self';");
});

test('an example can belong to any site by its key, and to no other text', async () => {
  const world = await openWithExamples();
  const bakery = await world.store.createSite({ name: 'Bakery', timeZone: 'UTC' });

  const named = await world.send('GET', `/examples/support-page.html?site=${bakery.key}`);
  const unknown = await world.send('GET', '/examples/support-page.html?site=%22%3E%3Cscript%3E');

  expect(await named.text()).toContain(`data-site="${bakery.key}"`);
  expect([unknown.status, (await unknown.text()).includes('<script>')]).toEqual([404, false]);
});

test.each(['/examples/README.md', '/examples/..%2fpackage.json', '/examples/other.html'])('%s leads nowhere', async (path) => {
  const world = await openWithExamples();

  expect((await world.send('GET', path)).status).toBe(404);
});
