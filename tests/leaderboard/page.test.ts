import { afterAll, beforeAll, expect, test } from 'vitest';
import { asId } from '../../domain/ids.ts';
import { ANSWERS_MIN } from '../../domain/score.ts';
import { NO_NUMBER } from '../../leaderboard/format.ts';
import { type Browser, openBrowser } from '../support/browser.ts';
import { lookAt, openWall, rowsOf, soon } from '../support/wall.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const BEN = { agent: asId('ben'), agent_name: 'Ben Okoro' } as const;
const EMAIL = { channel: asId('email') } as const;

test('an answer moves the board without a reload', async () => {
  const wall = await openWall();
  await wall.tap({ rating: 4 });
  const page = await lookAt(browser, wall);
  await soon(() => rowsOf(page)).toEqual([[NO_NUMBER, 'Ana Ruiz', '100%', '4.00', '1']]);
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));

  await wall.tap({ ...BEN, rating: 5, comment: 'Quick!' });

  await soon(() => rowsOf(page, 8)).toEqual([
    [NO_NUMBER, 'Ben Okoro', '100%', '5.00', '1', '', '1', 'not known'],
    [NO_NUMBER, 'Ana Ruiz', '100%', '4.00', '1', '', '0', 'not known'],
  ]);
  expect(await page.locator('.headline').innerText()).toBe('100%');
  expect(await page.locator('.summary .figures').innerText()).toMatch(/Mean\s+4\.50\s+Answers\s+2/);
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
});

test('the chart and its table follow', async () => {
  const wall = await openWall();
  await wall.tap();
  const page = await lookAt(browser, wall, '?period=7d');
  await page.getByText('Show as a table').click();
  const today = page.locator('.twin tbody tr').first();
  await soon(() => today.innerText()).toMatch(/100%\s+5\.00\s+1$/);

  await wall.tap({ rating: 1 });

  await soon(() => today.innerText()).toMatch(/50%\s+3\.00\s+2$/);
  expect(await page.locator('.twin tbody tr').count()).toBe(7);
});

test('every number is under the filters, the filters are in the address, and back takes them back', async () => {
  const wall = await openWall();
  await wall.tap();
  await wall.tap({ ...BEN, ...EMAIL, rating: 1 });
  const page = await lookAt(browser, wall);

  await page.getByRole('link', { name: '7 days' }).click();
  await page.getByLabel('Channel').selectOption('email');
  await page.getByRole('link', { name: 'Agents × channels' }).click();

  await expect.poll(() => new URL(page.url()).search).toBe('?period=7d&channel=email&view=matrix');
  await soon(() => rowsOf(page)).toEqual([['Ben Okoro', 'Ben Okoro: mean 1.00 1 answer', 'Ben Okoro, email: mean 1.00 1 answer']]);
  expect(await page.locator('.headline').innerText()).toBe('0%');
  await page.goBack();
  await soon(() => rowsOf(page)).toEqual([[NO_NUMBER, 'Ben Okoro', '0%', '1.00', '1']]);
  await page.goBack();
  await soon(async () => (await rowsOf(page)).length).toBe(2);
  expect(await page.locator('.headline').innerText()).toBe('50%');
  await page.goBack();
  await soon(() => page.locator('.choices [aria-current]').innerText()).toBe('30 days');
});

