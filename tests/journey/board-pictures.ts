import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { Page } from 'playwright-core';
import { PROGRAM, type RunningServer, startServer } from '../bench/server.ts';
import { type Browser, browserCookie, openBrowser } from '../support/browser.ts';
import { ECOMMERCE_FILE, ECOMMERCE_MAP, isDataAbsent } from '../support/ecommerce.ts';

// `npm run pictures`: every view of the leaderboard, for docs/leaderboard.md. The numbers are those of a real month where its file is on this machine; the
// names in it are not ours to show and are replaced by made-up ones, and what customers wrote is made up altogether.

const IMAGES = join(import.meta.dirname, '../../docs/images/board');
const SIZES = { desktop: { width: 1280, height: 1500 }, phone: { width: 390, height: 2000 } } as const;
const WALL = { width: 1920, height: 1080 };
const SCHEMES = ['light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];

// Names that nobody has.
const FIRST = 'Ada Ben Cleo Dina Emil Fay Gus Hana Ivo Jun Kofi Lea Milo Nia Omar Pia Quinn Rosa Sami Tess Uma Vito Wim Xenia Yara Zeno'.split(' ');
const LAST =
  'Abara Berg Costa Dahl Ekwe Falk Grau Haas Ibsen Jansen Kerr Lund Moll Nagy Ortiz Pohl Quist Ruiz Sato Toth Urban Voss Weiss Xu Yilmaz Zoll Amara Brandt Chen Duarte Egan Fofana Gruber Holm Ito Juhl Kiss Lenz Meyer Novak Okoye Petit Rossi Silva Tran Ueda Vidal Wolff Yang Zeller Aydin Bach Cruz'.split(
    ' ',
  );
const agentName = (index: number) => `${FIRST[index % FIRST.length]} ${LAST[Math.floor(index / FIRST.length) % LAST.length]}`;
const teamName = (index: number) => `Team ${LAST[index % LAST.length]}`;

mkdirSync(IMAGES, { recursive: true });
const browser = await openBrowser();
await withBoard(
  // So many that words stand out.
  (env) => run(env, 'demo', '--answers', '1500'),
  async (server) => {
    await takeViews(browser, server, { words: 'view=words', drawer: 'agent=ben' });
    if (isDataAbsent) await takeNumbers(browser, server, '');
  },
);
if (!isDataAbsent) await withBoard(importNameless, (server) => takeNumbers(browser, server, 'from=2023-08-01&to=2023-08-31'));
await browser.close();

/** A server of its own, filled and gone again. */
async function withBoard(fill: (env: NodeJS.ProcessEnv) => void, look: (server: RunningServer) => Promise<void>): Promise<void> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'afterword-pictures-'));
  fill({ ...process.env, DATA_DIR: dataFolder });
  const server = await startServer({ dataFolder, env: { LOG_LEVEL: 'silent' } });
  await look(server);
  await server.stop();
  rmSync(dataFolder, { recursive: true });
}

function run(env: NodeJS.ProcessEnv, ...args: readonly string[]): void {
  execFileSync(process.execPath, [PROGRAM, ...args], { env, stdio: 'ignore' });
}

function importNameless(env: NodeJS.ProcessEnv): void {
  const records: Record<string, string>[] = parse(gunzipSync(readFileSync(ECOMMERCE_FILE)), { columns: true });
  const [nameOf, teamOf] = [renaming(agentName), renaming(teamName)];
  const nameless = records.map((record) => ({
    ...record,
    'Customer Remarks': '',
    Agent_name: nameOf(record['Agent_name'] ?? ''),
    Supervisor: teamOf(record['Supervisor'] ?? ''),
  }));
  const file = join(env['DATA_DIR'] ?? '', 'nameless.csv');
  writeFileSync(file, stringify(nameless, { header: true }));
  run(env, 'import', file, '--map', ECOMMERCE_MAP);
}

/** The same made-up name for the same real one, in the order in which they come. */
function renaming(made: (index: number) => string): (name: string) => string {
  const names = new Map<string, string>();
  return (name) => names.get(name) ?? names.set(name, made(names.size)).get(name) ?? '';
}

/** Every view that shows numbers alone, at a desk, on a phone and on a wall. */
async function takeNumbers(from: Browser, server: RunningServer, range: string): Promise<void> {
  const views = ['agents', 'channels', 'teams', 'matrix'];
  await takeViews(from, server, Object.fromEntries(views.map((view) => [view, `${range}&view=${view}`])));
  for (const scheme of SCHEMES) await takeWall(from, server, `${range}&kiosk=1&rotate=3600&theme=${scheme}`, scheme);
}

async function takeViews(from: Browser, server: RunningServer, views: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, query] of Object.entries(views))
    for (const [size, viewport] of Object.entries(SIZES))
      for (const scheme of SCHEMES) {
        const page = await open(from, server, query, viewport, scheme);
        await page.locator('.summary').waitFor();
        await take(page, `${name}-${size}-${scheme}`);
        await page.context().close();
      }
}

/** Each screen of a wall, by its button. */
async function takeWall(from: Browser, server: RunningServer, query: string, scheme: Scheme): Promise<void> {
  const page = await open(from, server, query, WALL, scheme);
  const screen = page.locator('.wall-screen');
  await page.locator('.wall-rows tbody tr').first().waitFor();
  for (
    let name = await screen.getAttribute('data-screen'), taken = new Set();
    name !== null && !taken.has(name);
    name = await screen.getAttribute('data-screen')
  ) {
    taken.add(name);
    await page.mouse.move(0, 0);
    await page.waitForTimeout(5500); // The buttons leave after five seconds.
    await take(page, `wall-${name}-${scheme}`);
    await page.mouse.move(300, 300);
    await page.getByRole('button', { name: 'Next' }).click();
  }
  await page.context().close();
}

async function open(
  from: Browser,
  server: RunningServer,
  query: string,
  viewport: { width: number; height: number },
  colorScheme: Scheme,
): Promise<Page> {
  const context = await from.newContext({ viewport, colorScheme, reducedMotion: 'reduce' });
  await context.addCookies([browserCookie(server)]);
  const page = await context.newPage();
  await page.goto(`${server.url}/leaderboard/?${query}`);
  return page;
}

async function take(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(800); // Lines and bars are in by then.
  await page.screenshot({ path: join(IMAGES, `${name}.png`) });
}
