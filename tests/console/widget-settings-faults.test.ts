import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accent, addReason, openDesk, question, speak } from '../support/asking.ts';
import { violationsOn } from '../support/axe.ts';
import { type Browser, openBrowser } from '../support/browser.ts';
import { soon } from '../support/wall.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const go = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const isFocused = (page: Page, name: string) => soon(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(name);

describe('what is refused', () => {
  test('a colour that is none is said beside it, and nothing that was typed is lost', async () => {
    const { page, asked } = await openDesk(browser);
    await accent(page).fill('orange');
    await question(page).fill('Did that help?');

    await go(page, 'Save');

    await page.getByText('A colour is written as #').waitFor();
    await isFocused(page, 'widget/accent');
    expect([await accent(page).inputValue(), await question(page).inputValue()]).toEqual(['orange', 'Did that help?']);
    expect((await asked()).words).toEqual({});
  });

  test('a word that is too long is shown in its language, whichever was looked at', async () => {
    const { page } = await openDesk(browser);
    await speak(page, 'fr');
    await question(page).fill('é'.repeat(201));
    await speak(page, 'en');

    await go(page, 'Save');

    await page.getByText('Take at most 200 characters').waitFor();
    await isFocused(page, 'widget/words/fr/question');
    expect(await question(page).inputValue()).toBe('é'.repeat(201));
  });

  test('a reason that lost its last word is marked', async () => {
    const { page } = await openDesk(browser);
    await addReason(page, 'Opening hours');
    await page.getByLabel('opening-hours', { exact: true }).fill('');

    await go(page, 'Save');

    await page.getByText('This reason needs a word').waitFor();
    expect(await page.getByRole('checkbox', { name: 'opening-hours' }).getAttribute('aria-invalid')).toBe('true');
  });

  test('a number that cannot be is said before it is sent', async () => {
    const { page, requests } = await openDesk(browser);
    await page.getByLabel('Days until somebody is asked again').fill('400');

    await go(page, 'Save');

    await page.getByText('Take a number from 0 to 365.').waitFor();
    expect(requests.filter((request) => request.startsWith('PATCH'))).toEqual([]);
  });
});

test('a part of the page that does not come is said, and the rest of it works', async () => {
  const { page } = await openDesk(browser);
  await page.route('**/console/assets/Asking-*.js', (route) => route.abort());

  await page.reload();

  await page.getByText('This part of the page did not come.').waitFor();
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('heading', { name: 'Name and time zone' }).waitFor();
});

test('everything can be done with the keyboard alone', async () => {
  const desk = await openDesk(browser);
  const { page } = desk;
  await page.getByRole('radio', { name: 'Five faces' }).focus();
  await page.keyboard.press('ArrowUp');
  await page.getByRole('button', { name: 'Move Solution up' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Solution is number 1 now.').waitFor();
  // The row has moved, and the focus with it.
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Space');
  await page.getByText('Add a reason of your own').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Würze');
  await page.keyboard.press('Enter');
  await question(page).focus();
  await page.keyboard.type('Did that help?');
  await page.keyboard.press('Enter');

  await page.getByText('Saved.').waitFor();

  const { scale, reasons, words } = await desk.asked();
  expect(reasons.map(({ id }) => id)).toEqual(['friendliness', 'knowledge', 'listening', 'speed', 'rules', 'wurze']);
  expect([scale, words]).toEqual([3, { en: { reasons: { wurze: 'Würze' }, question: 'Did that help?' } }]);
});

test.each([
  ['a light screen', {}],
  ['a dark phone', { colorScheme: 'dark', viewport: { width: 320, height: 640 } }],
] as const)('axe finds nothing on %s, in the form or in the preview, and nothing has to be scrolled sideways', async (_look, options) => {
  const { page, preview } = await openDesk(browser, { bypassCSP: true, ...options });
  await accent(page).fill('red');
  await page.getByText('Add a reason of your own').click();
  await go(page, 'Save');
  await page.getByText('A colour is written as #').waitFor();
  await preview.locator('.done').waitFor();

  expect(await violationsOn(page)).toEqual([]);
  // A frame has the heading of the page around it.
  for (const frame of page.frames().slice(1)) expect(await violationsOn(frame, ['page-has-heading-one'])).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
});
