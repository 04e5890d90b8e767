import { expect, onTestFinished, test, vi } from 'vitest';
import { openBrowser } from './browser.ts';
import { openBrowserLender } from './browser-lender.ts';
import { BROWSER_VARIABLE } from './find-browser.ts';

test('windows that are lent are seen by nobody else, and outlive those of others', async () => {
  const [mine, theirs] = [await openBrowser(), await openBrowser()];
  const page = await mine.newPage();
  expect(theirs.contexts()).toEqual([]);

  await theirs.close();

  expect(await page.evaluate(() => 6 * 7)).toBe(42);
  await mine.close();
});

test('whoever cannot be lent a browser is told why', async () => {
  vi.stubEnv(BROWSER_VARIABLE, '/nowhere/chrome');
  onTestFinished(() => void vi.unstubAllEnvs());
  const lender = await openBrowserLender();
  onTestFinished(lender.close);

  const answer = await fetch(lender.address);

  expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining('/nowhere/chrome')]);
});
