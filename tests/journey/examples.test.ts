import { readdirSync, readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { serveBundle } from '../support/child.ts';
import { face, openExample, openWindows, tap } from './windows.ts';

const EXAMPLES = readdirSync('examples').filter((file) => file.endsWith('.html'));

/** Opens the example and notes whatever a developer would see in the console, and every address that it asked for. */
async function openWatched(windows: BrowserContext, url: string, file: string): Promise<{ page: Page; complaints: string[]; origins: Set<string> }> {
  const complaints: string[] = [];
  const origins = new Set<string>();
  windows.on('page', (page) => {
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('request', (request) => origins.add(new URL(request.url()).origin));
  });
  const page = await openExample(windows, url, file);
  await page.waitForLoadState('networkidle');
  return { page, complaints, origins };
}

/** Does what an example waits for before it asks. */
async function bringUpTheFaces(page: Page): Promise<void> {
  const end = page.getByRole('button', { name: 'End chat' });
  if (await end.isVisible()) await end.click();
  await face(page, 'Great').waitFor();
}

describe.each(EXAMPLES)('%s', (file) => {
  test('asks, is answered, and complains of nothing', async () => {
    const { url } = await serveBundle();
    const { page, complaints, origins } = await openWatched(await openWindows(), url, file);

    await bringUpTheFaces(page);
    await tap(page, 'Great');
    await page.getByText('Saved', { exact: true }).waitFor();

    expect(complaints).toEqual([]);
    expect(
      [...origins].filter((origin) => origin !== url && origin !== 'null'),
      'somebody else was called',
    ).toEqual([]);
  });

  test('leaves nothing on the device of a customer who answers, but where a script asked, when it did', async () => {
    const { url } = await serveBundle();
    const windows = await openWindows();
    const { page } = await openWatched(windows, url, file);

    await bringUpTheFaces(page);
    const isAskedByScript = !readFileSync(`examples/${file}`, 'utf8').includes('<afterword-widget');
    const left = isAskedByScript ? ['afterword.asked'] : [];
    const before = await page.evaluate(() => Object.keys(localStorage));
    await tap(page, 'Great');
    await page.getByText('Saved', { exact: true }).waitFor();

    expect(before).toEqual(left);
    expect(await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])).toEqual(left);
    expect(await windows.cookies()).toEqual([]);
  });

  test('is at home on a phone: nothing to scroll sideways', async () => {
    const { url } = await serveBundle();
    const { page } = await openWatched(await openWindows(), url, file);

    await page.setViewportSize({ width: 360, height: 740 });
    await bringUpTheFaces(page);

    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});
