import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asId } from '../../domain/ids.ts';
import type { Rating } from '../../domain/rating.ts';
import { violationsOn } from '../support/axe.ts';
import { type Browser, openBrowser } from '../support/browser.ts';
import { openShare } from '../support/roles.ts';
import { answerOf, interactionOf } from '../support/shop.ts';
import { lookAt, openWall, soon, type Wall } from '../support/wall.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const DAY = 86_400_000;
const HAPPY = [5, 5, 4, 5, 3, 5] as const;
const LESS = [1, 5, 2, 4, 1, 3] as const;

/** Sixty days in which Ana's customers (chat, Returns) became less happy five days ago, and Ben's (email, Billing) happier. */
async function openChanged(): Promise<Wall> {
  const wall = await openWall();
  const records = Array.from({ length: 60 * 6 }, (_, n) => {
    const [day, turn] = [Math.floor(n / 6), n % 6];
    const give = (agent: string, name: string, told: { channel: string; team: string; rating: Rating | undefined }) => ({
      interaction: interactionOf(wall.site.id, `${agent}-${n}`, {
        agents: [{ id: asId(agent), name }],
        channel: asId(told.channel),
        team: told.team,
      }),
      answer: answerOf(n * 2 + (agent === 'ana' ? 0 : 1), { rating: told.rating ?? 3, comment: turn === 0 ? `${name}, day ${day}` : null }),
      at: Date.now() - (59 - day) * DAY - turn * 1000,
    });
    const isLate = day >= 55;
    return [
      give('ana', 'Ana Ruiz', { channel: 'chat', team: 'Returns', rating: (isLate ? LESS : HAPPY)[turn] }),
      give('ben', 'Ben Okoro', { channel: 'email', team: 'Billing', rating: (isLate ? HAPPY : LESS)[turn] }),
    ];
  });
  await wall.store.importAll(records.flat());
  return wall;
}

const itemsOf = (page: Page) => page.locator('.changes li').allInnerTexts();

test('what changed stands in a list, good news first, with how often that is chance, and each leads to its answers', async () => {
  const page = await lookAt(browser, await openChanged(), '', { bypassCSP: true, reducedMotion: 'reduce' });
  await soon(() => page.locator('.changes li').count()).toBe(6);

  const items = await itemsOf(page);
  expect(items.map((item) => /more happy|fewer happy/i.exec(item)?.[0].toLowerCase())).toEqual([
    ...Array(3).fill('more happy'),
    ...Array(3).fill('fewer happy'),
  ]);
  expect(items.find((item) => item.startsWith('Ana Ruiz'))).toMatch(
    /^Ana Ruiz\s+Fewer happy customers than before since .+\s+Mean \d\.\d\d in \d+ answers, usually 4\.\d\d$/i,
  );
  expect(items.some((item) => item.startsWith('Team Returns'))).toBe(true);
  expect(await page.locator('.changes').innerText()).toContain('Chance alone brings one of these about every 12 weeks');
  expect(await violationsOn(page)).toEqual([]);

  await page.locator('.changes').getByRole('link', { name: 'Ana Ruiz' }).click();

  await soon(() => page.locator('#drawer-title').innerText()).toBe('Ana Ruiz');
  await expect.poll(() => new URL(page.url()).search).toBe('?agent=ana');
});

test('the chart has a mark where something changed, and its table says so in words', async () => {
  const page = await lookAt(browser, await openChanged(), '?channel=email');
  await soon(() => page.locator('.changes li').count()).toBe(1);

  expect(await page.locator('.plot .mark.rise').getAttribute('d')).toMatch(/^M[\d.]+ 0h0/);
  expect(await page.locator('.plot .mark.drop').getAttribute('d')).toBe('');
  await page.getByText('Show as a table').click();
  expect(await page.locator('.twin .changed').allInnerTexts()).toContain('email: more happy customers than before');
  expect((await page.locator('.spot title').allTextContents()).some((text) => text.endsWith('\nemail: more happy customers than before'))).toBe(true);
});

test('a wall says nobody’s name with a drop, and leads to no words', async () => {
  const wall = await openChanged();
  const page = await lookAt(browser, { ...wall, cookie: (await openShare(wall)).cookie }, '?view=words');
  await soon(() => page.locator('.changes li').count()).toBe(5);

  expect((await itemsOf(page)).join()).not.toContain('Ana Ruiz');
  expect(await page.locator('.changes a, .spoken').count()).toBe(0);
  expect(await page.getByRole('link', { name: 'Words' }).count()).toBe(0);
});

test('where nothing is known yet, that is said', async () => {
  const wall = await openWall();
  await wall.tap();
  const page = await lookAt(browser, wall);

  await soon(() => page.locator('.changes').innerText()).toContain('too few answers yet');
  expect(await page.locator('.mark-key').count()).toBe(0);
});
