import type { BrowserContextOptions, FrameLocator, Locator, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import type { PageSettings } from '../../contract/widget-settings.ts';
import type { Browser } from './browser.ts';
import { browserCookie } from './browser.ts';
import { openWall, soon, type Wall } from './wall.ts';

/** The page on which an owner says how their site asks, with the real server behind it. */
export interface Desk extends Pick<Wall, 'url' | 'site' | 'store'> {
  readonly page: Page;
  /** What is in the preview. */
  readonly preview: FrameLocator;
  /** What any frame asked of anybody: "GET /preview". */
  readonly requests: readonly string[];
  /** What was refused to the page or broke on it; the test fails at its end if there is anything left in it. */
  readonly faults: string[];
  /** Presses the button, and waits until it is said that it was done. */
  save(): Promise<void>;
  /** How pages ask now, as the widget brings it along. */
  asked(): Promise<PageSettings>;
}

/** Opens it. */
export async function openDesk(browser: Browser, options: BrowserContextOptions = {}): Promise<Desk> {
  const wall = await openWall();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options });
  await context.addCookies([browserCookie(wall)]);
  const page = await context.newPage();
  const requests: string[] = [];
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => /Content Security Policy|Trusted|rejection/i.test(message.text()) && faults.push(message.text()));
  page.on('request', (request) => requests.push(`${request.method()} ${request.url().replace(wall.url, '')}`));
  onTestFinished(async () => {
    await context.close();
    expect(faults).toEqual([]);
  });
  await page.goto(`${wall.url}/sites?part=asking`);
  const preview = page.frameLocator('iframe');
  await preview.locator('.faces').waitFor();
  return {
    ...{ url: wall.url, site: wall.site, store: wall.store, page, preview, requests, faults },
    save: () => save(page),
    asked: async () => (await (await fetch(`${wall.url}/api/v1/widget-settings?site=${wall.site.key}`)).json()) as PageSettings,
  };
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Saved.').waitFor();
}

/** The page is loaded anew, with its preview. */
export async function reopen({ page, preview }: Desk): Promise<void> {
  await page.reload();
  await preview.locator('.faces').waitFor();
}

/** A window in which the preview has room for all of it. A frame that is made smaller takes taps as well, but the driver misses what is in it. */
export const ROOMY = { viewport: { width: 1000, height: 1100 } };

/** What the chips in the preview say, in their order, until it is this. */
export const chipsOf = ({ preview }: Desk) => soon(() => preview.locator('.chip').allInnerTexts());

/** The field with the colour. */
export const accent = (page: Page): Locator => page.getByLabel('Accent', { exact: true });

/** The field with the question in the language that is looked at. */
export const question = (page: Page): Locator => page.getByLabel('The question', { exact: true });

/** Writes and looks at another language. */
export const speak = (page: Page, lang: string): Promise<string[]> => page.getByLabel('Language', { exact: true }).selectOption(lang);

/** Adds a reason of the site's own. */
export async function addReason(page: Page, word: string): Promise<void> {
  await page.getByText('Add a reason of your own').click();
  await page.getByLabel('Its word in English').fill(word);
  await page.getByRole('button', { name: 'Add it' }).click();
}
