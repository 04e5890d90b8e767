import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type BrowserServer, chromium } from 'playwright-core';
import { launchOptions } from './browser.ts';
import { withUnseenOff } from './unseen-features.ts';

/** Lends one browser to all who ask at its address: they are told where to connect, or why they cannot. */
export interface BrowserLender {
  readonly address: string;
  close(): Promise<void>;
}

/** The browser starts when the first one asks: that takes longer than most tests, and many need none. */
export async function openBrowserLender(): Promise<BrowserLender> {
  let lent: Promise<BrowserServer> | undefined;
  const desk = createServer((_, response) => {
    lent ??= startBrowser();
    lent.then(
      (browser) => response.end(browser.wsEndpoint()),
      (error) => response.writeHead(503).end(String(error)),
    );
  });
  await new Promise<void>((listening) => desk.listen(0, '127.0.0.1', listening));
  return {
    address: `http://127.0.0.1:${(desk.address() as AddressInfo).port}`,
    async close() {
      desk.close();
      await lent?.then(
        (browser) => browser.close(),
        () => undefined,
      );
    },
  };
}

/** What Playwright turns off is asked of a browser that is started for nothing else. */
async function startBrowser(): Promise<BrowserServer> {
  const asked = await chromium.launchServer(launchOptions());
  const { spawnargs } = asked.process();
  await asked.close();
  return chromium.launchServer({ ...launchOptions(withUnseenOff(spawnargs)), host: '127.0.0.1' });
}
