import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import type { Leaderboard } from '../../contract/leaderboard.ts';
import { browserCookie, openBrowser } from '../support/browser.ts';
import { ECOMMERCE_FILE, ECOMMERCE_MAP } from '../support/ecommerce.ts';
import type { Bench } from './bench.ts';
import { digits, marked } from './figures.ts';
import { post } from './load.ts';
import { PROGRAM, type RunningServer, startServer } from './server.ts';

const CONNECTIONS = 32;
const PATIENCE = 10_000; // ms in which the last move has to be on the page; seen in well under one second.

/** A month of real answers arrives within seconds while somebody looks at the board; it must end exactly where an import of the same file does. */
export const replay: Bench = {
  name: 'replay',
  title: 'A month of real answers, replayed',
  async run() {
    if (!existsSync(ECOMMERCE_FILE))
      return 'Left out: the file with the real answers is not on this machine (see `AFTERWORD_SHARED` in CONTRIBUTING.md).';
    const [imported, live] = [await importFile(), await startServer({ env: { LOG_LEVEL: 'silent' } })];
    const browser = await openBrowser();
    const board = await openBoard(await browser.newPage(), live);
    const bodies = readAnswers(live.siteKey);
    const sent = await post(new URL('/api/v1/responses', live.url), bodies.values(), { connections: CONNECTIONS });
    await board.getByText(bodies.length.toLocaleString('en-US'), { exact: true }).first().waitFor({ timeout: PATIENCE });
    const shown = await rowsOf(board);
    const verdict = compare(await cellsOf(imported), await cellsOf(live), shown);
    await browser.close();
    await Promise.all([imported.stop(), live.stop()]);
    return `${bodies.length.toLocaleString('en-US')} answers over ${CONNECTIONS} connections at ${marked('replay-per-second', digits(sent.perSecond))} a second, with the board open in Chromium all the time. ${verdict}`;
  },
};

/** A server on the data that `afterword import` makes of the file. */
async function importFile(): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'afterword-imported-'));
  const server = await startServer({ dataFolder: folder, env: { LOG_LEVEL: 'silent' } });
  const args = ['import', ECOMMERCE_FILE, '--source', 'csv', '--map', ECOMMERCE_MAP];
  execFileSync(process.execPath, [PROGRAM, ...args], { env: { ...process.env, DATA_DIR: folder }, stdio: 'ignore' });
  return { ...server, stop: () => server.stop().finally(() => rmSync(folder, { recursive: true })) };
}

/** The same answers as a widget would have sent them, each from a device of its own. */
function readAnswers(site: string): readonly string[] {
  const records: Record<string, string>[] = parse(gunzipSync(readFileSync(ECOMMERCE_FILE)), { columns: true });
  return records.map((record) =>
    JSON.stringify({
      site,
      id: record['Unique id'],
      interaction: record['Unique id'],
      edit_token: createHash('sha256').update(String(record['Unique id'])).digest('hex'),
      rating: Number(record['CSAT Score']),
      comment: record['Customer Remarks'] || undefined,
      agent: record['Agent_name'],
      channel: record['channel_name'],
      surface: 'inline',
    }),
  );
}

async function openBoard(page: Page, server: RunningServer): Promise<Page> {
  await page.context().addCookies([browserCookie(server)]);
  await page.goto(`${server.url}/leaderboard/?period=all`);
  await page.locator('[data-line=live]').waitFor();
  return page;
}

/** Every row of the ranking on the page: name and number of answers. */
async function rowsOf(board: Page): Promise<ReadonlyMap<string, number>> {
  const more = board.getByRole('link', { name: /^Show all/ });
  if (await more.isVisible()) await more.click();
  const rows = await board
    .locator('.ranking tbody tr:not(.lane)')
    .evaluateAll((all) =>
      all.map((row): [string, number] => [
        row.querySelector('th')?.textContent ?? '',
        Number(row.querySelector('.column-n')?.textContent?.replaceAll(',', '')),
      ]),
    );
  return new Map(rows);
}

async function cellsOf({ url, cookie }: RunningServer): Promise<ReadonlyMap<string, string>> {
  const board = (await (await fetch(`${url}/api/v1/leaderboard?period=all`, { headers: { cookie } })).json()) as Leaderboard;
  return new Map(board.cells.map(({ agent, channel, counts }) => [`${agent ?? ''}\t${channel}`, `${counts.ratings.join(' ')} ${counts.comments}`]));
}

function compare(imported: ReadonlyMap<string, string>, live: ReadonlyMap<string, string>, shown: ReadonlyMap<string, number>): string {
  const different = [...new Set([...imported.keys(), ...live.keys()])].filter((cell) => imported.get(cell) !== live.get(cell));
  if (different.length > 0)
    throw new Error(
      `${different.length} cells differ, the first is ${different[0]}: ${imported.get(different[0] ?? '')} or ${live.get(different[0] ?? '')}`,
    );
  const agents = sumByAgent(live);
  const wrong = [...agents].filter(([agent, n]) => shown.get(agent) !== n);
  if (wrong.length > 0 || agents.size !== shown.size)
    throw new Error(`the page shows ${shown.size} of ${agents.size} agents, ${wrong.length} with another number: ${wrong[0]}`);
  return `All ${imported.size.toLocaleString('en-US')} cells of agent × channel (five counts and comments each) are those of the import, and all ${agents.size.toLocaleString('en-US')} rows on the open page show their number.`;
}

function sumByAgent(cells: ReadonlyMap<string, string>): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const [cell, counts] of cells) {
    const [agent = ''] = cell.split('\t');
    const n = counts
      .split(' ')
      .slice(0, 5)
      .reduce((sum, count) => sum + Number(count), 0);
    if (agent) sums.set(agent, (sums.get(agent) ?? 0) + n);
  }
  return sums;
}
