import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { PAGE } from '../../server/page.ts';
import type { Browser } from './browser.ts';

/** What was asked of the API. */
export interface Heard {
  /** "POST /api/v1/session". */
  readonly what: string;
  readonly body: unknown;
}

/** What the API says: a status and a body; null for one without. */
export type Said = readonly [status: number, body: unknown];

/** The built pages on a server of their own, with an API that says what a test has it say. */
export interface Office {
  readonly url: string;
  readonly heard: readonly Heard[];
  /** From now on this is answered so: "GET session". */
  says(what: string, ...said: Said): void;
  close(): void;
}

/** Opens one in which nobody is signed in. */
export async function openOffice(): Promise<Office> {
  const heard: Heard[] = [];
  const answers = new Map<string, Said>(Object.entries(FIRST));
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://x');
    if (!pathname.startsWith('/api/v1/')) return sendFile(pathname, response);
    const sent = await text(request);
    const what = `${request.method} ${pathname.slice('/api/v1/'.length)}`;
    heard.push({ what, body: sent === '' ? null : JSON.parse(sent) });
    say(request, response, answers.get(what) ?? problem(404, 'not_found'));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard,
    says: (what, ...said) => void answers.set(what, said),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** As the real server refuses. */
export const problem = (status: number, code: string, errors?: readonly { pointer: string; detail: string }[]): Said => [
  status,
  { type: 'about:blank', title: 'No.', status, code, request_id: 'request-1', ...(errors && { errors }) },
];

const FIRST: Readonly<Record<string, Said>> = {
  'GET session': problem(401, 'unauthorized'),
  'GET sign-in-options': [200, { is_set_up: true, oidc: null }],
};

function say(request: IncomingMessage, response: ServerResponse, [status, body]: Said): void {
  const headers = status === 429 ? { 'retry-after': '40' } : {};
  response
    .writeHead(status, { 'content-type': 'application/json', ...headers })
    .end(body === null || request.method === 'HEAD' ? '' : JSON.stringify(body));
}

const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml' };

function sendFile(path: string, response: ServerResponse): void {
  const isAsset = path.startsWith('/console/assets/');
  const file = isAsset ? `dist/public${path}` : 'dist/public/leaderboard/console/console.html';
  const type = (isAsset && TYPES[path.split('.').at(-1) ?? '']) || 'text/html';
  response.writeHead(200, { ...PAGE, 'content-type': `${type}; charset=utf-8` }).end(readFileSync(file));
}

/** A look at a page. It fails the test at its end if anything on it was refused or broke, or if anybody else was called. */
export async function visit(browser: Browser, office: Pick<Office, 'url'>, path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => /Content Security Policy|Trusted/i.test(message.text()) && faults.push(message.text()));
  page.on('request', (request) => new URL(request.url()).origin !== office.url && !request.url().startsWith('blob:') && faults.push(request.url()));
  onTestFinished(async () => {
    await context.close();
    expect(faults).toEqual([]);
  });
  await page.goto(office.url + path);
  return page;
}
