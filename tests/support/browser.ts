import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from './find-browser.ts';

// Loopback only: a test browser has nobody to call, and a call of its own would be counted as one of our pages'.
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A headless Chromium of one's own; whoever opens it closes it. */
export function openBrowser(): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  // Chromium refuses to run as root with its sandbox on; for anybody else the sandbox stays.
  return chromium.launch({ executablePath: findBrowser(), args: isRoot ? [...QUIET, '--no-sandbox'] : QUIET });
}

/** A cookie as a browser is given it by hand. */
export function browserCookie({ url, cookie }: { url: string; cookie: string }): { name: string; value: string; url: string } {
  const [name = '', value = ''] = cookie.split('=');
  return { name, value, url };
}
