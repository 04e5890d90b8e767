import { expect, test } from 'vitest';
import { openBrowser } from './browser.ts';

test('windows are seen by nobody else, close with whoever opened them, and outlive those of others', async () => {
  const [mine, theirs] = [await openBrowser(), await openBrowser()];
  const page = await mine.newPage();
  const context = await theirs.newContext();
  const closed = new Promise((resolve) => context.once('close', resolve));

  await theirs.close();

  await closed;
  expect(await page.evaluate(() => 6 * 7)).toBe(42);
  await mine.close();
  expect(page.isClosed()).toBe(true);
});
