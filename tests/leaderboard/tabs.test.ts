import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { type Browser, browserCookie, openBrowser } from '../support/browser.ts';
import { type Gateway, openGateway } from '../support/gateway.ts';
import { cookieOfStaff } from '../support/roles.ts';
import { openWall, soon, type Wall } from '../support/wall.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const SEVEN = [1, 2, 3, 4, 5, 6, 7];

test('seven tabs need one connection, and all of them move', async () => {
  const { wall, gateway, open } = await openTabs();
  const tabs = await Promise.all(SEVEN.map(() => open()));
  await allShow(tabs, '1');

  for (let answer = 0; answer < 5; answer += 1) await wall.tap();

  await allShow(tabs, '6');
  expect([gateway.streams(), gateway.opened()]).toEqual([1, 1]);
});

test('when the tab with the stream is closed another has it at once, and nothing is missed', async () => {
  const { wall, gateway, open } = await openTabs();
  const leader = await open();
  const others = [await open('?period=today'), await open('?view=channels')];
  await allShow([leader, ...others], '1');

  await leader.close();
  await wall.tap();

  await expect.poll(() => Promise.all(others.map(answers)), { timeout: 2000 }).toEqual(['2', '2']);
  expect([gateway.streams(), gateway.opened()]).toEqual([1, 2]);
});

test('when the tab with the stream hangs another takes it away, and the one that hung follows', async () => {
  const { wall, gateway, open } = await openTabs();
  const leader = await open();
  const other = await open();
  await allShow([leader, other], '1');

  const hung = leader.evaluate(() => {
    const end = Date.now() + 15_000;
    while (Date.now() < end);
  });
  await soon(() => gateway.opened()).toBe(2);
  await wall.tap();
  await soon(() => answers(other)).toBe('2');
  await hung;

  await allShow([leader, other], '2');
  await soon(() => gateway.streams()).toBe(1);
});

test('the stream closes a minute after the last tab was seen; whoever comes back sees how old the numbers are, and then the new ones', async () => {
  const { wall, gateway, context, open } = await openTabs({ isClockHeld: true });
  const tabs = [await open(), await open()];
  await allShow(tabs, '1');

  for (const tab of tabs) await see(tab, false);
  await context.clock.runFor(30_000);
  expect(gateway.streams()).toBe(1);
  await context.clock.runFor(31_000);
  await soon(() => gateway.streams()).toBe(0);
  for (const tab of tabs) expect(await stateOf(tab)).toMatch(/^reconnecting, as of \d\d:\d\d:\d\d$/);
  await wall.tap();
  expect(await Promise.all(tabs.map(answers))).toEqual(['1', '1']);

  const [, second] = tabs as [Page, Page];
  await see(second, true);
  await soon(() => answers(second)).toBe('2');
  await soon(() => stateOf(second)).toBe('live');
  expect(gateway.streams()).toBe(1);
});

test('a browser that does not let tabs talk has a stream in each', async () => {
  const { wall, gateway, context, open } = await openTabs();
  await context.addInitScript(() => Object.defineProperty(Navigator.prototype, 'locks', { get: () => undefined }));
  const tabs = [await open(), await open()];
  await allShow(tabs, '1');

  await wall.tap();

  await allShow(tabs, '2');
  expect(gateway.streams()).toBe(2);
});

test('when somebody else signs in, no tab goes on with what the first one may see', async () => {
  const { wall, context, open, gateway } = await openTabs();
  const first = await open();
  await allShow([first], '1');
  const ben = await cookieOfStaff(wall, Date.now, { role: 'agent', agent: 'ben' });
  await context.clearCookies();
  await context.addCookies([browserCookie({ url: gateway.url, cookie: ben })]);

  const second = await open();

  for (const tab of [first, second]) await tab.getByText('No answers yet').waitFor();
  await wall.tap();
  await wall.tap({ agent: 'ben' as never, agent_name: 'Ben' });
  await allShow([first, second], '1');
  expect(await first.getByText('Ana Ruiz').count()).toBe(0);
});

interface Tabs {
  readonly wall: Wall;
  readonly gateway: Gateway;
  readonly context: BrowserContext;
  /** One more tab of the same browser. */
  open(query?: string): Promise<Page>;
}

/** A browser whose tabs come to a board with one answer through a gateway. */
async function openTabs({ isClockHeld = false } = {}): Promise<Tabs> {
  const wall = await openWall();
  await wall.tap();
  const gateway = await openGateway(wall.url);
  const context = await browser.newContext();
  onTestFinished(() => context.close());
  if (isClockHeld) await context.clock.install();
  await context.addCookies([browserCookie({ url: gateway.url, cookie: wall.cookie })]);
  const open = async (query = '') => {
    const page = await context.newPage();
    await page.goto(`${gateway.url}/leaderboard/${query}`);
    return page;
  };
  return { wall, gateway, context, open };
}

const answers = (page: Page): Promise<string> => page.locator('.summary .figures dd').nth(1).innerText();
const stateOf = (page: Page): Promise<string> => page.locator('.state').innerText();

async function allShow(tabs: readonly Page[], text: string): Promise<void> {
  await soon(() => Promise.all(tabs.map(answers))).toEqual(tabs.map(() => text));
  await soon(() => Promise.all(tabs.map(stateOf))).toEqual(tabs.map(() => 'live'));
}

/** Chromium without a screen shows every tab; this one is told that it does not. */
const see = (page: Page, isSeen: boolean): Promise<void> =>
  page.evaluate(
    (state) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    },
    isSeen ? 'visible' : 'hidden',
  );
