import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EVERYTHING } from '../../domain/access.ts';
import { asId } from '../../domain/ids.ts';
import { violationsOn } from '../support/axe.ts';
import { type Browser, openBrowser } from '../support/browser.ts';
import { openShare } from '../support/roles.ts';
import { lookAt, openWall, soon, type Wall } from '../support/wall.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const VIEWS = [
  ['board of agents', ''],
  ['board of channels', '?view=channels&period=today'],
  ['matrix', '?view=matrix'],
  ['drawer of an agent', '?agent=ana&words=any'],
  ['drawer of one rating', '?open=all&rating=1'],
  ['board without answers', '?channel=nowhere'],
  ['page without a board', '?site=nobody'],
] as const;

describe.each(['light', 'dark'] as const)('in the %s theme axe finds nothing', (colorScheme) => {
  test('on whatever there is to look at', async () => {
    const wall = await openBusyWall();
    // axe is brought in from outside, which the policy of the page refuses to anybody else.
    const page = await lookAt(browser, wall, '', { colorScheme, bypassCSP: true, reducedMotion: 'reduce' });
    const found: Record<string, unknown> = {};

    for (const [view, query] of VIEWS) {
      await page.goto(`${wall.url}/leaderboard/${query}`);
      await page.locator(query.includes('site') ? '[role="alert"]' : '.summary').waitFor();
      await soon(() => page.locator('[aria-busy="true"]').count()).toBe(0);
      found[view] = await violationsOn(page);
    }

    expect(found).toEqual(Object.fromEntries(VIEWS.map(([view]) => [view, []])));
  });

  test('on an answer that is being left out, beside one that is, nor on a wall', async () => {
    const wall = await openBusyWall();
    const [first] = (await wall.store.responses(wall.site.id, {}, { limit: 1 }, EVERYTHING)).responses;
    await wall.store.exclude(wall.site.id, first?.id ?? asId(''), 'They meant the parcel.', 'command');
    const options = { colorScheme, bypassCSP: true, reducedMotion: 'reduce' } as const;
    const page = await lookAt(browser, wall, '?open=all&words=any', options);
    await page.locator('.why').waitFor();
    await page.getByRole('button', { name: 'Leave out' }).first().click();
    await page.locator('.reason').waitFor();
    const onWall = await lookAt(browser, { ...wall, cookie: (await openShare(wall)).cookie }, '', options);
    await onWall.locator('.left-out-count').waitFor();

    expect([await violationsOn(page), await violationsOn(onWall)]).toEqual([[], []]);
  });
});

test('changes are read out only where it is wanted, at most every half minute', async () => {
  const wall = await openBusyWall();
  const page = await lookAt(browser, wall);
  await page.locator('.summary').waitFor();
  await page.clock.install();
  const said = page.locator('.controls [role="status"]');
  expect(await said.innerText()).toBe('');

  await page.getByLabel('Announce changes').check();
  await wall.tap();
  await soon(() => page.locator('.summary .figures dd').nth(1).innerText()).toBe('5');
  expect(await said.innerText()).toBe('');
  await page.clock.runFor(30_000);

  await soon(() => said.innerText()).toMatch(/^1 answer more\. CSAT \d+(\.\d)?%, mean \d\.\d\d, 5 answers\.$/);
  await expect.poll(() => new URL(page.url()).search).toBe('?announce=1');
});

test('the matrix is a stop for the keyboard where it has to be scrolled sideways, and none where it fits', async () => {
  const wall = await openBusyWall();
  const page = await lookAt(browser, wall, '?view=matrix', { viewport: { width: 320, height: 700 } });
  const matrix = page.getByRole('region', { name: 'Agents × channels' });
  await soon(() => matrix.getAttribute('tabindex')).toBe('0');
  await matrix.focus();
  await page.keyboard.press('ArrowRight');
  await soon(() => matrix.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);

  await page.locator('h1').focus();
  await page.setViewportSize({ width: 1280, height: 900 });

  await soon(() => matrix.getAttribute('tabindex')).toBeNull();
});

test('nothing moves for whoever asked for stillness', async () => {
  const wall = await openBusyWall();
  const page = await lookAt(browser, wall, '', { reducedMotion: 'reduce' });
  await page.locator('.ranking').waitFor();

  await wall.tap({ agent: asId('cho'), agent_name: 'Cho' });
  await soon(() => page.locator('.ranking tbody tr:not(.lane)').count()).toBe(3);

  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

async function openBusyWall(): Promise<Wall> {
  const wall = await openWall();
  await wall.tap({ comment: 'Thank you! '.repeat(80) });
  await wall.tap({ rating: 1, comment: 'No.', channel: asId('email') });
  await wall.tap({ rating: 3, agent: asId('ben'), agent_name: 'Ben' });
  await wall.tap({ rating: 2, agent: asId('ben'), agent_name: 'Ben', channel: asId('phone') });
  return wall;
}
