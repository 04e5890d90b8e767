import type { Page } from 'playwright-core';
import { type Browser, browserCookie, openBrowser } from '../support/browser.ts';
import type { Bench } from './bench.ts';
import { digits, marked, median, quantile, table } from './figures.ts';
import { type RunningServer, startServer } from './server.ts';

const TAPS = 40;
const LOOK = 1000; // ms that a quick customer looks at the faces; sooner, the tap would wait for the board to finish drawing that they were shown.

/** From a finger on a face in one window to the number on the board in another, everything in between being real. */
export const tapToBoard: Bench = {
  name: 'tap-to-board',
  title: 'From the tap to the board',
  async run() {
    const server = await startServer({ env: { LOG_LEVEL: 'silent' } });
    const browser = await openBrowser();
    const board = await openBoard(browser, server);
    const delays = [];
    for (let tap = 1; tap <= TAPS; tap += 1) delays.push(await measureTap(browser, board, `${server.url}/examples/support-page.html`, tap));
    await browser.close();
    await server.stop();
    return report(delays.slice(5));
  },
};

async function openBoard(browser: Browser, server: RunningServer): Promise<Page> {
  const board = await browser.newPage();
  await board.context().addCookies([browserCookie(server)]);
  await board.goto(`${server.url}/leaderboard/?period=today`);
  await board.locator('[data-line=live]').waitFor();
  return board;
}

/** A new visitor taps once; both clocks are the machine's own. */
async function measureTap(browser: Browser, board: Page, url: string, tap: number): Promise<number> {
  const seen = board.evaluate(waitForAnswers, String(tap));
  const page = await browser.newPage();
  await page.goto(url);
  await page.evaluate(() => {
    addEventListener('pointerdown', () => Object.assign(window, { tappedAt: performance.timeOrigin + performance.now() }), true);
  });
  await page.getByRole('button', { name: 'Great' }).waitFor();
  await page.waitForTimeout(LOOK);
  await page.getByRole('button', { name: 'Great' }).click();
  const delay = (await seen) - (await page.evaluate(() => Number(Reflect.get(window, 'tappedAt'))));
  await page.close();
  return delay;
}

/** Runs on the board: resolves to the moment at which it shows so many answers. */
function waitForAnswers(answers: string): Promise<number> {
  const shows = () =>
    [...document.querySelectorAll('.summary dt')].some((dt) => dt.textContent === 'Answers' && dt.nextElementSibling?.textContent === answers);
  return new Promise((resolve) => {
    const look = () => {
      if (shows()) resolve(performance.timeOrigin + performance.now());
      return shows();
    };
    const observer = new MutationObserver(() => look() && observer.disconnect());
    if (!look()) observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

function report(delays: readonly number[]): string {
  return [
    `Two pages of one Chromium and the server on one machine; from \`pointerdown\` on a face, through the widget, HTTP, the flushed commit and the live feed, to the number in the document of the board. ${delays.length} taps after five for warming up.`,
    table(
      ['median, ms', '95 % within, ms'],
      [[marked('tap-to-board-ms', digits(median(delays))), marked('tap-to-board-ms-95', digits(quantile(delays, 0.95)))]],
    ),
  ].join('\n\n');
}
