import type { BrowserContext, Locator, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { browserCookie, openBrowser } from '../support/browser.ts';
import type { Served } from '../support/child.ts';

/** A browser of one's own, closed with the test. */
export async function openWindows(): Promise<BrowserContext> {
  const browser = await openBrowser();
  onTestFinished(() => browser.close());
  return browser.newContext({ viewport: { width: 1280, height: 900 } });
}

/** The leaderboard in a window of its own, once it listens, for somebody who has followed the link that the server printed. */
export async function openBoard(windows: BrowserContext, { url, signIn }: Served, question = 'period=today'): Promise<Page> {
  await windows.addCookies([browserCookie({ url, cookie: await signIn() })]);
  const page = await windows.newPage();
  await page.goto(`${url}/leaderboard/?${question}`);
  await page.locator('[data-line=live]').waitFor();
  return page;
}

/** An example page as a customer opens it. */
export async function openExample(windows: BrowserContext, url: string, file: string): Promise<Page> {
  const page = await windows.newPage();
  await page.goto(`${url}/examples/${file}`);
  return page;
}

/** One of the five faces, by its word. */
export const face = (page: Page, word: string): Locator => page.getByRole('button', { name: word, exact: true });

// A tap that comes sooner than a person can read the question is marked as suspect, and counts for nothing.
const READING = 800; // ms.

/** Taps a face as a customer does: after reading. */
export async function tap(page: Page, word: string): Promise<void> {
  await face(page, word).waitFor();
  await page.waitForTimeout(READING);
  await face(page, word).click();
}

/** A number in the summary of the board, by its name. */
export const figure = (board: Page, name: string): Locator =>
  board.locator('.summary .figures div', { has: board.getByRole('term').filter({ hasText: name }) }).getByRole('definition');

/** The line of the ranking with that name. */
export const line = (board: Page, name: string): Locator =>
  board.getByRole('row').filter({ has: board.getByRole('rowheader', { name, exact: true }) });

/** Resolves when the locator shows exactly this text. */
export const shows = (locator: Locator, text: string): Promise<void> => locator.and(locator.page().getByText(text, { exact: true })).waitFor();
