import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asId } from '../../domain/ids.ts';
import { type Browser, openBrowser } from '../support/browser.ts';
import { lookAt, openWall, soon } from '../support/wall.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const celebrated = (page: Page) => soon(() => page.locator('.wall-line').innerText());

test('an answer with five faces is celebrated on a wall when it comes, and one with four is not', async () => {
  const wall = await openWall();
  const page = await lookAt(browser, wall, '?kiosk=1', { reducedMotion: 'reduce' });
  await wall.tap({ agent: asId('ben'), agent_name: 'Ben Okafor', rating: 4, comment: 'Quick' });

  await wall.tap({ comment: 'Found my parcel' });

  await celebrated(page).toMatch(/Ana Ruiz\s*chat\s*\d\d:\d\d\s*Found my parcel/);
});

test('praise that the server could not say at first comes without a new answer', async () => {
  const wall = await openWall();
  await wall.tap({ comment: 'Found my parcel' });
  let asked = 0;

  const page = await lookAt(browser, wall, '?kiosk=1', { reducedMotion: 'reduce' }, async (before) => {
    await before.route('**/api/v1/celebrations*', (route) => {
      asked += 1;
      return asked === 1 ? route.abort() : route.continue();
    });
  });

  await celebrated(page).toContain('Found my parcel');
  expect(asked).toBe(2);
});
