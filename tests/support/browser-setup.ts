import { BROWSER_VARIABLE, chosenBrowser, findBrowser, windowedBrowser } from './find-browser.ts';
import { installBrowser } from './install-browser.ts';

/** Once before all test files, which run side by side: finds or installs the browser, and hands on in the environment where it is. */
export function setup(): void {
  if (!chosenBrowser())
    installBrowser(
      () => windowedBrowser() !== undefined,
      (line) => process.stdout.write(`${line}\n`),
    );
  process.env[BROWSER_VARIABLE] = findBrowser();
}
