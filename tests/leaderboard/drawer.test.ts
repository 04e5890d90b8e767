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

const comments = (page: Page) => page.locator('.answer bdi[dir="auto"]').allInnerTexts();
const focused = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement).innerText.split('\n')[0]?.trim());

test('the comments behind an agent open, are read and close by keyboard, and the focus goes back', async () => {
  const wall = await openWall();
  for (const comment of ['first', 'second', 'third']) await wall.tap({ comment });
  await wall.tap();
  const page = await lookAt(browser, wall, '?period=7d');
  await page.getByRole('link', { name: 'Ana Ruiz' }).focus();

  await page.keyboard.press('Enter');
  await soon(() => comments(page)).toEqual(['third', 'second', 'first']);
  expect(await focused(page)).toBe('Ana Ruiz');
  await expect.poll(() => new URL(page.url()).search).toBe('?period=7d&agent=ana');

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await page.locator('.answer:focus bdi[dir]').innerText()).toBe('second');
  await page.keyboard.press('End');
  expect(await page.locator('.answer:focus bdi[dir]').innerText()).toBe('first');
  await page.keyboard.press('Escape');

  await soon(() => page.locator('.drawer').count()).toBe(0);
  expect(await focused(page)).toBe('Ana Ruiz');
  await expect.poll(() => new URL(page.url()).search).toBe('?period=7d');
});

