import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { findBrowser } from './find-browser.ts';

/** The environment variable with the address that lends out the browser which all test files share. */
export const LENDER_VARIABLE = 'AFTERWORD_BROWSER_LENDER';

// Loopback only: a test browser has nobody to call, and a call of its own would be counted as one of our pages'.
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A headless Chromium with windows of one's own; whoever opens it closes it, and its windows with it. In a test it is lent, elsewhere it is started. */
export async function openBrowser(): Promise<Browser> {
  const lender = process.env[LENDER_VARIABLE];
  return lender ? borrow(lender) : chromium.launch(launchOptions());
}

async function borrow(lender: string): Promise<Browser> {
  const answer = await fetch(lender);
  const told = await answer.text();
  if (!answer.ok) throw new Error(told);
  return chromium.connect(told);
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
