import { LENDER_VARIABLE } from './browser.ts';
import { type BrowserLender, openBrowserLender } from './browser-lender.ts';
import { BROWSER_VARIABLE, chosenBrowser, findBrowser, presentBrowser } from './find-browser.ts';
import { installBrowser } from './install-browser.ts';

let lender: BrowserLender;

/** Once before all test files, which run side by side: finds or installs the browser that they share, and hands on in the environment where it is. */
export async function setup(): Promise<void> {
  if (!chosenBrowser() && !presentBrowser()) installBrowser((line) => process.stdout.write(`${line}\n`));
  process.env[BROWSER_VARIABLE] = findBrowser();
  lender = await openBrowserLender();
  process.env[LENDER_VARIABLE] = lender.address;
}

export const teardown = (): Promise<void> => lender.close();
