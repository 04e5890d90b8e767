import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asId } from '../../domain/ids.ts';
import { violationsOn } from '../support/axe.ts';
import { type Browser, openBrowser } from '../support/browser.ts';
import { LONG_NAME, openBusyWall } from '../support/busy-wall.ts';
import { openGateway } from '../support/gateway.ts';
import { openShare } from '../support/roles.ts';
import { lookAt, soon, type Wall } from '../support/wall.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const TURNING = '?kiosk=1&rotate=30';
const SCREENS = [
  ['full HD', 1920, 1080],
  ['4K', 3840, 2160],
  ['a tall screen', 1080, 1920],
  ['a small screen', 1280, 720],
  ['an old screen', 1024, 768],
] as const;

describe('whatever there is to show fits, and can be read from afar', () => {
  test.each(SCREENS)('on %s, %d by %d', async (_, width, height) => {
    const wall = await openBusyWall();
    for (const query of [TURNING, `${TURNING}&scale=1.25&lang=de&theme=light`]) {
      const page = await stand(wall, query, { viewport: { width, height } });
      for await (const screen of turnsOf(page)) expect(await misfits(page), `${screen} ${query}`).toEqual([]);
      expect(await lettersOf(page)).toBeGreaterThanOrEqual(0.022 * height);
      expect(await page.locator('.wall-rows tbody tr').count()).toBeGreaterThanOrEqual(query.includes('scale') ? 5 : 9);
    }
  });
});

test('it shows everything in turn, and holds still or goes on for whoever comes to it', async () => {
  const wall = await openBusyWall();
  const page = await stand(wall, TURNING);
  const seen: string[] = [];
  for await (const screen of turnsOf(page)) seen.push(screen);
  expect(seen).toEqual(['agents', 'channels', 'teams', 'praise', 'series']);
  const controls = page.getByRole('navigation');
  await soon(() => controls.evaluate((nav) => getComputedStyle(nav).opacity)).toBe('0');

  await page.mouse.move(300, 300);
  await soon(() => controls.evaluate((nav) => getComputedStyle(nav).opacity)).toBe('1');
  await page.getByRole('button', { name: 'Next' }).click();
  await soon(() => shownOn(page)).toBe('channels');
  // A button that was clicked keeps the focus, and goes all the same.
  await page.clock.runFor(6000);
  await soon(() => controls.evaluate((nav) => getComputedStyle(nav).opacity)).toBe('0');
  await page.getByRole('button', { name: 'Hold still' }).press('Enter');
  await page.clock.runFor(120_000);

  expect(await shownOn(page)).toBe('channels');
  expect(await page.locator('.state').innerText()).toMatch(/^paused/);
  await page.getByRole('link', { name: 'Leave the wall' }).click();
  await page.locator('.summary').waitFor();
  expect(await page.locator('.wall').count()).toBe(0);
});

test('without a time to turn it stays with one board, in the dark unless it is told otherwise', async () => {
  const wall = await openBusyWall();
  const page = await stand(wall, '?kiosk=1&view=channels');
  await page.clock.runFor(3_600_000);

  expect(await shownOn(page)).toBe('channels');
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(19, 22, 24)');
});

test('it names the first of a ranking, and nobody who has no rank', async () => {
  const wall = await openBusyWall();
  await wall.tap({ agent: asId('zoe'), agent_name: 'Zoe New', rating: 1 });
  const page = await stand(wall, TURNING);

  for await (const screen of turnsOf(page)) expect(await page.locator('.wall').innerText(), screen).not.toContain('Zoe');
});

test('it celebrates the newest five faces, who is above the mean for certain, and who was in front last month, as sure as that is', async () => {
  const wall = await openBusyWall();
  const page = await stand(wall, TURNING);
  for await (const screen of turnsOf(page)) if (screen === 'praise') break;
  const cards = page.locator('.wall-card');

  await soon(() => cards.first().innerText()).toMatch(/Cho\s*chat\s*\d\d:\d\d\s*Found my parcel/);
  await soon(() => page.locator('.wall-winner').innerText()).toMatch(
    /^In front, \w+ \d{4}\s+Agent 1\s+Agent 2\s+In front, within what answers can tell\.$/,
  );
});

test('a server that dies is waited for, and the wall is a fresh wall when it is back', async () => {
  const wall = await openBusyWall();
  const page = await lookAt(browser, wall, '?kiosk=1');
  await soon(() => page.locator('.state').innerText()).toMatch(/^live, as of \d\d:\d\d$/);
  const answers = page.locator('.wall-figures dd').nth(1);
  const before = Number(await answers.innerText());

  await wall.stop();
  await soon(() => page.locator('.state').innerText()).toMatch(/^reconnecting, as of/);
  expect(await answers.innerText()).toBe(String(before));
  await wall.start();
  await wall.tap();

  await expect.poll(() => answers.innerText(), { timeout: 30_000 }).toBe(String(before + 1));
  await soon(() => page.locator('.state').innerText()).toMatch(/^live/);
});

