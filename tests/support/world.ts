import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Hono } from 'hono';
import { pino } from 'pino';
import type { NewResponseBody } from '../../contract/responses.ts';
import { openSqliteStore } from '../../db/sqlite/open.ts';
import type { Site, Store } from '../../db/store.ts';
import { createApp, type Parts } from '../../server/app.ts';
import type { Env } from '../../server/context.ts';
import { createFeed, type Feed } from '../../server/feed.ts';

/** Saturday noon in Vienna, which is where the site of every test is. */
export const NOON = Date.parse('2026-11-21T11:00:00Z');

/** The own secret of every installation in tests. */
export const SECRET_KEY = 'a secret of 32 characters or more';

/** A server without a port on a real database file, with a clock that stands still until it is moved. */
export interface World {
  readonly store: Store;
  readonly site: Site;
  readonly feed: Feed;
  readonly app: Hono<Env>;
  readonly clock: { now: number };
  readonly folder: string;
  /** Sends a request as a page does; as staff at the machine where `isStaff`. */
  send(method: string, path: string, body?: unknown, init?: { headers?: Record<string, string>; isStaff?: boolean }): Promise<Response>;
  /** Every row of every table as it is on disk. */
  rows(): Record<string, unknown[]>;
  close(): Promise<void>;
}

export async function openWorld(changed: Partial<Parts> = {}): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'afterword-'));
  const clock = { now: NOON };
  const now = () => clock.now;
  const file = join(folder, 'afterword.db');
  const store = await openSqliteStore({ file, now });
  const site = await store.createSite({ name: 'Shop', timeZone: 'Europe/Vienna' });
  const feed = createFeed({ store, now, random: () => 0.5 });
  const parts = {
    log: pino({ level: process.env['LOG_LEVEL'] ?? 'silent' }),
    random: () => 0.5,
    newRequestId: () => 'request-1',
    isStopping: () => false,
    version: '1.2.3',
    secretKey: SECRET_KEY,
    baseUrl: null,
  };
  const app = createApp({ store, feed, now, publicFolder: join(folder, 'public'), examplesFolder: join(folder, 'examples'), ...parts, ...changed });
  return {
    ...{ store, site, feed, app, clock, folder },
    send: async (method, path, body, init = {}) => app.request(path, requestInit(method, body, init.headers), init.isStaff ? LOCAL : ELSEWHERE),
    rows: () => rowsOf(file),
    async close() {
      feed.close();
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}

const LOCAL = { incoming: { socket: { remoteAddress: '127.0.0.1' } } };
const ELSEWHERE = { incoming: { socket: { remoteAddress: '203.0.113.7' } } };

function requestInit(method: string, body: unknown, headers: Record<string, string> = {}): RequestInit {
  const sent = typeof body === 'string' || body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body);
  return body === undefined ? { method, headers } : { method, headers: { 'content-type': 'application/json', ...headers }, body: sent };
}

function rowsOf(file: string): Record<string, unknown[]> {
  const db = new Database(file, { readonly: true });
  const tables = db.prepare("select name from sqlite_master where type = 'table' order by name").pluck().all() as string[];
  const rows = Object.fromEntries(tables.map((table) => [table, db.prepare(`select * from "${table}"`).all()]));
  db.close();
  return rows;
}

/** An answer of Ana's customer in the chat, to be changed in what a test is about. Different numbers are different answers. */
export const answer = (site: Site, number: number, changed: Partial<Record<keyof NewResponseBody, unknown>> = {}) => ({
  site: site.key,
  id: idOf(number),
  edit_token: 'a-token-that-only-she-has',
  interaction: `chat-${number}`,
  agent: 'ana',
  agent_name: 'Ana',
  channel: 'chat',
  rating: 5,
  ...changed,
});

/** The id of an answer by its number. */
export const idOf = (number: number): string => `019aa5a0-7c1e-7d3b-9f1d-${String(number).padStart(12, '0')}`;
