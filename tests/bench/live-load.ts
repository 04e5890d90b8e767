import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { browserCookie, openBrowser } from '../support/browser.ts';
import { newAnswers } from './answers.ts';
import type { Bench } from './bench.ts';
import { digits, marked, quantile, table } from './figures.ts';
import { type LoadResult, post } from './load.ts';
import { type RunningServer, startServer } from './server.ts';
import { coreSeconds } from './usage.ts';

const PER_SECOND = 500;
const PACE = { connections: 128, perSecond: PER_SECOND }; // Enough that a slow answer keeps no other from being sent in time.
const SECONDS = { warmUp: 5, measured: 20 };
const READERS = 499; // And one board that is drawn: as many as a server takes.
const PROBE = 3; // The rating that no other answer has: how many there are stands on the board.
const PROBE_EVERY = 97; // About five a second, and out of step with anything that happens so many times a second.

/** What is left of the speed of a board when many answer and many watch. */
export const liveLoad: Bench = {
  name: 'live-load',
  title: `A board on the screen at ${PER_SECOND} answers a second and ${READERS + 1} watchers`,
  async run() {
    const server = await startServer({ env: { LOG_LEVEL: 'silent' } });
    const readers = await startReaders(server);
    const browser = await openBrowser();
    const board = await browser.newPage();
    await watchProbes(board, server);
    await load(server, SECONDS.warmUp);
    const drawnBefore = await board.evaluate(readDrawn);
    const measured = await measure(server, readers);
    await setTimeout(1000); // The last of them are still on their way to the screen.
    const drawn = (await board.evaluate(readDrawn)).slice(drawnBefore.length);
    readers.disconnect();
    await browser.close();
    await server.stop();
    return report(measured, drawn);
  },
};

async function startReaders({ url, cookie }: RunningServer): Promise<ChildProcess> {
  const readers = fork(join(import.meta.dirname, 'stream-readers.ts'), [url, cookie, String(READERS)]);
  await once(readers, 'message');
  return readers;
}

async function watchProbes(board: Page, server: RunningServer): Promise<void> {
  await board.context().addCookies([browserCookie(server)]);
  await board.goto(`${server.url}/leaderboard/?period=today`);
  await board.locator('[data-line=live]').waitFor();
  await board.evaluate(noteDrawings, PROBE);
}

/** A time at which the board was drawn anew, and the probes that it showed then. */
interface Drawn {
  readonly at: number;
  readonly probes: number;
}

/** Runs on the board: notes each frame in which the number of answers is another. */
function noteDrawings(rating: number): void {
  const drawn: Drawn[] = [];
  Object.assign(window, { drawn });
  const total = () => [...document.querySelectorAll('.summary dt')].find((dt) => dt.textContent === 'Answers')?.nextElementSibling?.textContent;
  const probes = () => Number(document.querySelector(`.rating-key li:has(.rated-${rating}) b`)?.textContent);
  let before = total();
  const look = () => {
    if (total() === before) return;
    before = total();
    const shown = probes();
    // The frame with it is made right after this callback, and a task comes after the frame.
    requestAnimationFrame(() => void window.setTimeout(() => drawn.push({ at: performance.timeOrigin + performance.now(), probes: shown })));
  };
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
}

const readDrawn = (): readonly Drawn[] => Reflect.get(window, 'drawn');

/** Sends answers for so long; the moments at which the probes among them were sent. */
async function load({ url, siteKey }: RunningServer, seconds: number): Promise<{ result: LoadResult; sentAt: readonly number[] }> {
  const sentAt: number[] = [];
  const result = await post(new URL(`${url}/api/v1/responses`), answersWithProbes(seconds * PER_SECOND, siteKey, sentAt), PACE);
  if (result.statuses.get(201) !== seconds * PER_SECOND) throw new Error(`not every answer was recorded: ${JSON.stringify([...result.statuses])}`);
  return { result, sentAt };
}

function* answersWithProbes(count: number, site: string, sentAt: number[]): Generator<string, void> {
  let number = 0;
  for (const body of newAnswers(count, site)) {
    number += 1;
    if (number % PROBE_EVERY > 0) yield body;
    else {
      sentAt.push(performance.timeOrigin + performance.now());
      yield JSON.stringify({ ...JSON.parse(body), rating: PROBE });
    }
  }
}

/** How much a reader was told. */
interface Heard {
  readonly bytes: number;
  readonly writes: number;
}

async function heardBy(readers: ChildProcess): Promise<Heard> {
  readers.send('report');
  return (await once(readers, 'message'))[0] as Heard;
}

async function measure(server: RunningServer, readers: ChildProcess) {
  const pid = server.process.pid ?? 0;
  const [heard, busy, begin] = [await heardBy(readers), coreSeconds(pid), performance.now()];
  const loaded = await load(server, SECONDS.measured);
  const seconds = (performance.now() - begin) / 1000;
  const cores = (coreSeconds(pid) - busy) / seconds;
  const { bytes, writes } = await heardBy(readers);
  return { ...loaded, seconds, cores, told: { bytes: (bytes - heard.bytes) / seconds, writes: (writes - heard.writes) / seconds } };
}

function report({ result, sentAt, seconds, cores, told }: Awaited<ReturnType<typeof measure>>, drawn: readonly Drawn[]): string {
  const inWarmUp = Math.floor((SECONDS.warmUp * PER_SECOND) / PROBE_EVERY);
  const delays = sentAt.map((sent, i) => (drawn.find(({ probes }) => probes > inWarmUp + i)?.at ?? Number.POSITIVE_INFINITY) - sent);
  const drawings = drawn.filter(({ at }) => at <= (drawn[0]?.at ?? 0) + seconds * 1000).length / seconds;
  const rows = [
    ['from sending to the frame that shows it, median, ms', marked('live-load-ms', digits(quantile(delays, 0.5)))],
    ['95 % within, ms', marked('live-load-ms-95', digits(quantile(delays, 0.95)))],
    ['99 % within, ms', marked('live-load-ms-99', digits(quantile(delays, 0.99)))],
    ['times a second that the board is drawn', marked('live-load-drawings', digits(drawings))],
    ['times a second that each watcher is told', marked('live-load-writes', digits(told.writes))],
    ['MB a second that all are told', marked('live-load-megabytes', digits(told.bytes / 1e6))],
    ['answers a second that were acknowledged', marked('live-load-answers', digits(result.perSecond))],
    ['cores that the server kept busy', marked('live-load-cores', digits(cores))],
    ['from being due to the acknowledgement, median, ms', marked('live-load-acknowledged-ms', digits(quantile(result.latencies, 0.5)))],
    ['99 % within, ms', marked('live-load-acknowledged-ms-99', digits(quantile(result.latencies, 0.99)))],
  ];
  return [
    `${PER_SECOND} new answers a second for ${SECONDS.measured} s, after ${SECONDS.warmUp} s for warming up, each sent when it is due whatever became of those before; ${READERS} raw readers of the live feed and one board in Chromium. All on one machine: the server, the sender, the readers and the browser share its cores. ${delays.length} of the answers are looked for on the board.`,
    table(['', 'measured'], rows),
  ].join('\n\n');
}
