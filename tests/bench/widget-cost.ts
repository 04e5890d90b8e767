import { createServer, type Server } from 'node:http';
import { brotliCompressSync } from 'node:zlib';
import { type Browser, openBrowser } from '../support/browser.ts';
import type { Bench } from './bench.ts';
import { digits, marked, median, table } from './figures.ts';
import { fetchPeers, type Peer } from './peers.ts';
import { type RunningServer, startServer } from './server.ts';

const ROUNDS = 15;
const SLOWER = 4; // A phone of the middle class is about four times slower than a desktop; slow also makes small costs measurable.
const SETTLE = 1500; // Everything that a page does on load by itself has happened by then, ms.

interface Candidate {
  /** In addresses and in the names of figures. */
  readonly id: string;
  readonly name: string;
  readonly page: string;
  /** What the pages' own server sends for it; ours come from our server. */
  readonly scripts: readonly string[];
  /** Over the wire, brotli. */
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
  const folder = /widget\/[\w-]{10}\//.exec(loader)?.[0];
  const widget = await (await fetch(`${url}/${folder}${siteKey}.js`)).text();
  const tag = `<script async src="${url}/widget.js" data-site="${siteKey}"></script>`;
  const element = '<afterword-widget channel="web" agent="ana"></afterword-widget>';
  return [
    { id: 'loader', name: 'Afterword, until it is due', page: tag, scripts: [], bytes: compressed(loader) },
    { id: 'widget', name: 'Afterword, faces on screen', page: tag + element, scripts: [], bytes: compressed(loader) + compressed(widget) },
  ];
}

const asCandidate = ({ id, name, scripts, start }: Peer): Candidate => ({
  id,
  name,
  scripts,
  page: `${scripts.map((_, i) => `<script src="/${id}/${i}.js"></script>`).join('')}<script>${start}</script>`,
  bytes: scripts.reduce((sum, script) => sum + compressed(script), 0),
});

const compressed = (script: string): number => brotliCompressSync(script).length;

/** A plain page for each candidate, and one with nothing on it to subtract. */
async function servePages(candidates: readonly Candidate[]): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    const [, id = '', script] = (request.url ?? '').split('/');
    const candidate = candidates.find((one) => one.id === id);
    if (request.method === 'POST') response.setHeader('content-type', 'application/json').end('{}');
    else if (script) response.setHeader('content-type', 'text/javascript').end(candidate?.scripts[Number.parseInt(script, 10)] ?? '');
    else response.setHeader('content-type', 'text/html').end(`<!doctype html><title>Help</title><p>Help page</p>${candidate?.page ?? ''}`);
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the pages are served on no port');
  return { url: `http://localhost:${address.port}`, server };
}

/** Every candidate once a round, so that whatever else the machine does meets all alike. By id, ms beyond an empty page's. */
async function measureInTurns(browser: Browser, url: string, candidates: readonly Candidate[]): Promise<ReadonlyMap<string, number>> {
  const times = new Map(['', ...candidates.map(({ id }) => id)].map((id): [string, number[]] => [id, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [id, measured] of times) measured.push(await mainThreadTime(browser, `${url}/${id}`));
  }
  const blank = median(times.get('') ?? []);
  return new Map(candidates.map(({ id }) => [id, median(times.get(id) ?? []) - blank]));
}

// What a script causes; the rest of the time in tasks is the browser's own, and ten times as much as what is to be measured.
const WORK = new Set(['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration']);

/** Time in scripts, layout and styles on the main thread while a page loads in a fresh profile, in ms of the unslowed machine. */
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
  const seconds = metrics.filter(({ name }) => WORK.has(name)).reduce((sum, { value }) => sum + value, 0);
  return (seconds * 1000) / SLOWER;
}

function report(candidates: readonly Candidate[], costs: ReadonlyMap<string, number>): string {
  const loaderBytes = candidates.find(({ id }) => id === 'loader')?.bytes ?? Number.NaN;
  const timeOf = (id: string) => costs.get(id) ?? Number.NaN;
  const rows = candidates.map(({ id, name, bytes }) => [
    name,
    marked(`${id}-cost-bytes`, bytes.toLocaleString('en-US')),
    marked(`${id}-cost-ms`, digits(timeOf(id))),
    marked(`loader-bytes-of-${id}`, percent(loaderBytes / bytes)),
    marked(`loader-time-of-${id}`, percent(timeOf('loader') / timeOf(id))),
  ]);
  return [
    `Scripts as served, brotli; time in scripts, layout and styles on the main thread while a page loads, beyond an empty page's, median of ${ROUNDS} loads in turns, measured at ${SLOWER}× CPU slow-down and divided by it.`,
    table(['', 'bytes', 'main thread, ms', "our loader's bytes are of it", "our loader's time is of it"], rows),
  ].join('\n\n');
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
