import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { type RunningServer, startServer } from '../bench/server.ts';
import { type Browser, openBrowser } from '../support/browser.ts';
import { type Fault, type Line, openLine } from '../support/faulty-line.ts';
import { openStage, type Stage } from '../support/stage.ts';
import { face } from './windows.ts';

// The built widget, the built server and its database file; between them a line that can be disturbed. Each answer is one row, whatever happens.

const QUIET = { LOG_LEVEL: 'silent' };

let server: RunningServer;
let line: Line;
let stage: Stage;
let browser: Browser;

beforeAll(async () => {
  [server, stage, browser] = await Promise.all([startServer({ env: QUIET }), openStage(), openBrowser()]);
  line = await openLine(server.url);
});
beforeEach(() => line.disturb(null));
afterAll(async () => {
  await browser.close();
  line.close();
  stage.close();
  await server.stop();
});

/** The answers about interactions that begin like this, as another program finds them in the file. */
function rowsOf(interaction: string): readonly { interaction_id: string; rating: number }[] {
  const db = new Database(join(server.dataFolder, 'afterword.db'), { readonly: true });
  const rows = db.prepare("select interaction_id, rating from responses where interaction_id like ? || '%'").all(interaction);
  db.close();
  return rows as { interaction_id: string; rating: number }[];
}

/** A page of a shop that asks about this interaction; the question stands open. */
async function visit(interaction: string, head = '', context?: BrowserContext): Promise<Page> {
  show(interaction, head);
  const window = context ?? (await browser.newContext());
  if (!context) onTestFinished(() => window.close());
  const page = await window.newPage();
  await page.goto(stage.page);
  await face(page, 'Good').waitFor();
  return page;
}

const show = (interaction: string, head = ''): void =>
  stage.show(
    `<!doctype html><html lang="en"><title>Help</title>${head}<script async src="${line.url}widget.js" data-site="${server.siteKey}"></script><afterword-widget interaction="${interaction}"></afterword-widget></html>`,
  );

const status = (page: Page, text: string): Promise<void> => page.getByRole('status').getByText(text, { exact: true }).waitFor();

