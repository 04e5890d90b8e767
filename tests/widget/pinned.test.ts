import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPackage } from '../../server/package.ts';
import { INLINE, onStage, tap } from './visit.ts';

const set = onStage();
const { version, publicFolder } = readPackage();
const FILE = `widget/${version}.js`;
const hash = createHash('sha384')
  .update(readFileSync(`${publicFolder}/${FILE}`))
  .digest('base64');

/** The page with the pinned tag alone. */
async function visitPinned(integrity: string, policy = '') {
  const page = await set.visit('');
  const scripts: string[] = [];
  page.on('request', (request) => request.resourceType() === 'script' && scripts.push(new URL(request.url()).pathname));
  set.stage.clear();
  set.stage.show(
    `<!doctype html><html lang="en"><title>Help</title><script async crossorigin integrity="sha384-${integrity}" src="${set.stage.host}${FILE}" data-site="aw_pk_test"></script>${INLINE}</html>`,
    policy ? { 'content-security-policy': policy } : {},
  );
  await page.goto(set.stage.page);
  return { page, scripts };
}

test('a page that pins a version by its hash runs that script, and no other', async () => {
  set.stage.ask({});
  const { page, scripts } = await visitPinned(hash);

  await tap(page, 'Good');
  await page.getByText('Saved', { exact: true }).waitFor();

  expect(scripts).toEqual([`/${FILE}`]);
  expect(set.stage.requests.filter((line) => line.startsWith('GET'))).toEqual([`GET /${FILE}`, 'GET /api/v1/widget-settings?site=aw_pk_test']);
});

test('a page whose policy allows nothing but that hash shows the question', async () => {
  const { page } = await visitPinned(hash, `default-src 'none'; script-src 'sha384-${hash}'; connect-src ${new URL(set.stage.host).origin}`);

  await tap(page, 'Good');

  await expect.poll(() => set.stage.responses).toMatchObject([{ rating: 4 }]);
});

test('a script that is not the one that was pinned does not run', async () => {
  const { page } = await visitPinned(createHash('sha384').update('another').digest('base64'));
  await page.waitForTimeout(500);

  expect(await page.evaluate(() => typeof window.afterword)).toBe('undefined');
});
