import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished } from 'vitest';
import { type Browser, openBrowser } from '../support/browser.ts';
import { type Message, openStage, type Stage } from '../support/stage.ts';

/** What is different about this page. */
export interface Visit {
  /** Attributes of the script tag besides `src` and `data-site`. */
  readonly script?: string;
  /** Attributes of the root element. */
  readonly root?: string;
  /** Before the script tag. */
  readonly head?: string;
  readonly headers?: Record<string, string>;
  readonly context?: BrowserContextOptions;
}

/** A browser and both servers for one test file; each test begins with nothing heard and everything answered as the real server does. */
export function onStage(): { readonly stage: Stage; readonly visit: (body: string, more?: Visit) => Promise<Page> } {
  let browser: Browser;
  let stage: Stage;
  beforeAll(async () => {
    [browser, stage] = await Promise.all([openBrowser(), openStage()]);
  });
  beforeEach(() => stage.begin());
  afterAll(async () => {
    await browser.close();
    stage.close();
  });
  return {
    get stage() {
      return stage;
    },
    visit: (body, more = {}) => visit(stage, browser, body, more),
  };
}

/** Opens a page with the script tag and this body. At the end of the test nothing may have been thrown into it. */
async function visit(stage: Stage, browser: Browser, body: string, more: Visit): Promise<Page> {
  stage.show(pageWith(stage, body, more), more.headers);
  const context = await browser.newContext({ reducedMotion: 'reduce', ...more.context });
  const page = await context.newPage();
  const thrown: string[] = [];
  page.on('pageerror', (error) => thrown.push(error.message));
  onTestFinished(async () => {
    await context.close();
    expect(thrown).toEqual([]);
  });
  await page.goto(stage.page);
  return page;
}

/** The page, as the stage can show it. */
export const pageWith = (stage: Stage, body: string, { script = '', root = 'lang="en"', head = '' }: Visit = {}): string =>
  `<!doctype html><html ${root}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Help</title>${head}` +
  `<script async nonce="x" src="${stage.host}widget.js" data-site="aw_pk_test" ${script}></script></head>` +
  `<body><main><h1>Help</h1>${body}</main></body></html>`;

/** The element in its place. */
export const INLINE = '<afterword-widget interaction="4711"></afterword-widget>';

/** The queue from the documentation, for pages that call before the script is there. */
export const STUB = '<script>window.afterword=window.afterword||function(){(window.afterword.q=window.afterword.q||[]).push(arguments)}</script>';

/** Taps a face by its word. */
export const tap = (page: Page, word: string): Promise<void> => page.getByRole('button', { name: word, exact: true }).click();

/** Waits until the card says where the answer is. */
export const status = (page: Page, text: string): Promise<void> => page.getByRole('status').getByText(text, { exact: true }).waitFor();

/** The ids of the answers on the device, by the places that they have there. */
export const kept = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    Object.keys(localStorage)
      .map((name) => name.replace('afterword.outbox.', ''))
      .sort(),
  );

/** What was heard, without repeats: a page that is left may send the same once more, which the server hears and does not count. */
export const unrepeated = (messages: readonly Message[]): Message[] => [
  ...new Map(messages.map((message) => [JSON.stringify(message), message])).values(),
];
