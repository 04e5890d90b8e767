import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { PROGRAM, type RunningServer, startServer } from '../bench/server.ts';
import { type Browser, browserCookie, openBrowser } from '../support/browser.ts';
import { temporaryFolder } from '../support/folder.ts';
import { type Gateway, openGateway } from '../support/gateway.ts';
import { CHO, TICKETS_MAP, tickets } from '../support/tickets.ts';
import { figure } from './windows.ts';

// The README's promise that the board is exact: what two boards show is compared with what the test itself counts in the database file, while answers come and the server goes.

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const AGENTS = ['ana', 'ben', 'cho', 'dan', 'eva'];
const CHANNELS = ['chat', 'email', 'phone'];

test('two seconds after the last answer both boards show what is in the file, over a crash, a restart and a proxy without a server', async () => {
  const shop = await openShop();
  const boards = [await shop.look('period=7d'), await shop.look('period=all&view=channels')] as const;
  const stayBusy = async (during: () => Promise<void> = async () => undefined) => {
    const end = answerAllTheTime(shop);
    await Promise.all([during(), pause(2000)]);
    for (const board of boards) await board.locator('[data-line=live]').waitFor({ timeout: 15_000 });
    await pause(500);
    await end();
    await pause(2000);
  };
  const expectExact = async () => {
    const [week, everything] = boards;
    expect(await namesAndCounts(week)).toEqual(counted(shop, 'this week by agent'));
    expect(await namesAndCounts(everything)).toEqual(counted(shop, 'all by channel'));
    expect(Number((await figure(everything, 'Answers').innerText()).replace(/\D/g, ''))).toBe(sumOf(counted(shop, 'all by channel')));
    expect(await everything.locator('.headline').innerText()).toBe(csatOfAll(shop));
  };

  await stayBusy();
  await expectExact();
  await stayBusy(() => shop.restart('SIGKILL'));
  await expectExact();
  await stayBusy(() => shop.restart('SIGTERM'));
  await expectExact();
  expect(sumOf(counted(shop, 'this week by agent'))).toBeGreaterThan(80);
});

interface Shop {
  readonly gateway: Gateway;
  readonly dataFolder: string;
  readonly siteKey: string;
  /** A board in a window of its own, once it is live. */
  look(query: string): Promise<Page>;
  /** The server ends so, the proxy answers 502 meanwhile, and another one starts on its data. */
  restart(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
}

/** A server behind a proxy, with an answer of long ago in its database. */
async function openShop(): Promise<Shop> {
  const [dataFolder, env] = [join(temporaryFolder(), 'data'), { LOG_LEVEL: 'silent' }];
  let server: RunningServer = await startServer({ dataFolder, env });
  onTestFinished(async () => {
    await server.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  });
  const { cookie, siteKey } = server;
  importOld(dataFolder);
  const gateway = await openGateway(server.url);
  return {
    ...{ gateway, dataFolder, siteKey },
    async look(query) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      onTestFinished(() => context.close());
      await context.addCookies([browserCookie({ url: gateway.url, cookie })]);
      const page = await context.newPage();
      await page.goto(`${gateway.url}/leaderboard/?${query}`);
      await page.locator('[data-line=live]').waitFor();
      return page;
    },
    async restart(signal) {
      server.process.kill(signal);
      gateway.breakDown();
      server = await startServer({ dataFolder, env });
      gateway.leadTo(server.url);
      gateway.mend();
    },
  };
}

function importOld(dataFolder: string): void {
  const [file, map] = [join(dataFolder, 'old.csv'), join(dataFolder, 'map.json')];
  writeFileSync(file, tickets(CHO.replace('2026', '2023')));
  writeFileSync(map, JSON.stringify(TICKETS_MAP));
  // What happens to be in the environment, like a test runner's own address, is not meant for it.
  execFileSync(process.execPath, [PROGRAM, 'import', file, '--map', map], { env: { DATA_DIR: dataFolder }, stdio: 'ignore' });
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Twenty answers a second until it is ended. Those that nobody takes are lost, as the file then says. */
function answerAllTheTime({ gateway, siteKey }: Shop): () => Promise<void> {
  const sent: Promise<unknown>[] = [];
  const timer = setInterval(() => {
    const any = <Value>(values: readonly Value[]) => values[Math.floor(Math.random() * values.length)];
    const agent = any(AGENTS);
    const answer = {
      id: randomUUID(),
      edit_token: randomUUID(),
      site: siteKey,
      agent,
      agent_name: agent,
      channel: any(CHANNELS),
      rating: any([1, 2, 3, 4, 5]),
    };
    sent.push(fetch(`${gateway.url}/api/v1/responses`, { method: 'POST', body: JSON.stringify(answer) }).catch(() => undefined));
  }, 50);
  return async () => {
    clearInterval(timer);
    await Promise.all(sent);
  };
}

/** As another program finds them in the file: for each agent of today, or for each channel of all days. */
const counted = (shop: Shop, which: 'this week by agent' | 'all by channel'): Readonly<Record<string, number>> =>
  Object.fromEntries(rowsOf(shop, which === 'all by channel' ? ALL_BY_CHANNEL : THIS_WEEK_BY_AGENT) as [string, number][]);

/** The share of 4 and 5, as the board says it. */
function csatOfAll(shop: Shop): string {
  const [[share]] = rowsOf(shop, `select 100.0 * sum(rating >= 4) / count(*) from ${ANSWERS}`) as [[number]];
  return `${Math.round(share * 10) / 10}%`;
}

function rowsOf({ dataFolder }: Shop, sql: string): unknown[] {
  const db = new Database(join(dataFolder, 'afterword.db'), { readonly: true });
  const rows = db.prepare(sql).raw().all();
  db.close();
  return rows;
}

const ANSWERS = `(select * from responses where removed_at is null and left_out is null) r
  join interactions i on i.site_id = r.site_id and i.id = r.interaction_id and i.is_verified = r.is_verified`;
const ALL_BY_CHANNEL = `select channel_id, count(*) from ${ANSWERS} group by channel_id`;
const THIS_WEEK_BY_AGENT = `select name, count(*) from ${ANSWERS}
  join json_each(i.agents) c join agents a on a.site_id = r.site_id and a.id = c.value
  where created_at > 1000 * unixepoch('now', '-3 days') group by name`;

const sumOf = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

/** What a ranking shows of each row. */
const namesAndCounts = async (board: Page): Promise<Readonly<Record<string, number>>> =>
  Object.fromEntries(
    await board
      .locator('.ranking tbody tr:has(.column-n)')
      .evaluateAll((rows) =>
        rows.map(
          (row) => ['.column-name', '.column-n'].map((cell) => row.querySelector<HTMLElement>(cell)?.innerText.trim() ?? '') as [string, string],
        ),
      )
      .then((rows) => rows.map(([name, n]) => [name, Number(n.replace(/\D/g, ''))] as const)),
  );
