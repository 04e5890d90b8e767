import { pino } from 'pino';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { openSqliteStore } from '../../db/sqlite/open.ts';
import { startServer } from '../../server/commands/serve.ts';
import { setUpLink } from '../../server/set-up.ts';
import { tap } from '../journey/windows.ts';
import { type Browser, openBrowser } from '../support/browser.ts';
import { temporaryFile } from '../support/sqlite.ts';
import { soon } from '../support/wall.ts';
import { SECRET_KEY, UNGUARDED } from '../support/world.ts';

// The pages and the real server behind them: what one of them says the other has to understand.

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** A server that nobody has set up yet, and the link that it would print. */
async function openFresh() {
  const store = await openSqliteStore({ file: temporaryFile(), now: Date.now });
  const site = await store.createSite({ name: 'Corner Shop', timeZone: 'Europe/Vienna' });
  const parts = { store, log: pino({ level: 'silent' }), now: Date.now, secretKey: SECRET_KEY, baseUrl: null, oidc: null, guards: UNGUARDED };
  const { url, stop } = await startServer({ host: '127.0.0.1', port: 0, ...parts });
  onTestFinished(async () => {
    await stop();
    await store.close();
  });
  return { url, store, site, link: (await setUpLink(store, url)) ?? '' };
}

/** A browser of somebody's own, whose pages must not be refused anything. */
async function openWindow(): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const refused: string[] = [];
  context.on('console', (message) => /Content Security Policy|Trusted/i.test(message.text()) && refused.push(message.text()));
  context.on('weberror', (error) => refused.push(error.error().message));
  onTestFinished(async () => {
    await context.close();
    expect(refused).toEqual([]);
  });
  return context;
}

const menuOf = async (page: Page) => {
  const menu = page.getByRole('navigation', { name: 'Pages' }).getByRole('link');
  await menu.first().waitFor();
  return menu.allInnerTexts();
};

test('from the printed link to an answer on the board in three clicks', async () => {
  const { url, link } = await openFresh();
  const windows = await openWindow();
  const page = await windows.newPage();
  await page.goto(link);

  await page.getByRole('button', { name: 'Look around first' }).click();
  await page.getByRole('link', { name: 'Support page' }).click();
  await tap(page, 'Great');

  await page.getByText('Saved', { exact: true }).waitFor();
  await page.goto(`${url}/leaderboard/`);
  await soon(() => page.locator('.ranking tbody tr:not(.lane)').count()).toBe(1);
});

test('an owner who looked around chooses a password later and comes back with it', async () => {
  const { url, link } = await openFresh();
  const page = await (await openWindow()).newPage();
  await page.goto(link);
  await page.getByRole('button', { name: 'Look around first' }).click();
  await page.getByRole('link', { name: 'Choose e-mail and password' }).click();
  await page.getByRole('textbox', { name: 'E-mail' }).fill('Olga@Example.com');
  await page.getByLabel('Password', { exact: true }).fill('several odd words');
  await page.getByRole('button', { name: 'Choose these' }).click();
  await page.getByRole('heading', { level: 1, name: 'Home' }).waitFor();
  expect(await page.getByText('You are looking around').count()).toBe(0);

  const elsewhere = await (await openWindow()).newPage();
  await elsewhere.goto(`${url}/leaderboard/?period=7d`);
  await elsewhere.getByLabel('E-mail').fill('olga@example.com');
  await elsewhere.getByLabel('Password', { exact: true }).fill('wrong words');
  await elsewhere.getByRole('button', { name: 'Sign in' }).click();
  await elsewhere.getByText('nobody with this e-mail and this password').waitFor();
  await elsewhere.getByLabel('Password', { exact: true }).fill('several odd words');
  await elsewhere.getByRole('button', { name: 'Sign in' }).click();

  await soon(() => elsewhere.url()).toBe(`${url}/leaderboard/?period=7d`);
});

test('an invitation leads an agent in, to their own pages and no others', async () => {
  const { url, link } = await openFresh();
  const owner = await (await openWindow()).newPage();
  await owner.goto(link);
  await owner.getByRole('button', { name: 'Look around first' }).click();
  await owner.getByRole('link', { name: 'People' }).click();
  await owner.getByLabel('Name').fill('Ana Ruiz');
  await owner.getByLabel('E-mail').fill('ana@example.com');
  await owner.getByLabel('Agent', { exact: true }).last().fill('ana');
  await owner.getByRole('button', { name: 'Make the invitation' }).click();
  const invitation = await owner.locator('.secret code').innerText();

  const ana = await (await openWindow()).newPage();
  await ana.goto(invitation);
  await ana.getByText('Ana Ruiz, you are invited to Corner Shop').waitFor();
  await ana.getByLabel('Password', { exact: true }).fill('ana@example.com');
  await ana.getByRole('button', { name: 'Accept the invitation' }).click();
  await ana.getByText('none that is easy to guess').waitFor();
  await ana.getByLabel('Password', { exact: true }).fill('several odd words');
  await ana.getByRole('button', { name: 'Accept the invitation' }).click();

  expect(await menuOf(ana)).toEqual(['Home', 'Leaderboard']);
  await ana.goto(`${url}/people`);
  await ana.getByText('Only administrators of a site see this page.').waitFor();
  expect(await ana.evaluate(async () => (await fetch('/api/v1/users')).status)).toBe(403);
});

