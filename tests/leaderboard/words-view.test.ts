import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsOn } from '../support/axe.ts';
import { type Browser, openBrowser } from '../support/browser.ts';
import { cookieOfStaff } from '../support/roles.ts';
import { answerOf, interactionOf } from '../support/shop.ts';
import { lookAt, openWall, soon, type Wall } from '../support/wall.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Answers with words: slow refunds and kind people, over three days. */
async function openSpoken(times = 10): Promise<Wall> {
  const wall = await openWall();
  const comments = Array.from({ length: times }, () => ['My refund hasn’t come', 'Kind people', 'Kind people', 'The parcel'] as const).flat();
  await wall.store.importAll(
    comments.map((comment, n) => ({
      interaction: interactionOf(wall.site.id, `i-${n}`, { team: 'Returns' }),
      answer: answerOf(n, { comment, rating: comment.includes('refund') ? 1 : 5 }),
      at: Date.now() - (n % 3) * 86_400_000 - n,
    })),
  );
  return wall;
}

const comments = (page: Page) => page.locator('.answer bdi[dir="auto"]').allInnerTexts();
const themes = (page: Page) => page.locator('.themes tbody th').allInnerTexts();

test('phrases that stand out lead to their comments by words, themes by what they are about', async () => {
  const page = await lookAt(browser, await openSpoken(90), '?view=words');
  await page.locator('.phrases').first().waitFor();

  const [low, five] = await page.locator('.phrases').allInnerTexts();
  expect([low, five]).toEqual([expect.stringMatching(/hasnt|refund/), expect.stringMatching(/kind/)]);
  expect(await page.locator('.phrases .low').first().innerText()).toBe('90');

  await page.locator('.phrases tbody a').first().click();
  await soon(() => comments(page)).toHaveLength(30);
  expect(new Set(await comments(page))).toEqual(new Set(['My refund hasn’t come']));
  expect(await page.locator('.narrowed').innerText()).toMatch(/Only comments about .*(hasnt|refund)/);
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Refund and money' }).click();

  await soon(() => comments(page)).toHaveLength(30);
  expect(new Set(await comments(page))).toEqual(new Set(['My refund hasn’t come']));
  expect(await page.locator('.narrowed').innerText()).toContain('Only comments about Refund and money');
  await expect.poll(() => new URL(page.url()).search).toBe('?view=words&open=all&topic=Refund+and+money');
  await page.keyboard.press('Escape');
  await soon(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Refund and money');
});

test('with fewer than 300 comments it says so, and leads to them', async () => {
  const page = await lookAt(browser, await openSpoken(), '?view=words');
  await page.getByText('There are 40 comments. Below 300').waitFor();

  await page.locator('.spoken').getByRole('link', { name: 'Read the comments' }).click();

  await soon(() => comments(page)).toHaveLength(30);
});

test('trends stand in a table too', async () => {
  const page = await lookAt(browser, await openSpoken(), '?view=words');
  await page.getByText('Show the trend as a table').click();

  expect(await page.locator('.trend').first().getAttribute('aria-label')).toMatch(/^Between \d+ and \d+, \d+ at the end$/);
  expect(await page.locator('.spoken .twin tbody tr').count()).toBe(3);
});

test('who administers the site words its themes; what is wrong is said where it is wrong', async () => {
  const page = await lookAt(browser, await openSpoken(), '?view=words');
  await page.getByRole('button', { name: 'Edit the themes' }).click();
  while ((await page.locator('.theme-list fieldset').count()) > 1) await page.getByRole('button', { name: 'Remove this theme' }).last().click();
  await page.getByLabel('Name of the theme').fill('Kindness');
  await page.getByLabel('Keywords').fill('*');
  await page.getByRole('button', { name: 'Save the themes' }).click();
  expect(await page.locator('.fault').innerText()).toBe('A keyword needs a letter or a digit.');

  await page.getByLabel('Keywords').fill('kind\n\nKIND\nfriend*');
  await page.getByRole('button', { name: 'Save the themes' }).click();

  await soon(() => themes(page)).toEqual(['Kindness']);
  expect(await page.locator('.themes tbody td').first().innerText()).toBe('20');
  await page.getByRole('button', { name: 'Edit the themes' }).click();
  expect(await page.getByLabel('Keywords').inputValue()).toBe('kind\nfriend*');
  await page.getByRole('button', { name: 'Back to the standard themes' }).click();
  await soon(() => themes(page)).toHaveLength(9);
});

test('a lead reads the words of their team, and words no theme', async () => {
  const wall = await openSpoken();
  const cookie = await cookieOfStaff(wall, Date.now, { role: 'lead', teams: ['Returns'] });
  const page = await lookAt(browser, { ...wall, cookie }, '?view=words');
  await page.locator('.themes').waitFor();

  expect(await page.getByRole('button', { name: 'Edit the themes' }).count()).toBe(0);
});

describe.each(['light', 'dark'] as const)('in the %s theme axe finds nothing', (colorScheme) => {
  test('on the words, the form of the themes, and comments about one', async () => {
    const wall = await openSpoken(90);
    const options = { colorScheme, bypassCSP: true, reducedMotion: 'reduce' } as const;
    const page = await lookAt(browser, wall, '?view=words', options);
    await page.locator('.phrases').first().waitFor();
    await page.getByText('Show the trend as a table').click();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Edit the themes' }).click();
    await page.getByRole('button', { name: 'Add a theme' }).click();
    await page.getByRole('button', { name: 'Save the themes' }).click();
    await page.locator('.fault').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    const about = await lookAt(browser, wall, '?view=words&open=all&topic=Refund+and+money', options);
    await about.locator('.answer').first().waitFor();
    expect(await violationsOn(about)).toEqual([]);
  });
});
