import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { PROGRAM, startServer } from '../bench/server.ts';
import { type Browser, browserCookie, openBrowser } from '../support/browser.ts';

// `npm run pictures`: takes the pictures of the README from the built product, filled by `afterword demo`.

const IMAGES = join(import.meta.dirname, '../../docs/images');

const dataFolder = mkdtempSync(join(tmpdir(), 'afterword-pictures-'));
execFileSync(process.execPath, [PROGRAM, 'demo'], { env: { ...process.env, DATA_DIR: dataFolder }, stdio: 'ignore' });
const server = await startServer({ dataFolder, env: { LOG_LEVEL: 'silent' } });
const browser = await openBrowser();

await takeWidget(browser, 'light');
await takeWidget(browser, 'dark');
await takePopup(browser);
await takeBoard(browser, 'light');
await takeBoard(browser, 'dark');

await browser.close();
await server.stop();
rmSync(dataFolder, { recursive: true });

async function takeWidget(from: Browser, colorScheme: 'light' | 'dark'): Promise<void> {
  const page = await open(from, 'examples/support-page.html', { width: 720, height: 920, colorScheme });
  await page.getByRole('button', { name: 'Good', exact: true }).click();
  await page.getByRole('textbox').fill('Ana found my parcel the same day. A message when it got stuck would have been even better.');
  await page.getByText('Saved', { exact: true }).waitFor();
  await take(page, `widget-${colorScheme}.png`);
}

async function takePopup(from: Browser): Promise<void> {
  const page = await open(from, 'examples/in-chat-popup.html', { width: 390, height: 780, colorScheme: 'light' });
  await page.getByRole('button', { name: 'End chat' }).click();
  await page.getByRole('button', { name: 'Great', exact: true }).waitFor();
  await take(page, 'popup-phone.png');
}

async function takeBoard(from: Browser, colorScheme: 'light' | 'dark'): Promise<void> {
  const page = await open(from, 'leaderboard/', { width: 1280, height: 1180, colorScheme });
  await page.locator('[data-line=live]').waitFor();
  await take(page, `leaderboard-${colorScheme}.png`);
}

async function open(
  from: Browser,
  path: string,
  { width, height, colorScheme }: { width: number; height: number; colorScheme: 'light' | 'dark' },
): Promise<Page> {
  const page = await from.newPage({ viewport: { width, height }, colorScheme, reducedMotion: 'reduce' });
  await page.context().addCookies([browserCookie(server)]);
  await page.goto(`${server.url}/${path}`);
  return page;
}

async function take(page: Page, file: string): Promise<void> {
  await page.waitForTimeout(800); // Fonts and the first live moves are in by then.
  await page.screenshot({ path: join(IMAGES, file) });
  await page.close();
}
