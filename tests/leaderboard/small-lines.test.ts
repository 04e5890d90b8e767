import { afterAll, beforeAll, expect, test } from 'vitest';
import { asId } from '../../domain/ids.ts';
import type { Rating } from '../../domain/rating.ts';
import { type Browser, openBrowser } from '../support/browser.ts';
import { lookAt, openWall, soon } from '../support/wall.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const agent = (number: number) => ({ agent: asId(`agent-${number}`), agent_name: `Agent ${number}` }) as const;

/** A wall with so many agents, of whom each has one answer. */
async function openCrowd(agents: number, rating: Rating) {
  const wall = await openWall();
  await Promise.all(Array.from({ length: agents }, (_, number) => wall.tap({ ...agent(number), rating })));
  return wall;
}

const LINES = '.column-trend svg.sparkline';

test('a row that comes among the first gets its small line, and the others keep theirs meanwhile', async () => {
  const wall = await openCrowd(100, 4);
  await wall.tap({ ...agent(100), rating: 1 });
  const page = await lookAt(browser, wall, '?period=7d');
  await soon(() => page.locator(LINES).count()).toBe(100);
  await page.evaluate((lines) => {
    const seen = { least: Number.POSITIVE_INFINITY };
    Object.assign(window, { seen });
    const look = () => Object.assign(seen, { least: Math.min(seen.least, document.querySelectorAll(lines).length) });
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true });
  }, LINES);

  for (let answers = 0; answers < 6; answers += 1) await wall.tap({ ...agent(100), rating: 5 });

  await soon(() => page.locator('tr', { hasText: 'Agent 100' }).locator(LINES).count()).toBe(1);
  expect(await page.evaluate('seen.least')).toBeGreaterThanOrEqual(99);
});
