import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { digits } from '../bench/figures.ts';
import { type Browser, browserCookie, openBrowser } from '../support/browser.ts';
import { answersOnBoard } from './board.ts';
import { compareWithDoctor } from './compare.ts';
import { type Fault, type Given, must, pause, until, whole } from './fault.ts';
import { type Installation, install } from './installation.ts';
import { createOracle } from './oracle.ts';
import { openProxy, type ProxyInFront } from './proxy.ts';
import { importMany } from './watchers.ts';
import { send, startWriters } from './writers.ts';

const RESTARTS = 20;

/** FT-25: the server goes and comes back, and what is shown is what there is. */
export const restartAndCompare: Fault = {
  id: 'FT-25',
  title: 'restart, then compare',
  how: `${RESTARTS} restarts under load, \`kill -9\` and SIGTERM by turns; half a second after each the load is held, and the board is compared with plain SQL.`,
  holds: 'Each time they are equal within 2 s; nothing is lost and nothing counted twice.',
  needs: [],
  async run({ folder, random }) {
    const installation = await install(join(folder, 'data'));
    const oracle = createOracle(installation.siteKey, random);
    let [server, slowest] = [installation.first, 0];
    for (let round = 0; round < RESTARTS; round += 1) {
      const writers = startWriters({ url: installation.url, oracle, random });
      await pause(400);
      await (round % 2 ? server.stop() : server.kill());
      server = await installation.start();
      await pause(500);
      await writers.stop();
      const isEqual = async () => (await answersOnBoard(installation)).answers === answersIn(installation.file);
      slowest = Math.max(slowest, await until(isEqual, 'the board says what the file says', 2000));
    }
    const { acknowledged, stored } = await compareWithDoctor(installation, oracle);
    await server.stop();
    return `${RESTARTS} restarts, equal after at most ${digits(slowest)} ms; ${whole(stored)} answers stored, ${whole(acknowledged)} acknowledged, 0 lost`;
  },
};

function answersIn(file: string): number {
  const db = new Database(file, { readonly: true });
  const answers = db.prepare('select count(*) from responses where left_out is null and removed_at is null').pluck().get();
  db.close();
  return Number(answers);
}

interface Watched extends Installation {
  readonly browser: Browser;
  readonly proxy: ProxyInFront;
  readonly page: Page;
  readonly first: Awaited<ReturnType<typeof install>>['first'];
  /** Sends one more answer than there is and waits until the page shows all of them. */
  answer(longest: number): Promise<number>;
}

/** A server behind a proxy, and a board behind that in a real browser, live. */
async function openWatched(given: Given): Promise<Watched> {
  const installation = await install(join(given.folder, 'data'));
  const proxy = await openProxy(installation.url);
  const browser = await openBrowser();
  given.afterwards(() => browser.close());
  given.afterwards(() => proxy.close());
  const page = await openBoard(browser, { url: proxy.url, cookie: installation.cookie });
  const oracle = createOracle(installation.siteKey, given.random);
  return {
    ...{ ...installation, browser, proxy, page },
    async answer(longest) {
      const { status } = await send(`${installation.url}/api/v1/responses`, oracle.invent().body);
      must(status === 201, `an answer was answered ${status}`);
      return until(async () => (await shownOn(page)) === answersIn(installation.file), 'the page shows all answers', longest);
    },
  };
}

async function openBoard(
  browser: Browser,
  { url, cookie }: { url: string; cookie: string },
  context?: Awaited<ReturnType<Browser['newContext']>>,
): Promise<Page> {
  const place = context ?? (await browser.newContext({ viewport: { width: 1280, height: 900 } }));
  await place.addCookies([browserCookie({ url, cookie })]);
  const page = await place.newPage();
  await page.goto(`${url}/leaderboard/?period=all`);
  await page.locator('[data-line=live]').waitFor({ timeout: 20_000 });
  return page;
}

/** The number of answers that stands on the page. */
const shownOn = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const title = [...document.querySelectorAll('.summary dt')].find(({ textContent }) => textContent === 'Answers');
    return Number(title?.nextElementSibling?.textContent?.replace(/\D/g, '') || Number.NaN);
  });

const isLive = async (page: Page): Promise<boolean> => (await page.locator('[data-line=live]').count()) > 0;

/** FT-26: the proxy answers while the server does not. */
export const badGateway: Fault = {
  id: 'FT-26',
  title: '502 while restarting',
  how: 'A board in Chromium behind a proxy that answers 502 for 10 s while the server is restarted; answers are recorded meanwhile as soon as the server is back.',
  holds: 'The page says that it is not live; < 35 s after the proxy is mended it is live again with all answers, without a reload.',
  needs: ['browser'],
  async run(given) {
    const watched = await openWatched(given);
    await watched.answer(5000);
    await watched.page.evaluate(() => Object.assign(window, { isSamePage: true }));
    watched.proxy.breakDown();
    await watched.first.stop();
    const server = await watched.start();
    await pause(10_000);
    must(!(await isLive(watched.page)), 'the page says that it is live while the proxy answers 502');
    watched.proxy.mend();
    const begin = performance.now();
    await watched.answer(35_000);
    await until(() => isLive(watched.page), 'the page is live again', 35_000);
    const recovered = performance.now() - begin;
    must(await watched.page.evaluate(() => 'isSamePage' in window), 'the page was loaded anew');
    await server.stop();
    must(recovered < 35_000, `live again after ${digits(recovered / 1000)} s`);
    return `live again ${digits(recovered / 1000)} s after the proxy was mended, with all answers, without a reload`;
  },
};

/** FT-23: the line is dead without saying so. */
export const halfOpen: Fault = {
  id: 'FT-23',
  title: 'half-open client',
  how: 'A board in Chromium behind a proxy that lets nothing come back for 60 s and takes everything, while 9,000 answers are imported; then it forwards again.',
  holds: 'The page says that it is not live; < 40 s after the line is back it is live again with all answers.',
  needs: ['browser'],
  async run(given) {
    const watched = await openWatched(given);
    await watched.answer(5000);
    watched.proxy.freeze(true);
    await importMany(watched, given.folder, 0);
    await pause(60_000);
    must(!(await isLive(watched.page)), 'the page says that it is live on a dead line');
    watched.proxy.freeze(false);
    const begin = performance.now();
    await until(() => isLive(watched.page), 'the page is live again', 40_000);
    await watched.answer(10_000);
    await watched.first.stop();
    return `live again with all 9,002 answers ${digits((performance.now() - begin) / 1000)} s after the line was back`;
  },
};

const TABS = 7;

/** FT-29: more boards than a browser opens connections. */
export const sevenTabs: Fault = {
  id: 'FT-29',
  title: 'seven board tabs, HTTP/1.1',
  how: `${TABS} tabs of one Chromium with the board, over HTTP/1.1, of which a browser opens six connections to a host.`,
  holds: 'All of them load, are live and show a new answer within 5 s.',
  needs: ['browser'],
  async run(given) {
    const installation = await install(join(given.folder, 'data'));
    const browser = await openBrowser();
    given.afterwards(() => browser.close());
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const pages: Page[] = [];
    for (let tab = 0; tab < TABS; tab += 1) pages.push(await openBoard(browser, installation, context));
    const oracle = createOracle(installation.siteKey, given.random);
    await send(`${installation.url}/api/v1/responses`, oracle.invent().body);
    const took = await until(async () => (await Promise.all(pages.map(shownOn))).every((shown) => shown === 1), 'all tabs show the answer', 5000);
    await installation.first.stop();
    return `all ${TABS} loaded and live, and showed an answer within ${digits(took)} ms`;
  },
};