test('when the server serves another version the wall loads it, once', async () => {
  const wall = await openBusyWall();
  const gateway = await openGateway(wall.url);
  const page = await lookAt(browser, { ...wall, url: gateway.url }, '?kiosk=1');
  let loads = 0;
  page.on('load', () => {
    loads += 1;
  });
  await page.route('**/leaderboard/?*', async (route) => {
    if (route.request().isNavigationRequest()) return route.continue();
    const page = await route.fetch();
    return route.fulfill({ response: page, body: (await page.text()).replace(/leaderboard-[\w-]+\.js/, 'leaderboard-newer.js') });
  });
  const comeBack = async () => {
    gateway.breakDown();
    await soon(() => page.locator('.state').innerText()).toMatch(/^reconnecting/);
    gateway.mend();
    await expect.poll(() => page.locator('.state').innerText(), { timeout: 20_000 }).toMatch(/^live/);
  };
  await soon(() => page.locator('.state').innerText()).toMatch(/^live/);

  await comeBack();
  await soon(() => loads).toBe(1);
  await soon(() => page.locator('.state').innerText()).toMatch(/^live/);
  await comeBack();
  await page.waitForTimeout(1000);

  expect(loads).toBe(1);
});

test('a share link opens the wall, turning, with no word of a customer and no way to more', async () => {
  const wall = await openBusyWall();
  await wall.tap({ comment: 'Nobody but the team reads this' });
  const { token } = await openShare(wall);
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  const page = await context.newPage();

  await page.goto(`${wall.url}/wall?theme=light#${token}`);
  await page.locator('.wall-rows tbody tr').first().waitFor();

  await expect.poll(() => new URL(page.url()).search).toBe('?theme=light&kiosk=1&rotate=30');
  expect(await page.locator('body').innerText()).not.toContain('Nobody but the team');
  expect(await page.locator('.wall a').count()).toBe(1);
  await context.close();
});

describe.each(['dark', 'light'] as const)('in the %s theme', (theme) => {
  test('axe finds nothing, and nothing moves for whoever asked for stillness', async () => {
    const wall = await openBusyWall();
    const page = await stand(wall, `${TURNING}&theme=${theme}`, { bypassCSP: true });

    for await (const screen of turnsOf(page)) {
      expect(await violationsOn(page), screen).toEqual([]);
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    }
  });
});

/** A wall whose time stands in the hand of the test, with praise, and a last month in which two were in front. */
async function stand(wall: Wall, query: string, options: BrowserContextOptions = {}): Promise<Page> {
  let praised: Promise<unknown> | undefined;
  const page = await lookAt(
    browser,
    wall,
    query,
    { reducedMotion: 'reduce', viewport: { width: 1920, height: 1080 }, ...options },
    async (before) => {
      await before.clock.install();
      praised = before.waitForResponse('**/api/v1/celebrations*');
      await before.route('**/api/v1/celebrations*', (route) => route.fulfill({ json: { data: PRAISE } }));
      await before.route('**/api/v1/leaderboard?*from=*', (route) => route.continue({ url: `${wall.url}/api/v1/leaderboard` }));
    },
  );
  await Promise.all([praised, page.locator('.wall-rows tbody tr').first().waitFor()]);
  return page;
}

const at = new Date().toISOString();
const PRAISE = [
  { id: '1', agents: [{ name: 'Cho' }], channel: 'chat', at, comment: 'Found my parcel' },
  { id: '2', agents: [{ name: LONG_NAME }, { name: 'Ben' }], channel: 'email', at, comment: 'Thank you! '.repeat(30) },
  { id: '3', agents: [], channel: 'social media and everything that comes from there', at, comment: null },
];

const shownOn = async (page: Page): Promise<string> => (await page.locator('.wall-screen').getAttribute('data-screen')) ?? '';

/** Each screen as it is shown; time goes on when the next one is asked for. */
async function* turnsOf(page: Page): AsyncGenerator<string> {
  const seen = new Set<string>();
  for (let screen = await shownOn(page); !seen.has(screen); screen = await shownOn(page)) {
    seen.add(screen);
    yield screen;
    await page.clock.runFor(30_000);
    await soon(() => shownOn(page)).not.toBe(screen);
  }
}

/** How large the names of a ranking are, in px. */
const lettersOf = (page: Page): Promise<number> =>
  page
    .locator('.wall-name')
    .first()
    .evaluate((name) => Number.parseFloat(getComputedStyle(name).fontSize));

/** What is beyond the screen, or cut off by what it is in. A name or a comment that is longer than a line ends with three dots. */
const misfits = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const shown = [...document.querySelectorAll('.wall *:not(.wall-controls, .wall-controls *, .hidden, .twin *)')];
    const nameOf = (element: Element) => `${element.tagName} ${element.getAttribute('class')} "${element.textContent?.slice(0, 30)}"`;
    const isBeyond = ({ left, top, right, bottom }: DOMRect) => left < -0.5 || top < -0.5 || right > innerWidth + 0.5 || bottom > innerHeight + 0.5;
    const isShortened = (element: Element) => element.closest('q, .wall-name, .wall-line, h1') !== null;
    const isCut = (element: Element) =>
      element instanceof HTMLElement &&
      getComputedStyle(element).overflow !== 'visible' &&
      (element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1);
    const beyond = shown
      .filter((element) => !isShortened(element) && isBeyond(element.getBoundingClientRect()))
      .map((one) => `beyond: ${nameOf(one)}`);
    const cut = shown.filter((element) => !isShortened(element) && isCut(element)).map((one) => `cut: ${nameOf(one)}`);
    return [...beyond, ...cut];
  });