test('a drawer that the page was opened with gives the focus to its link, and back leaves the page', async () => {
  const wall = await openWall();
  await wall.tap({ comment: 'in the chat' });
  await wall.tap({ channel: asId('email'), comment: 'in a mail' });
  const page = await lookAt(browser, wall, '?view=matrix&agent=ana&cell=email');
  await soon(() => comments(page)).toEqual(['in a mail']);
  expect(await page.locator('#drawer-title').innerText()).toBe('Ana Ruiz · email');

  await page.getByRole('button', { name: 'Close' }).click();

  await soon(() => page.locator('.drawer').count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Ana Ruiz, email: mean 5.001 answer');
  await expect.poll(() => new URL(page.url()).search).toBe('?view=matrix');
});

test.each([390, 320])('on a phone of %i px all of it can be read, the sums too', async (width) => {
  const wall = await openWall();
  for (const agent_name of ['Maximiliane Wolfeschlegelstein', 'Ben Okafor'])
    for (const rating of [5, 4, 5, 3, 5, 5] as const) await wall.tap({ agent: asId(agent_name.slice(0, 3)), agent_name, rating });
  const page = await lookAt(browser, wall, '?period=7d&agent=Ben&lang=hu', { viewport: { width, height: 900 } });
  await page.locator('.versus table').waitFor();

  const beyond = await page
    .locator('.drawer')
    .evaluate((drawer) =>
      [...drawer.querySelectorAll('p, h2, h3, select, td, th, a')]
        .filter((one) => one.closest('.hidden') === null && one.getBoundingClientRect().right > drawer.getBoundingClientRect().right + 0.5)
        .map((one) => one.textContent),
    );
  expect(beyond).toEqual([]);
});

test('the back button closes the drawer', async () => {
  const wall = await openWall();
  await wall.tap({ comment: 'hello' });
  const page = await lookAt(browser, wall, '?view=channels');
  await page.getByRole('link', { name: 'chat' }).click();
  await soon(() => comments(page)).toEqual(['hello']);

  await page.goBack();

  await soon(() => page.locator('.drawer').count()).toBe(0);
  expect(await focused(page)).toBe('chat');
});

test("customers' words are text, whatever is in them", async () => {
  const hostile = [
    '<img src=x onerror="window.isHacked = true"><script>window.isHacked = true</script>',
    '[click](javascript:alert(1)) https://evil.example/ &amp; {{7*7}} %s',
    '\u202Eevil\u2066 and more \u202E',
    `Z${'\u0335\u0321\u0334\u0300'.repeat(120)}algo`,
    'line\n'.repeat(300),
    'W'.repeat(1900),
  ];
  const wall = await openWall();
  for (const comment of hostile) await wall.tap({ comment, agent_name: '<b onclick=alert(1)>Ana</b>', channel: asId('<i>chat</i>') });
  const page = await lookAt(browser, wall, '?agent=ana');

  await soon(() => page.locator('.answer').count()).toBe(hostile.length);

  const shown = await page.locator('.answer bdi[dir="auto"]').evaluateAll((items) => items.map((item) => [item.textContent, item.children.length]));
  expect(shown).toEqual(hostile.toReversed().map((text) => [text, 0]));
  expect(await page.locator('#drawer-title').textContent()).toBe('<b onclick=alert(1)>Ana</b>');
  expect(await page.locator('.drawer :is(img, script, a:not([href="./scoring.html"]), b[onclick], i)').count()).toBe(0);
  expect(await page.evaluate(() => 'isHacked' in window)).toBe(false);
  const heights = await page.locator('.words').evaluateAll((items) => items.map((item) => item.getBoundingClientRect().height));
  expect(Math.max(...heights)).toBeLessThan(300);
});

test('what was said with a tap stands below the words, as the ids say it', async () => {
  const wall = await openWall();
  await wall.tap({ comment: 'hello', reasons: 'speed no-callback' });
  await wall.tap({ comment: 'no reason' });
  const page = await lookAt(browser, wall, '?agent=ana');

  await soon(() => page.locator('.reasons li').allInnerTexts()).toEqual(['Speed', 'No callback']);
  expect(await page.locator('.reasons').count()).toBe(1);
});

test('a long comment can be read to its end', async () => {
  const wall = await openWall();
  await wall.tap({ comment: `${'word '.repeat(300)}end.` });
  const page = await lookAt(browser, wall, '?open=all');
  await page.getByRole('button', { name: 'Show all of it' }).click();

  const { scrollHeight, clientHeight } = await page.locator('.words').evaluate(({ scrollHeight, clientHeight }) => ({ scrollHeight, clientHeight }));

  expect(scrollHeight).toBeLessThanOrEqual(clientHeight);
});

test('answers are filtered by face, shown without words too, and loaded page by page', async () => {
  const wall = await openWall();
  for (let number = 0; number < 32; number += 1) await wall.tap({ comment: `words ${number}`, rating: number === 0 ? 2 : 5 });
  await wall.tap({ rating: 2 });
  const page = await lookAt(browser, wall, '?open=all');
  await soon(() => page.locator('.answer').count()).toBe(30);

  await page.getByRole('button', { name: 'Load more' }).click();
  await soon(() => page.locator('.answer').count()).toBe(32);
  expect(await page.getByText('That is all: 32 answers.').count()).toBe(1);

  await page.getByRole('button', { name: 'Bad' }).click();
  await soon(() => comments(page)).toEqual(['words 0']);
  await page.getByLabel('Also without words').check();
  await soon(() => page.locator('.answer').count()).toBe(2);
  await expect.poll(() => new URL(page.url()).search).toBe('?open=all&rating=2&words=any');
});

test('new answers wait in an open drawer until they are wanted', async () => {
  const wall = await openWall();
  await wall.tap({ comment: 'old' });
  const page = await lookAt(browser, wall, '?agent=ana');
  await soon(() => comments(page)).toEqual(['old']);

  await wall.tap({ agent: asId('ben'), agent_name: 'Ben', comment: 'not hers' });
  await wall.tap({ comment: 'new' });

  await page.getByRole('button', { name: 'New answers: show' }).click();
  await soon(() => comments(page)).toEqual(['new', 'old']);
  expect(await page.getByRole('button', { name: 'New answers: show' }).count()).toBe(0);
});

test("times are those of the site's clocks, wherever the page is looked at", async () => {
  const wall = await openWall();
  await wall.tap({ comment: 'now' });
  const page = await lookAt(browser, wall, '?open=all', { timezoneId: 'Pacific/Auckland' });
  const time = page.locator('.answer time');

  const moment = Date.parse((await time.getAttribute('datetime')) ?? '');

  const vienna = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Vienna', hour: '2-digit', minute: '2-digit' }).format(moment);
  expect(await time.innerText()).toMatch(new RegExp(`, ${vienna}$`));
});
