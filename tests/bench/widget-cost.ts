import { createServer, type Server } from 'node:http';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import type { Bench } from './bench.ts';
import { digits, median, table } from './figures.ts';
import { fetchPeers, type Peer } from './peers.ts';
import { type RunningServer, startServer } from './server.ts';

const ROUNDS = 15;
const SLOWER = 4; // A phone of the middle class is about four times slower than a desktop; slow also makes small costs measurable.
const SETTLE = 1500; // Everything that a page does on load by itself has happened by then, ms.

interface Candidate {
  readonly name: string;
  readonly page: string;
  readonly bytes: number;
}

/** What a page pays: bytes over the wire (brotli) and time on the main thread, beside the peers in the same run. */
export const widgetCost: Bench = {
  name: 'widget-cost',
  title: 'What the widget costs a page',
  async run() {
    const afterword = await startServer({ env: { LOG_LEVEL: 'silent' } });
    const candidates = [...(await ours(afterword)), ...(await fetchPeers()).map(asCandidate)];
    const pages = await servePages(candidates);
    const browser = await openBrowser();
    const costs = await measureInTurns(browser, pages.url, candidates);
    await browser.close();
    pages.server.close();
    await afterword.stop();
    return report(candidates, costs);
  },
};

/** Ours twice: as every support page pays for it, and with the question on screen. */
async function ours({ url, siteKey }: RunningServer): Promise<readonly Candidate[]> {
  const loader = await (await fetch(`${url}/widget.js`)).text();
  const file = /widget\/afterword-[\w-]+\.js/.exec(loader)?.[0];
  const widget = await (await fetch(`${url}/${file}`)).text();
  const tag = `<script async src="${url}/widget.js" data-site="${siteKey}"></script>`;
  const element = '<afterword-widget channel="web" agent="ana"></afterword-widget>';
  return [
    { name: 'Afterword, until it is due', page: tag, bytes: compressed(loader) },
    { name: 'Afterword, faces on screen', page: tag + element, bytes: compressed(loader) + compressed(widget) },
  ];
}

const asCandidate = ({ name, scripts, start }: Peer): Candidate => ({
  name,
  page: `${scripts.map((_, i) => `<script src="/${encodeURIComponent(name)}/${i}.js"></script>`).join('')}<script>${start}</script>`,
  bytes: scripts.reduce((sum, script) => sum + compressed(script), 0),
  ...{ scripts },
});

const compressed = (script: string): number => brotliCompressSync(script).length;

/** A plain page for each candidate, and one with nothing on it to subtract. */
async function servePages(candidates: readonly (Candidate & { scripts?: readonly string[] })[]): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    const [, name = '', script] = decodeURIComponent(request.url ?? '').split('/');
    const candidate = candidates.find((one) => one.name === name);
    if (request.method === 'POST') response.setHeader('content-type', 'application/json').end('{}');
    else if (script) response.setHeader('content-type', 'text/javascript').end(candidate?.scripts?.[Number.parseInt(script, 10)] ?? '');
    else response.setHeader('content-type', 'text/html').end(`<!doctype html><title>${name}</title><p>Help page</p>${candidate?.page ?? ''}`);
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the pages are served on no port');
  return { url: `http://localhost:${address.port}`, server };
}

/** Every candidate once a round, so that whatever else the machine does meets all alike. */
async function measureInTurns(browser: Browser, url: string, candidates: readonly Candidate[]): Promise<ReadonlyMap<string, number>> {
  const times = new Map<string, number[]>([['', []], ...candidates.map(({ name }): [string, number[]] => [name, []])]);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, measured] of times) measured.push(await mainThreadTime(browser, `${url}/${encodeURIComponent(name)}`));
  }
  const blank = median(times.get('') ?? []);
  return new Map(candidates.map(({ name }) => [name, median(times.get(name) ?? []) - blank]));
}

/** Time in tasks of the main thread while a page loads in a fresh profile, in ms of the unslowed machine. */
async function mainThreadTime(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.goto(url);
  await page.waitForTimeout(SETTLE);
  const { metrics } = await session.send('Performance.getMetrics');
  await context.close();
  return ((metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000) / SLOWER;
}

function report(candidates: readonly Candidate[], costs: ReadonlyMap<string, number>): string {
  const [loaded] = candidates;
  const bytesOf = ({ bytes }: Candidate) => bytes.toLocaleString('en-US');
  const rows = candidates.map((one) => [one.name, bytesOf(one), digits(costs.get(one.name) ?? 0), shareOf(loaded, one, costs)]);
  return [
    `Scripts as served, brotli; main-thread time of a page load beyond an empty page's, median of ${ROUNDS} loads in turns, measured at ${SLOWER}× CPU slow-down and divided by it.`,
    table(['', 'bytes', 'main thread, ms', 'Afterword until due, as a share of it'], rows),
  ].join('\n\n');
}

const shareOf = (loaded: Candidate | undefined, other: Candidate, costs: ReadonlyMap<string, number>): string =>
  loaded ? `bytes ${percent(loaded.bytes / other.bytes)}, time ${percent((costs.get(loaded.name) ?? 0) / (costs.get(other.name) ?? 1))}` : '';

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