test('what is set on a site is there when its page is loaded anew, and in the log', async () => {
  const { url, link, store } = await openFresh();
  const page = await (await openWindow()).newPage();
  await page.goto(link);
  await page.getByRole('button', { name: 'Look around first' }).click();
  await page.getByRole('link', { name: 'Sites' }).click();
  await page.getByLabel('Origins of your pages').fill('https://shop.example/help');
  await page.getByRole('button', { name: 'Save' }).nth(1).click();
  await page.getByText('Each line is a scheme and a host').waitFor();
  await page.getByLabel('Origins of your pages').fill('https://shop.example');
  await page.getByRole('button', { name: 'Save' }).nth(1).click();
  await page.getByText('Saved.').waitFor();
  await page.getByLabel('Required').check();
  await page.getByRole('button', { name: 'Save' }).nth(2).click();
  await soon(async () => (await store.sites())[0]?.signature).toBe('require');

  await page.reload();
  await soon(() => page.getByLabel('Origins of your pages').inputValue()).toBe('https://shop.example');
  expect(await page.getByLabel('Required').isChecked()).toBe(true);
  await page.goto(`${url}/activity`);
  await page.getByText('changed the settings of the site').first().waitFor();
});

test('keys are made, told once and revoked, and a second site has its own', async () => {
  const { link } = await openFresh();
  const page = await (await openWindow()).newPage();
  await page.goto(link);
  await page.getByRole('button', { name: 'Look around first' }).click();
  await page.getByRole('link', { name: 'Look at signing' }).click();
  await page.getByText('Make a signing key').click();
  await page.getByLabel('Name').first().fill('Help desk');
  await page.getByRole('button', { name: 'Make the key' }).first().click();
  await soon(() => page.locator('.secret code').innerText()).toMatch(/^[\w-]{43}$/);
  await page.getByRole('button', { name: 'Revoke Help desk' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await page.getByText('· revoked').waitFor();

  await page.getByRole('link', { name: 'Another site' }).click();
  await page.getByLabel('Name').fill('Bakery');
  await page.getByRole('button', { name: 'Make the site' }).click();

  await page.getByRole('heading', { name: 'Bakery' }).waitFor();
  await page.getByRole('link', { name: 'Sites' }).click();
  await page.getByRole('link', { name: 'Keys' }).click();
  expect(await page.getByRole('combobox', { name: 'Site' }).locator('option').allInnerTexts()).toEqual(['Corner Shop', 'Bakery']);
  await page.getByRole('combobox', { name: 'Site' }).selectOption('Bakery');
  await soon(() => page.getByText('There is none yet.').count()).toBe(2);
});

test('a share link shows the board on a screen where nobody is signed in', async () => {
  const { url, link } = await openFresh();
  const page = await (await openWindow()).newPage();
  await page.goto(link);
  await page.getByRole('button', { name: 'Look around first' }).click();
  await page.getByRole('link', { name: 'Sites' }).click();
  await page.getByRole('link', { name: 'Share links' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Hall');
  await page.getByRole('button', { name: 'Make a link' }).click();
  const share = await page.locator('.secret code').innerText();

  const screen = await (await openWindow()).newPage();
  await screen.goto(share);

  await screen.getByRole('heading', { name: 'Corner Shop' }).waitFor();
  await expect.poll(() => new URL(screen.url()).hash).toBe('');
  await screen.goto(`${url}/people`);
  await screen.getByRole('heading', { name: 'Sign in' }).waitFor();
});

test('a customer whom nobody knows is nobody, and an agent can be forgotten', async () => {
  const { url, link, site } = await openFresh();
  const id = '019aa5a0-7c1e-7d3b-9f1d-000000000001';
  const answer = { site: site.key, id, edit_token: 'a-token-that-only-she-has', agent: 'ana', agent_name: 'Ana Ruiz', channel: 'chat', rating: 5 };
  await fetch(`${url}/api/v1/responses`, { method: 'POST', body: JSON.stringify(answer) });
  const page = await (await openWindow()).newPage();
  await page.goto(link);
  await page.getByRole('button', { name: 'Look around first' }).click();
  await page.getByRole('link', { name: 'Privacy' }).click();
  await page.getByLabel('Customer reference').fill('c-17');
  await page.keyboard.press('Enter');
  await page.getByText('Nothing is kept under this reference.').waitFor();

  await page.getByRole('button', { name: 'Forget Ana Ruiz' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Forget' }).click();

  await page.getByText('Forgotten.').waitFor();
  await soon(() => page.getByRole('button', { name: 'Forget Ana Ruiz' }).count()).toBe(0);
});
