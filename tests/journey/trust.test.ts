import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { runBundle, type Served, serveBundle } from '../support/child.ts';
import { figure, line, openWindows, shows, tap } from './windows.ts';

/** The first owner, who follows the printed link and makes a site. */
async function setUp(server: Served): Promise<{ owner: Page; snippet: string; key: string }> {
  const owner = await (await openWindows()).newPage();
  await owner.goto(/http:\S+\/setup#\S+/.exec(server.out())?.[0] ?? '');
  await owner.getByRole('button', { name: 'Look around first' }).click();
  await owner.getByRole('link', { name: 'Sites', exact: true }).click();
  await owner.getByRole('link', { name: 'Another site' }).click();
  await owner.getByLabel('Name').fill('Bakery');
  await owner.getByRole('button', { name: 'Make the site' }).click();
  await owner.getByRole('heading', { name: 'Bakery' }).waitFor();
  await owner.getByRole('link', { name: 'Home', exact: true }).click();
  await owner.getByRole('heading', { name: 'Bakery' }).waitFor();
  const snippet = await owner
    .getByText(/data-site="aw_pk_/)
    .last()
    .innerText();
  return { owner, snippet, key: /aw_pk_\w+/.exec(snippet)?.[0] ?? '' };
}

/** A token as an operator makes one to try. */
async function signedToken({ dataFolder }: Served, key: string): Promise<string> {
  const made = runBundle(['signing-key', 'create', 'Help desk', '--site', key], { DATA_DIR: dataFolder });
  expect(await made.exitCode, made.err()).toBe(0);
  const about = ['--sub', '4711', '--agent', 'ana', '--agent-name', 'Ana Ruiz', '--channel', 'chat', '--team', 'Billing'];
  const signed = runBundle(['token', 'sign', ...about, '--site', key], { DATA_DIR: dataFolder });
  expect(await signed.exitCode, signed.err()).toBe(0);
  return signed.out().trim();
}

/** A shop's own page on its own origin, with what was copied. */
async function shopPage(html: string): Promise<string> {
  const shop = createServer((_, response) => void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html));
  await new Promise<void>((resolve) => shop.listen(0, 'localhost', resolve));
  onTestFinished(() => void shop.close());
  return `http://localhost:${(shop.address() as AddressInfo).port}/help`;
}

/** Somebody who was invited, and chose a password. */
async function invited(owner: Page, site: string, grant: { role: string; teams: string[]; agent: string | null }): Promise<BrowserContext> {
  const body = JSON.stringify({ site, email: `${grant.role}-${grant.agent}@example.com`, name: 'Somebody', ...grant });
  const url = await owner.evaluate(async (sent) => {
    const headers = { 'content-type': 'application/json' };
    return (await (await fetch('/api/v1/invitations', { method: 'POST', headers, body: sent })).json()).url as string;
  }, body);
  const windows = await openWindows();
  const page = await windows.newPage();
  await page.goto(url);
  await page.getByLabel('Password', { exact: true }).fill('several odd words');
  await page.getByRole('button', { name: 'Accept the invitation' }).click();
  await page.getByRole('heading', { level: 1, name: 'Home' }).waitFor();
  return windows;
}

async function boardOf(windows: BrowserContext, url: string, key: string): Promise<Page> {
  const page = await windows.newPage();
  await page.goto(`${url}/leaderboard/?site=${key}&period=today`);
  await page.locator('[data-line=live]').waitFor();
  return page;
}

test('from the first start to a signed answer, which each role sees as far as it is theirs', { timeout: 120_000 }, async () => {
  const server = await serveBundle();
  const { owner, snippet, key } = await setUp(server);
  const token = await signedToken(server, key);
  const customer = await (await openWindows()).newPage();
  await customer.goto(
    await shopPage(`<!doctype html><html lang="en"><title>Help</title>${snippet}<afterword-widget token="${token}"></afterword-widget>`),
  );

  await tap(customer, 'Good');
  await customer.getByText('Saved', { exact: true }).waitFor();

  const lead = await boardOf(await invited(owner, key, { role: 'lead', teams: ['Billing'], agent: null }), server.url, key);
  const ana = await boardOf(await invited(owner, key, { role: 'agent', teams: [], agent: 'ana' }), server.url, key);
  const ben = await boardOf(await invited(owner, key, { role: 'agent', teams: [], agent: 'ben' }), server.url, key);
  for (const board of [lead, ana]) await shows(line(board, 'Ana Ruiz').locator('.column-n'), '1');
  expect(await ben.getByText('Ana Ruiz').count()).toBe(0);
  expect(await lead.evaluate(async () => (await (await fetch('/api/v1/responses')).json()).data)).toMatchObject([
    { verified: true, team: 'Billing' },
  ]);
  expect(await ben.evaluate(async () => (await (await fetch('/api/v1/responses')).json()).data)).toEqual([]);
  for (const board of [lead, ana, ben]) expect(await board.evaluate(async () => (await fetch('/api/v1/users')).status)).toBe(403);
  await shows(figure(lead, 'Mean'), '4.00');
});
