import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Hono } from 'hono';
import { pino } from 'pino';
import type { NewResponseBody } from '../../contract/responses.ts';
import type { Site } from '../../db/site-store.ts';
import { openSqliteCopy, openSqliteStore } from '../../db/sqlite/open.ts';
import type { Store } from '../../db/store.ts';
import { IDLE_MAX } from '../../domain/session.ts';
import { createApp, type Parts } from '../../server/app.ts';
import type { Env } from '../../server/context.ts';
import { createFeed, type Feed } from '../../server/feed.ts';
import type { GuardSettings } from '../../server/guard-settings.ts';
import { createMetrics } from '../../server/metrics.ts';
import { setUpLink } from '../../server/set-up.ts';

/** Saturday noon in Vienna, which is where the site of every test is. */
export const NOON = Date.parse('2026-11-21T11:00:00Z');

/** A server without a port on a real database file, with a clock that stands still until it is moved. */
export interface World {
  readonly store: Store;
  readonly site: Site;
  readonly feed: Feed;
  readonly app: Hono<Env>;
  readonly clock: { now: number };
  readonly folder: string;
  /** What the browser of an owner who is signed in sends along. */
  readonly cookie: string;
  /** Sends a request as a page does; as a page of ours with an owner in front of it where `isStaff`. */
  send(method: string, path: string, body?: unknown, init?: { headers?: Record<string, string>; isStaff?: boolean }): Promise<Response>;
  /** Every row of every table as it is on disk. */
  rows(): Record<string, unknown[]>;
  close(): Promise<void>;
}

/** A new world; of a world that is given, one with the same in it, which takes a fraction of the time. */
export async function openWorld(changed: Partial<Parts> = {}, of?: World): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'afterword-'));
  const clock = { now: of?.clock.now ?? NOON };
  const now = () => clock.now;
  const file = fileIn(folder);
  const store = await (of ? openSqliteCopy(fileIn(of.folder), { file, now }) : openSqliteStore({ file, now }));
  const site = of?.site ?? (await store.createSite({ name: 'Shop', timeZone: 'Europe/Vienna' }));
  const feed = createFeed({ store, now, random: () => 0.5 });
  const parts = {
    ...{ store, feed, now, elapsed: now, secretKey: SECRET_KEY, baseUrl: null, oidc: null, guards: UNGUARDED },
    ...{ metrics: createMetrics({ store, feed, version: '1.2.3' }), metricsToken: null },
    ...{ publicFolder: join(folder, 'public'), examplesFolder: join(folder, 'examples') },
    log: pino({ level: process.env['LOG_LEVEL'] ?? 'silent' }),
    random: () => 0.5,
    newRequestId: () => 'request-1',
    isStopping: () => false,
    version: '1.2.3',
  };
  const app = createApp({ ...parts, ...changed });
  const owner = signedIn(createApp(parts), store, now, of?.cookie);
  const cookie = await owner();
  return {
    ...{ store, site, feed, app, clock, folder, cookie },
    send: async (method, path, body, init = {}) =>
      app.request(
        path,
        requestInit(method, body, { ...(init.isStaff && { cookie: await owner(), origin: 'http://localhost' }), ...init.headers }),
        ELSEWHERE,
      ),
    rows: () => rowsOf(file),
    async close() {
      feed.close();
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Nobody is counted, so that a test may send what it likes; those that are about it say otherwise. */
export const UNGUARDED: GuardSettings = { trustProxy: false, hasLimits: false, securityContact: null };

/** The secret of every world, so that a second server on its store knows whom the first one has let in. */
export const SECRET_KEY = 'the-secret-of-every-world-of-tests';

/** Sets a store up as a newcomer does by the link that the server prints, and gives back what their browser then sends. */
export async function cookieOfOwner(app: Pick<Hono<Env>, 'request'>, store: Store): Promise<string> {
  const link = await setUpLink(store, '');
  const body = JSON.stringify({ token: link?.split('#')[1] });
  return cookieIn(await app.request('/api/v1/setup', { method: 'POST', headers: { 'content-type': 'application/json' }, body }));
}

const fileIn = (folder: string): string => join(folder, 'afterword.db');

/** The cookie of an owner who signs in again when the clock was moved beyond their session; the first time, unless they are in already. */
function signedIn(app: Hono<Env>, store: Store, now: () => number, already?: string): () => Promise<string> {
  let last = { at: already === undefined ? Number.NEGATIVE_INFINITY : now(), cookie: already ?? '' };
  return async () => {
    if (Math.abs(now() - last.at) >= IDLE_MAX) last = { at: now(), cookie: await cookieOfOwner(app, store) };
    return last.cookie;
  };
}

/** What a browser sends after this answer. */
export const cookieIn = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((line) => line.replace(/;.*$/, ''))
    .join('; ');

const ELSEWHERE = { incoming: { socket: { remoteAddress: '203.0.113.7' } } };

function requestInit(method: string, body: unknown, headers: Record<string, string> = {}): RequestInit {
  const sent = typeof body === 'string' || body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body);
  return body === undefined ? { method, headers } : { method, headers: { 'content-type': 'application/json', ...headers }, body: sent };
}

function rowsOf(file: string): Record<string, unknown[]> {
  const db = new Database(file, { readonly: true });
  // Without the pages of the full-text index, which are other ones after it was made anew, with the same in them.
  const named = "select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_%' order by name";
  const tables = db.prepare(named).pluck().all() as string[];
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