test('a link shows what its sender saw', async () => {
  const wall = await openWall();
  await wall.tap();
  await wall.tap({ ...BEN, rating: 1 });
  await wall.tap({ ...EMAIL, rating: 3 });

  const page = await lookAt(browser, wall, '?view=channels&sort=-mean&period=today');

  await soon(() => rowsOf(page)).toEqual([
    [NO_NUMBER, 'chat', '50%', '3.00', '2'],
    [NO_NUMBER, 'email', '0%', '3.00', '1'],
  ]);
  expect(await page.locator('th[aria-sort]').allInnerTexts()).toEqual(['Mean']);
  expect(await page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('ascending');
});

test('rows can be sorted from their heads', async () => {
  const wall = await openWall();
  await wall.tap();
  await wall.tap({ ...BEN, rating: 3 });
  await wall.tap({ ...BEN, rating: 3 });
  const page = await lookAt(browser, wall);
  const names = async () => (await rowsOf(page)).map(([, name]) => name);
  await soon(names).toEqual(['Ana Ruiz', 'Ben Okoro']);

  await page.getByRole('link', { name: 'Answers', exact: true }).click();

  await soon(names).toEqual(['Ben Okoro', 'Ana Ruiz']);
  await expect.poll(() => new URL(page.url()).search).toBe('?sort=n');
  expect(await page.locator('th[aria-sort="descending"]').innerText()).toBe('Answers');
});

test('rows stay where they are while the pointer is over them, and move when it has left', async () => {
  const wall = await openWall();
  for (let number = 0; number < ANSWERS_MIN; number += 1) {
    await wall.tap({ rating: 4 });
    await wall.tap({ ...BEN, rating: 3 });
  }
  const page = await lookAt(browser, wall);
  const names = async () => (await rowsOf(page)).map(([rank, name]) => `${rank} ${name}`);
  await soon(names).toEqual(['1 Ana Ruiz', '2 Ben Okoro']);
  await page.locator('.ranking tbody tr').first().hover();

  for (let more = 0; more < 12; more += 1) await wall.tap({ ...BEN, rating: 5 });

  await soon(names).toEqual(['2 Ana Ruiz', '1 Ben Okoro']);
  expect(await page.locator('.ranking caption').innerText()).toContain('The order waits');
  await page.mouse.move(5, 5);
  await soon(names).toEqual(['1 Ben Okoro', '2 Ana Ruiz']);
});

test('what is paused stands still, says since when, and catches up', async () => {
  const wall = await openWall();
  await wall.tap();
  const page = await lookAt(browser, wall);
  const answers = () => page.locator('.summary .figures dd').nth(1).innerText();
  await soon(answers).toBe('1');
  await page.getByRole('button', { name: 'Pause' }).click();

  await wall.tap();
  await new Promise((resolve) => setTimeout(resolve, 800));

  expect(await answers()).toBe('1');
  expect(await page.locator('.state').innerText()).toMatch(/^paused, as of \d\d:\d\d:\d\d$/);
  await page.getByRole('button', { name: 'Pause' }).click();
  await soon(answers).toBe('2');
});

test('an empty board says how to get the first answer, and shows it when it comes', async () => {
  const wall = await openWall();
  const page = await lookAt(browser, wall);
  await page.getByText('No answers yet').waitFor();
  expect(await page.getByRole('link', { name: 'support page example' }).evaluate((link: HTMLAnchorElement) => link.pathname)).toBe(
    '/examples/support-page.html',
  );

  await wall.tap();

  await soon(() => rowsOf(page)).toHaveLength(1);
});

test('a phone shows all of it without scrolling sideways', async () => {
  const wall = await openWall();
  await wall.tap({ agent_name: 'Wolfeschlegelsteinhausenbergerdorff-Maximiliane von und zu Berleburg', comment: 'x'.repeat(500) });
  for (const channel of ['chat', 'email', 'phone', 'social media', 'web']) await wall.tap({ channel: asId(channel) });

  for (const query of ['', '?view=channels', '?view=matrix', '?open=all']) {
    const page = await lookAt(browser, wall, query, { viewport: { width: 360, height: 740 } });
    await page.locator('.summary').waitFor();
    await page
      .locator(query === '?open=all' ? '.answer' : '.boards tbody tr')
      .first()
      .waitFor();

    expect(await page.evaluate(() => document.documentElement.scrollWidth), query).toBe(360);
    const drawer = page.locator('.drawer');
    if (await drawer.count()) expect(await drawer.evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)).toBe(true);
  }
});

test('what the server refuses is said in its words', async () => {
  const wall = await openWall();

  const page = await lookAt(browser, wall, '?site=aw_pk_nobody');

  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('alert').innerText()).toContain('this server does not have');
  expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(1);
});

test('whoever is not signed in any more is led to where they can be, and from there back to what they saw', async () => {
  const wall = await openWall();
  const page = await lookAt(browser, wall, '?period=7d');
  await page.locator('.summary').waitFor();
  const refusal = await (await fetch(`${wall.url}/api/v1/leaderboard`)).text();
  // What the click asks for, and nothing that the page may still be waiting for: it would leave before the click.
  for (const route of ['leaderboard?*period=all*', 'session'])
    await page.route(`**/api/v1/${route}`, (route) => route.fulfill({ status: 401, contentType: 'application/problem+json', body: refusal }));

  await page.getByRole('link', { name: 'All time', exact: true }).first().click();

  await page.waitForURL(`${wall.url}/sign-in?next=%2Fleaderboard%2F%3Fperiod%3Dall`);
});
