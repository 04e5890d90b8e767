import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asId } from '../../domain/ids.ts';
import { NO_NUMBER } from '../../leaderboard/format.ts';
import { type Browser, openBrowser } from '../support/browser.ts';
import { openGateway } from '../support/gateway.ts';
import { lookAt, openWall, rowsOf, soon, type Wall } from '../support/wall.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const state = (page: Page) => page.locator('.state').innerText();

test('while the server is away the page says since when, and when it is back the page is a fresh page', async () => {
  const wall = await openWall();
  await wall.tap();
  const page = await lookAt(browser, wall);
  await soon(() => state(page)).toBe('live');

  await wall.stop();
  await soon(() => state(page)).toMatch(/^reconnecting, as of \d\d:\d\d:\d\d$/);
  expect(await rowsOf(page)).toEqual([[NO_NUMBER, 'Ana Ruiz', '100%', '5.00', '1']]);

  await wall.start();
  await wall.tap({ agent: asId('ben'), agent_name: 'Ben', rating: 3 });
  await wall.tap({ rating: 4 });

  await expect.poll(() => state(page), { timeout: 20_000 }).toBe('live');
  await expectFresh(page, wall);
});

test('what is answered while nobody listens is on the page after the line was cut', async () => {
  const wall = await openWall();
  await wall.tap();
  const page = await lookAt(browser, wall);
  await soon(() => state(page)).toBe('live');

  await page.context().setOffline(true);
  await wall.stop();
  await wall.start();
  for (const rating of [1, 2, 3] as const) await wall.tap({ rating });
  await page.context().setOffline(false);

  await expect.poll(() => rowsOf(page), { timeout: 20_000 }).toEqual([[NO_NUMBER, 'Ana Ruiz', '25%', '2.75', '4']]);
  await expectFresh(page, wall);
});

test('a proxy that answers 502 is waited out', async () => {
  const wall = await openWall();
  await wall.tap();
  const gateway = await openGateway(wall.url);
  const page = await lookAt(browser, { ...wall, url: gateway.url });
  await soon(() => state(page)).toBe('live');

  gateway.breakDown();
  await soon(() => state(page)).toMatch(/^reconnecting/);
  await wall.tap();
  gateway.mend();

  await expect.poll(() => rowsOf(page), { timeout: 25_000 }).toEqual([[NO_NUMBER, 'Ana Ruiz', '100%', '5.00', '2']]);
  await soon(() => state(page)).toBe('live');
});

test('a page that finds no board comes up by itself when there is one', async () => {
  const wall = await openWall();
  const gateway = await openGateway(wall.url);
  gateway.breakDown('/api/');
  const page = await lookAt(browser, { ...wall, url: gateway.url });
  await page.getByText('The server answered 502').waitFor();

  gateway.mend();

  await page.getByText('No answers yet').waitFor({ timeout: 20_000 });
});

/** Another page that is opened now shows the same. */
async function expectFresh(page: Page, wall: Wall): Promise<void> {
  const fresh = await lookAt(browser, wall);
  await soon(() => state(fresh)).toBe('live');
  expect(await rowsOf(page, 8)).toEqual(await rowsOf(fresh, 8));
  expect(await page.locator('.summary').innerText()).toBe(await fresh.locator('.summary').innerText());
}
