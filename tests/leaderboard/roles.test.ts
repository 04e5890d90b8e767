import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asId } from '../../domain/ids.ts';
import { NO_NUMBER } from '../../leaderboard/format.ts';
import { type Browser, openBrowser } from '../support/browser.ts';
import { cookieOfStaff, openShare } from '../support/roles.ts';
import { answerOf, interactionOf } from '../support/shop.ts';
import { lookAt, openWall, rowsOf, soon, type Wall } from '../support/wall.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const BEN = { agent: asId('ben'), agent_name: 'Ben Okoro', team: 'Billing' } as const;
const as = async (wall: Wall, part: Parameters<typeof cookieOfStaff>[2]) => ({ ...wall, cookie: await cookieOfStaff(wall, Date.now, part) });
const standing = (page: Page) => page.locator('.answer .why').allInnerTexts();

/** An answer that the help desk has signed for. */
const signed = ({ store, site }: Wall, number: number, told: object = {}) =>
  store.record(interactionOf(site.id, `signed-${number}`, { isVerified: true }), answerOf(number, told));

test('a lead leaves an answer out with a reason, the board says so to everybody at once, and the lead lets it count again', async () => {
  const wall = await openWall();
  await wall.tap({ team: 'Returns', rating: 1, comment: 'The parcel was late' });
  await wall.tap({ team: 'Returns', rating: 5 });
  const [page, other] = [await lookAt(browser, await as(wall, { role: 'lead', teams: ['Returns'] }), '?agent=ana'), await lookAt(browser, wall)];
  await page.getByRole('button', { name: 'Leave out' }).click();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');

  await page.keyboard.type('They meant the parcel.');
  await page.getByRole('button', { name: 'Leave it out' }).click();

  await soon(() => standing(page)).toEqual([expect.stringMatching(/^Left out of the score by Lea Lead, .*: They meant the parcel\.$/)]);
  await soon(() => other.locator('.left-out-count').innerText()).toBe('1 left out by the team · 1 of them unsigned');
  expect(await other.locator('.headline').innerText()).toBe('100%');
  expect(await page.getByRole('button', { name: 'New answers: show' }).count()).toBe(0);

  await page.getByRole('button', { name: 'Let it count' }).click();

  await soon(() => standing(page)).toEqual([]);
  await soon(() => other.locator('.headline').innerText()).toBe('50%');
});

test('a reason can be thought over: Escape leaves the drawer open, and what cannot be done is said', async () => {
  const wall = await openWall();
  await wall.tap({ comment: 'Fine' });
  const page = await lookAt(browser, wall, '?agent=ana');
  await page.getByRole('button', { name: 'Leave out' }).click();
  await page.keyboard.press('Escape');
  expect([await page.locator('.reason').count(), await page.locator('.drawer').count()]).toEqual([0, 1]);

  await page.getByRole('button', { name: 'Leave out' }).click();
  await page.keyboard.type('Home and End and arrows move in the text');
  await page.keyboard.press('Home');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  await wall.stop();
  await page.getByRole('button', { name: 'Leave it out' }).click();

  await soon(() => page.locator('.answer [role="alert"]').innerText()).toMatch(/^That could not be done: /);
  expect(await page.locator('.reason textarea').inputValue()).toContain('Home and End');
});

test('a lead sees their teams, an agent themselves, each is told who they are, and an agent leaves nothing out', async () => {
  const wall = await openWall();
  await wall.tap({ team: 'Returns', comment: 'to Ana' });
  await wall.tap({ ...BEN, rating: 2, comment: 'to Ben' });
  const lead = await lookAt(browser, await as(wall, { role: 'lead', teams: ['Returns'] }));
  const agent = await lookAt(browser, await as(wall, { role: 'agent', agent: 'ben', name: 'Ben Okoro' }), '?open=all');

  await soon(async () => (await rowsOf(lead, 2)).map(([, name]) => name)).toEqual(['Ana Ruiz']);
  await soon(() => agent.locator('.answer bdi[dir]').allInnerTexts()).toEqual(['to Ben']);

  expect(await lead.locator('.reader').innerText()).toContain('Lea Lead');
  expect(await agent.locator('.reader').innerText()).toContain('Ben Okoro');
  expect(await agent.getByRole('button', { name: 'Leave out' }).count()).toBe(0);
  expect(await agent.locator('body').innerText()).not.toContain('Ana');
  expect(await lead.getByRole('link', { name: 'Afterword, home' }).evaluate((link: HTMLAnchorElement) => link.pathname)).toBe('/');
});

