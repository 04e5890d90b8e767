import { createServer, request } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { asId } from '../../domain/ids.ts';
import { NO_NUMBER } from '../../leaderboard/format.ts';
import { openBrowser } from '../support/browser.ts';
import { lookAt, openWall, rowsOf, soon, type Wall } from '../support/wall.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const state = (page: Page) => page.locator('.state').innerText();

test('while the server is away the page says since when, and when it is back the page is a fresh page', async () => {
  const wall = await openWall();
  await wall.tap();
  const page = await lookAt(browser, wall);
  await soon(() => state(page)).toBe('live');

  await wall.stop();
  await soon(() => state(page)).toMatch(/^reconnecting, as of \d\d:\d\d:\d\d$/);
  expect(await rowsOf(page)).toEqual([[NO_NUMBER, 'Ana Ruiz', '100%', '5.00', '1']]);

  await wall.start();
  await wall.tap({ agent: asId('ben'), agent_name: 'Ben', rating: 3 });
  await wall.tap({ rating: 4 });

  await expect.poll(() => state(page), { timeout: 20_000 }).toBe('live');
  await expectFresh(page, wall);
});

test('what is answered while nobody listens is on the page after the line was cut', async () => {
  const wall = await openWall();
  await wall.tap();
  const page = await lookAt(browser, wall);
  await soon(() => state(page)).toBe('live');

  await page.context().setOffline(true);
  await wall.stop();
  await wall.start();
  for (const rating of [1, 2, 3] as const) await wall.tap({ rating });
  await page.context().setOffline(false);

  await expect.poll(() => rowsOf(page), { timeout: 20_000 }).toEqual([[NO_NUMBER, 'Ana Ruiz', '25%', '2.75', '4']]);
  await expectFresh(page, wall);
});

test('a proxy that answers 502 is waited out', async () => {
  const wall = await openWall();
  await wall.tap();
  const proxy = await openProxy(wall.url);
  const page = await lookAt(browser, { ...wall, url: proxy.url });
  await soon(() => state(page)).toBe('live');

  proxy.isBroken(true);
  await soon(() => state(page)).toMatch(/^reconnecting/);
  await wall.tap();
  proxy.isBroken(false);

  await expect.poll(() => rowsOf(page), { timeout: 25_000 }).toEqual([[NO_NUMBER, 'Ana Ruiz', '100%', '5.00', '2']]);
  await soon(() => state(page)).toBe('live');
});

test('a page that finds no board comes up by itself when there is one', async () => {
  const wall = await openWall();
  const proxy = await openProxy(wall.url);
  proxy.isBroken(true, '/api/');
  const page = await lookAt(browser, { ...wall, url: proxy.url });
  await page.getByText('The server answered 502').waitFor();

  proxy.isBroken(false);

  await page.getByText('No answers yet').waitFor({ timeout: 20_000 });
});

/** Another page that is opened now shows the same. */
async function expectFresh(page: Page, wall: Wall): Promise<void> {
  const fresh = await lookAt(browser, wall);
  await soon(() => state(fresh)).toBe('live');
  expect(await rowsOf(page, 8)).toEqual(await rowsOf(fresh, 8));
  expect(await page.locator('.summary').innerText()).toBe(await fresh.locator('.summary').innerText());
}

/** A reverse proxy that can lose its server: it cuts what is under way and answers 502. */
async function openProxy(target: string) {
  let broken: string | null = null;
  const server = createServer((incoming, outgoing) => {
    if (broken !== null && incoming.url?.startsWith(broken)) return outgoing.writeHead(502).end('<h1>Bad gateway</h1>');
    const headers = { ...incoming.headers, host: new URL(target).host };
    const upstream = request(`${target}${incoming.url}`, { method: incoming.method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(outgoing);
    });
    upstream.on('error', () => outgoing.destroy());
    outgoing.on('close', () => upstream.destroy());
    return incoming.pipe(upstream);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    isBroken(isNow: boolean, path = '/') {
      broken = isNow ? path : null;
      if (isNow) server.closeAllConnections();
    },
  };
}