describe('exactly one row is stored', () => {
  test.each<[string, Fault | ((count: number) => Fault)]>([
    ['the message is lost', (count) => (count === 0 ? 'lost' : null)],
    ['the answer is lost, again and again', (count) => (count < 3 ? 'answer lost' : null)],
    ['the server is too busy for two seconds', (count) => (count === 0 ? { status: 429, headers: { 'retry-after': '2' }, body: '' } : null)],
    ['the server is in trouble for two seconds', (count) => (count === 0 ? { status: 503, headers: { 'retry-after': '2' }, body: '' } : null)],
    [
      'a network asks for a login first',
      (count) => (count < 2 ? { status: 200, headers: { 'content-type': 'text/html' }, body: '<h1>Log in</h1>' } : null),
    ],
    ['a proxy has no server for a while', (count) => (count < 2 ? { status: 502, headers: {}, body: '<h1>Bad gateway</h1>' } : null)],
  ])('when %s', async (name, fault) => {
    line.disturb(fault);
    const page = await visit(name);

    await face(page, 'Bad').click();
    await status(page, 'Saved');

    expect(rowsOf(name)).toEqual([{ interaction_id: name, rating: 2 }]);
    expect(line.messages()).toBeGreaterThan(1);
  });

  test('when the browser has no network, and has it again', async () => {
    const page = await visit('offline');
    await page.context().setOffline(true);
    await face(page, 'Great').click();
    await status(page, 'Kept on this device, will be sent');
    expect(rowsOf('offline')).toEqual([]);

    await page.context().setOffline(false);
    await status(page, 'Saved');

    expect(rowsOf('offline')).toHaveLength(1);
  });

  test('when there is no network, the page is reloaded, and the customer answers nothing any more', async () => {
    line.disturb('lost');
    const page = await visit('reload');
    await face(page, 'Okay').click();
    await status(page, 'Kept on this device, will be sent');
    line.disturb(null);

    await page.reload();

    await expect.poll(() => rowsOf('reload')).toEqual([{ interaction_id: 'reload', rating: 3 }]);
    await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  });

  test('when the server dies between the tap and its answer, and another one starts on its data', async () => {
    const page = await visit('killed');
    server.process.kill('SIGKILL');
    await face(page, 'Terrible').click();
    await status(page, 'Kept on this device, will be sent');

    server = await startServer({ dataFolder: server.dataFolder, env: QUIET });
    line.leadTo(server.url);
    await status(page, 'Saved');

    expect(rowsOf('killed')).toEqual([{ interaction_id: 'killed', rating: 1 }]);
  });

  test('when the page may not keep anything on the device', async () => {
    line.disturb('lost');
    const forbid = `<script>Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })</script>`;
    const page = await visit('forbidden', forbid);

    await face(page, 'Good').click();
    await status(page, 'Please keep this page open: we try again');
    line.disturb(null);
    await status(page, 'Saved');

    expect(rowsOf('forbidden')).toHaveLength(1);
  });

  test('when the page has used up what its browser sends after it is left', async () => {
    const page = await visit('quota');
    stage.answer(() => new Promise(() => {}));
    onTestFinished(() => stage.clear());
    const isFull = await page.evaluate(async (url) => {
      const hold = () => fetch(url, { method: 'POST', keepalive: true, mode: 'no-cors', body: JSON.stringify('x'.repeat(60_000)) });
      void hold().catch(() => {});
      return hold().then(
        () => false,
        () => true,
      );
    }, stage.host);

    await face(page, 'Good').click();
    await status(page, 'Saved');

    expect(isFull).toBe(true);
    expect(rowsOf('quota')).toHaveLength(1);
  });
});

// Taps as soon as there is a face and goes to the next page in the same task, so many times over, without anybody outside to wait for.
const LEAVING = `<script>
  const [tab, visit, last, next] = location.hash.slice(1).split('-');
  const widget = document.querySelector('afterword-widget');
  widget.setAttribute('interaction', 'left-' + tab + visit);
  const look = () => {
    const good = widget.shadowRoot?.querySelectorAll('[part=face]')[3];
    if (!good) return setTimeout(look, 5);
    good.click();
    location.href = visit === last ? decodeURIComponent(next) : '/next?' + Math.random() + '#' + [tab, Number(visit) + 1, last, next].join('-');
  };
  if (tab !== 'end') look();
</script>`;

/** Customers on one device, in four tabs, each of which ends on the same page. */
async function leaveFromTabs(name: string, customers: number, end: string): Promise<void> {
  const context = await browser.newContext();
  onTestFinished(() => context.close());
  stage.show(
    `<!doctype html><html lang="en"><title>Help</title><script async src="${line.url}widget.js" data-site="${server.siteKey}"></script><afterword-widget></afterword-widget>${LEAVING}</html>`,
  );
  await Promise.all(
    ['a', 'b', 'c', 'd'].map(async (tab) => {
      const page = await context.newPage();
      await page.goto(`${stage.page}#${name}${tab}-1-${customers / 4}-${encodeURIComponent(end)}`);
      await page.waitForURL(`**${end}`, { timeout: 280_000 });
    }),
  );
  await expect.poll(() => rowsOf(`left-${name}`).length, { timeout: 30_000 }).toBe(customers);
  expect(new Set(rowsOf(`left-${name}`).map(({ rating }) => rating))).toEqual(new Set([4]));
}

test('200 customers of 200 who leave the page in the moment of the tap have answered', { timeout: 300_000 }, () =>
  leaveFromTabs('often', 200, '/next#end'),
);

test('so have those whose next page has no widget that could send what stays on the device', () => leaveFromTabs('gone', 20, 'about:blank'));
