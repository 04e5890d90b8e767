import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { serveBundle } from '../support/child.ts';
import { figure, line, openBoard, openWindows, shows, tap } from './windows.ts';

const README = readFileSync('README.md', 'utf8');
const blocks = (language: string): string[] =>
  [...README.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, code = '']) => code);
const [IN_PLACE = '', IN_A_CHAT = ''] = blocks('html');

/** Somebody else's page, on an origin of its own, with the snippet pasted as the README has it and the two things filled in that a reader would. */
async function pageWith(snippet: string, server: string): Promise<string> {
  const key = /data-site="(aw_pk_\w+)"/.exec(await (await fetch(`${server}/examples/support-page.html`)).text())?.[1] ?? '';
  const page = snippet.replaceAll('https://feedback.example.com', server).replaceAll('aw_pk_your_site_key', key);
  const shop = createServer((_, response) =>
    response.setHeader('content-type', 'text/html').end(`<!doctype html><title>Shop</title><h1>Help</h1>${page}`),
  );
  await new Promise<void>((listening) => shop.listen(0, 'localhost', listening));
  onTestFinished(() => void shop.close());
  const address = shop.address();
  return `http://localhost:${typeof address === 'object' ? address?.port : address}/`;
}

test('the snippet for a support page, pasted into a page of another origin, counts for the agent that it names', async () => {
  const server = await serveBundle();
  const windows = await openWindows();
  const board = await openBoard(windows, server);
  const page = await windows.newPage();

  await page.goto(await pageWith(IN_PLACE, server.url));
  await tap(page, 'Great');

  await shows(line(board, 'Ana Ruiz').locator('.column-n'), '1');
});

test('the snippet for a chat asks when the page says that the chat has ended', async () => {
  const server = await serveBundle();
  const windows = await openWindows();
  const board = await openBoard(windows, server);
  const page = await windows.newPage();

  await page.goto(await pageWith(IN_A_CHAT, server.url));
  await page.waitForFunction(() => 'afterword' in window);
  await page.evaluate(() => Reflect.get(window, 'onChatEnded')({ id: 'chat-17', agent: { id: 'cho', name: 'Cho' } }));
  await tap(page, 'Good');

  await shows(line(board, 'Cho').locator('.column-n'), '1');
  await shows(figure(board, 'Mean'), '4.00');
});

test('the command that sets up and tests is the one that CI runs', () => {
  const [seeIt, , , testIt] = blocks('sh');

  expect(seeIt?.trim()).toBe('npm ci && npm start');
  expect(testIt?.trim()).toBe('npm ci && npm test');
  expect(readFileSync('.ci/run', 'utf8')).toContain(`\n${testIt}`);
});