test('a wall shows the board and no way to words, comes back by itself, and goes dark when its link is revoked', async () => {
  const wall = await openWall();
  await wall.tap({ comment: 'Only for the team' });
  const share = await openShare(wall);
  const page = await lookAt(browser, { ...wall, cookie: share.cookie }, '?open=all');
  await soon(() => rowsOf(page, 2)).toEqual([[NO_NUMBER, 'Ana Ruiz']]);
  expect(await page.locator('.boards tbody a, .drawer, .reader, a.mark').count()).toBe(0);
  expect(await page.getByText('Read the comments').count()).toBe(0);

  await wall.stop();
  await wall.start();
  await wall.tap({ ...BEN, rating: 4 });
  await expect.poll(() => rowsOf(page, 2), { timeout: 20_000 }).toHaveLength(2);
  await soon(() => page.locator('.state').innerText()).toBe('live');

  await wall.store.revokeShare(wall.site.id, share.id, 'command');
  await page.getByRole('link', { name: '7 days' }).click();
  await page.getByText('This link has ended').waitFor();
  expect(await page.locator('table').count()).toBe(0);
});

test('numbers leave out what nobody signed where the site prefers so, and whoever looks may ask for all of it', async () => {
  const wall = await openWall();
  await wall.store.updateSite(wall.site.id, { signature: 'prefer' }, 'command');
  await wall.tap({ rating: 1, comment: 'unsigned words' });
  await signed(wall, 1, { comment: 'signed words' });
  const page = await lookAt(browser, wall);
  await soon(() => page.locator('.headline').innerText()).toBe('100%');
  expect(await page.locator('.left-out-count').innerText()).toBe('1 unsigned, not counted');
  await expect.poll(() => new URL(page.url()).search).toBe('');

  await wall.tap({ rating: 1 });
  await soon(() => page.locator('.left-out-count').innerText()).toBe('2 unsigned, not counted');
  await page.getByLabel('Only signed').uncheck();

  await soon(() => page.locator('.headline').innerText()).toBe('33.3%');
  expect(await page.locator('.left-out-count').innerText()).toBe('2 of them unsigned');
  await expect.poll(() => new URL(page.url()).search).toBe('?verified=0');
  await page.getByRole('link', { name: 'Read the comments' }).click();
  await soon(() => page.locator('.answer').allInnerTexts()).toEqual([
    expect.stringMatching(/signed words/),
    expect.stringMatching(/unsigned words[\s\S]* · unsigned/),
  ]);
});

test('coverage stands beside the score, and how many were asked below it', async () => {
  const wall = await openWall();
  for (const number of [1, 2, 3, 4]) {
    await wall.store.expose(interactionOf(wall.site.id, `signed-${number}`, { isVerified: true }), 'closed');
    if (number < 3) await wall.store.expose(interactionOf(wall.site.id, `signed-${number}`, { isVerified: true }), 'asked');
  }
  await signed(wall, 1);
  const page = await lookAt(browser, wall);

  await soon(() => page.locator('.summary .funnel').innerText()).toMatch(/^Closed\s+4\s+Asked\s+2\s+Shown\s+–\s+Answered\s+1$/);
  expect(await page.locator('.summary .figures').innerText()).toMatch(/Coverage\s+50%/);
  expect(await page.locator('.ranking tbody .column-coverage').innerText()).toBe('50%');
});
