import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { violationsOn } from '../support/axe.ts';
import { type Browser, openBrowser } from '../support/browser.ts';
import { openOffice, problem, visit } from '../support/office.ts';
import { GUEST, OLGA, staff } from '../support/staff.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const press = (name: string) => (page: Page) => page.getByRole('button', { name }).first().click();
type Visited = readonly [path: string, act?: (page: Page) => Promise<void>];
const PEOPLE: readonly (readonly [name: string, who: object | null, pages: readonly Visited[]])[] = [
  [
    'nobody yet',
    null,
    [
      ['/setup#token', press('Set up')],
      ['/sign-in', press('Sign in')],
      ['/invitation#token', press('Accept the invitation')],
      ['/reset#token'],
      ['/wall#token'],
      ['/wall'],
    ],
  ],
  ['a guest', GUEST, [['/']]],
  [
    'an owner',
    OLGA,
    [
      ['/'],
      ['/account'],
      ['/sites'],
      ['/sites?part=keys', (page) => page.getByText('Make an API key').click()],
      ['/sites?part=links', press('End Office')],
      ['/sites?part=new'],
      ['/people', (page) => page.locator('summary').nth(2).click()],
      ['/activity'],
      ['/privacy'],
    ],
  ],
];
// Each theme, direction and width once: what they change does not depend on one another, and a look at sixteen pages takes its time.
const LOOKS: readonly (readonly [look: string, options: BrowserContextOptions, dir: 'ltr' | 'rtl'])[] = [
  ['a light screen', { colorScheme: 'light' }, 'ltr'],
  ['a dark phone, from the right', { colorScheme: 'dark', viewport: { width: 320, height: 640 } }, 'rtl'],
];

describe.each(LOOKS)('on %s', (_look, options, dir) => {
  test.each(PEOPLE)('axe finds nothing on the pages for %s, and nothing has to be scrolled sideways', async (_name, who, pages) => {
    const page = await openSettled('/', who, options);
    const { origin } = new URL(page.url());
    const found: Record<string, unknown> = {};

    for (const [path, act] of pages) {
      await page.goto(origin + path);
      await settled(page);
      await page.evaluate((value) => Object.assign(document.documentElement, { dir: value }), dir);
      await act?.(page);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      found[path] = { violations: await violationsOn(page), sideways: Math.max(0, sideways) };
    }

    expect(found).toEqual(Object.fromEntries(pages.map(([path]) => [path, { violations: [], sideways: 0 }])));
  });
});

test('with colours chosen by the reader, what is chosen still shows', async () => {
  const page = await openSettled('/sites', OLGA, { forcedColors: 'active' });

  const border = await page.getByRole('link', { name: 'Settings' }).evaluate((link) => getComputedStyle(link).borderTopWidth);

  expect(border).toBe('2px');
});

async function openSettled(path: string, who: object | null, options: BrowserContextOptions): Promise<Page> {
  const office = await openOffice();
  onTestFinished(() => office.close());
  if (who) staff(office, who);
  office.says('GET sign-in-options', 200, { is_set_up: true, oidc: { name: 'Northwind ID' } });
  office.says('POST invitation-previews', 200, { email: 'cho@example.com', name: 'Cho', site_name: 'Corner Shop', has_account: false });
  office.says('POST wall-sessions', ...problem(410, 'link_not_valid'));
  const page = await visit(browser, office, path, { bypassCSP: true, reducedMotion: 'reduce', ...options });
  await settled(page);
  return page;
}

/** Everything that a page has is there. */
async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
}
