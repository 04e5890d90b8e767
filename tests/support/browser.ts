import { type BrowserContext, chromium, type LaunchOptions, type Browser as StartedBrowser } from 'playwright-core';
import { findBrowser } from './find-browser.ts';
import { withUnseenOff } from './unseen-features.ts';

// Loopback only: a test browser has nobody to call, and a call of its own would be counted as one of our pages'.
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A headless Chromium with windows of one's own; whoever opens it closes it, and its windows with it. */
export type Browser = Pick<StartedBrowser, 'newContext' | 'newPage' | 'close'>;

/** In a test run the files of a worker share one, which lives as long as the worker; elsewhere it is started for the caller. */
export async function openBrowser(): Promise<Browser> {
  return process.env['VITEST'] ? windowsIn(await browserOfWorker()) : startBrowser();
}

let ofWorker: Promise<StartedBrowser> | undefined;

/** A browser takes longer to start than most tests take, and many files need none. */
function browserOfWorker(): Promise<StartedBrowser> {
  ofWorker ??= startBrowser();
  return ofWorker;
}

function windowsIn(browser: StartedBrowser): Browser {
  const own = new Set<BrowserContext>();
  return {
    async newContext(options) {
      const context = await browser.newContext(options);
      own.add(context.once('close', () => own.delete(context)));
      return context;
    },
    async newPage(options) {
      const page = await browser.newPage(options);
      const context = page.context();
      own.add(context.once('close', () => own.delete(context)));
      return page;
    },
    async close() {
      await Promise.all([...own].map((context) => context.close()));
    },
  };
}

/** What Playwright turns off is asked of a browser that is started for nothing else. */
async function startBrowser(): Promise<StartedBrowser> {
  const asked = await chromium.launchServer(launchOptions());
  const { spawnargs } = asked.process();
  await asked.close();
  return chromium.launch(launchOptions(withUnseenOff(spawnargs)));
}

/** How Chromium is started, with these arguments as well. */
export function launchOptions(...more: readonly string[]): LaunchOptions {
  const isRoot = process.getuid?.() === 0;
  // Chromium refuses to run as root with its sandbox on; for anybody else the sandbox stays.
  return { executablePath: findBrowser(), args: [...QUIET, ...(isRoot ? ['--no-sandbox'] : []), ...more] };
}

/** A cookie as a browser is given it by hand. */
export function browserCookie({ url, cookie }: { url: string; cookie: string }): { name: string; value: string; url: string } {
  const [name = '', value = ''] = cookie.split('=');
  return { name, value, url };
}
