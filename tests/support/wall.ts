import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import type { NewResponseBody } from '../../contract/responses.ts';
import type { Site } from '../../db/site-store.ts';
import { openSqliteStore } from '../../db/sqlite/open.ts';
import type { Store } from '../../db/store.ts';
import { type AgentId, asId, type ChannelId } from '../../domain/ids.ts';
import { startServer } from '../../server/commands/serve.ts';
import { readPackage } from '../../server/package.ts';
import type { Browser } from './browser.ts';
import { browserCookie } from './browser.ts';
import { temporaryFile } from './sqlite.ts';
import { cookieOfOwner, SECRET_KEY, UNGUARDED } from './world.ts';

/** A server on a real port and a real database file, with a board to look at. */
export interface Wall {
  readonly url: string;
  /** What the browser of an owner sends who is signed in. */
  readonly cookie: string;
  readonly store: Store;
  readonly site: Site;
  /** Answers as a customer's page does: five faces for Ana in the chat, unless told otherwise. */
  tap(told?: Partial<NewResponseBody>): Promise<void>;
  /** The server goes away, as in a restart; the database stays. */
  stop(): Promise<void>;
  /** It comes back where it was. */
  start(): Promise<void>;
}

/** Opens one with an empty database, which is gone when the test ends. */
export async function openWall(): Promise<Wall> {
  expect(existsSync(join(readPackage().publicFolder, 'leaderboard/leaderboard.html')), 'the page must be built first: npm run build').toBe(true);
  const store = await openSqliteStore({ file: temporaryFile(), now: Date.now });
  const site = await store.createSite({ name: 'Corner Shop', timeZone: 'Europe/Vienna' });
  const parts = {
    host: '127.0.0.1',
    store,
    log: pino({ level: 'silent' }),
    now: Date.now,
    secretKey: SECRET_KEY,
    baseUrl: null,
    oidc: null,
    guards: UNGUARDED,
  };
  let running = await startServer({ ...parts, port: 0 });
  const { url } = running;
  onTestFinished(async () => {
    await running.stop();
    await store.close();
  });
  const cookie = await cookieOfOwner({ request: (path, init) => fetch(`${url}${path}`, init) }, store);
  return {
    ...{ url, cookie, store, site },
    async tap(told = {}) {
      const body = { ...ANSWER, id: asId(randomUUID()), site: site.key, ...told };
      const response = await fetch(`${url}/api/v1/responses`, { method: 'POST', body: JSON.stringify(body) });
      expect(response.status).toBe(201);
    },
    stop: () => running.stop(),
    async start() {
      running = await startServer({ ...parts, port: Number(new URL(url).port) });
    },
  };
}

const ANSWER = {
  edit_token: 'known-only-to-the-customer',
  agent: asId<AgentId>('ana'),
  agent_name: 'Ana Ruiz',
  channel: asId<ChannelId>('chat'),
  rating: 5,
} as const;

/** A look at the board, `query` and all. It fails the test at its end if anything on the page was refused or broke. */
export async function lookAt(
  browser: Browser,
  wall: Pick<Wall, 'url' | 'cookie'>,
  query = '',
  options: BrowserContextOptions = {},
  prepare: (page: Page) => Promise<void> = async () => undefined,
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  await context.addCookies([browserCookie(wall)]);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => /Content Security Policy|Trusted/i.test(message.text()) && faults.push(message.text()));
  onTestFinished(async () => {
    await context.close();
    expect(faults).toEqual([]);
  });
  await prepare(page);
  await page.goto(`${wall.url}/leaderboard/${query}`);
  return page;
}

/** The first cells of every row as text. Of a ranking: rank, name, CSAT, mean, n, ratings, comments, response rate, coverage, each without the small print. */
export const rowsOf = (page: Page, cells = 5): Promise<string[][]> =>
  page.locator('.boards tbody tr:not(.lane)').evaluateAll((rows, count) => {
    const columns = ['rank', 'name', 'csat', 'mean', 'n', 'bar', 'comments', 'rate', 'coverage'];
    const textOf = (cell: Element | null | undefined) => {
      const small = [...(cell?.querySelectorAll('.could-be, .change') ?? [])].reduce(
        (text, part) => text.replace(part.textContent ?? '', ''),
        cell?.textContent ?? '',
      );
      return small.replace(/\s+/g, ' ').trim();
    };
    return rows.map((row) =>
      row.querySelector('.column-rank')
        ? columns.slice(0, count).map((column) => textOf(row.querySelector(`.column-${column}`)))
        : [...row.children].slice(0, count).map((cell) => (cell as HTMLElement).innerText.replace(/\s+/g, ' ').trim()),
    );
  }, cells);

/** What is expected of a page within the time that a busy machine may need. */
export const soon = <Value>(read: () => Value | Promise<Value>) => expect.poll(read, { timeout: 10_000 });
