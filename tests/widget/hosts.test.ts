import { readFile } from 'node:fs/promises';
import { chromium, type Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { launchOptions } from '../support/browser.ts';
import { findBrowser, windowedBrowser } from '../support/find-browser.ts';
import { fetchFrameworks } from '../support/frameworks.ts';
import { INLINE, onStage, tap } from './visit.ts';

const set = onStage();

/** A file of a library as the page's own script. */
async function inPage(file: string): Promise<string> {
  const code = await readFile(`${await fetchFrameworks()}/node_modules/${file}`, 'utf8');
  return `<script>${code.replaceAll('</script', '<\\/script')}</script>`;
}

const pressed = (page: Page, word: string) => page.getByRole('button', { name: word, exact: true, pressed: true });

describe('where zone.js stands before everything that waits', () => {
  test('an answer is sent, changed, and sent when the page is left in the moment of the tap', async () => {
    const page = await set.visit(INLINE, { head: await inPage('zone.js/bundles/zone.umd.js') });
    expect(await page.evaluate(() => ['fetch', 'Promise'].map((name) => typeof Reflect.get(window, `__zone_symbol__${name}`)))).toEqual([
      'function',
      'function',
    ]);
    await tap(page, 'Bad');
    await page.getByText('Saved', { exact: true }).waitFor();

    await page.evaluate(() => {
      document.querySelector('afterword-widget')?.shadowRoot?.querySelectorAll<HTMLElement>('[part=face]')[4]?.click();
      location.href = 'about:blank';
    });

    await expect.poll(() => set.stage.responses.at(-1)).toMatchObject({ rating: 5, revision: 1 });
    expect(new Set(set.stage.responses.map(({ id }) => id)).size).toBe(1);
  });
});

describe('where Turbo changes the body and not the page', () => {
  const body = (interaction: string) => `<afterword-widget interaction="${interaction}"></afterword-widget><a href="/help?next">Next</a>`;

  test('each conversation is asked about, and the one that was answered shows its answer when somebody comes back', async () => {
    const turbo = await inPage('@hotwired/turbo/dist/turbo.es2017-umd.js');
    const page = await set.visit(body('4711'), { head: turbo });
    await page.evaluate(() => Reflect.set(window, 'same', true));
    await tap(page, 'Bad');
    await page.getByText('Saved', { exact: true }).waitFor();

    set.stage.show((await page.content()).replaceAll('4711', '4712'));
    await page.getByRole('link', { name: 'Next' }).click();
    await page.waitForURL('**?next');
    await page.locator('afterword-widget[interaction="4712"]').waitFor();
    await tap(page, 'Great');

    await expect
      .poll(() => set.stage.responses)
      .toMatchObject([
        { interaction: '4711', rating: 2 },
        { interaction: '4712', rating: 5 },
      ]);
    await page.goBack();
    await page.locator('afterword-widget[interaction="4711"]').waitFor();
    await pressed(page, 'Bad').waitFor();
    expect(await page.evaluate(() => Reflect.get(window, 'same'))).toBe(true);
  });
});

describe('a page that the browser keeps when it is left', () => {
  // What is seen there comes by HTTP: the driver takes a page that comes back for a new one.
  const tell = (host: string) => `<script>
    if (location.search) setTimeout(() => history.back(), 300);
    addEventListener('pageshow', ({ persisted }) => {
      if (!persisted) return;
      const faces = [...document.querySelector('afterword-widget').shadowRoot.querySelectorAll('[part=face]')];
      const why = performance.getEntriesByType('navigation')[0].notRestoredReasons;
      fetch('${host}seen?' + faces.findIndex((face) => face.ariaPressed === 'true') + '&' + JSON.stringify(why), { mode: 'no-cors' });
      faces[4].click();
    });
  </script>`;

  test('comes back with its answer, which is not sent again and can still be changed', async () => {
    // The driver turns this cache off wherever it is not told otherwise, and a browser without a window has none.
    const executablePath = windowedBrowser() ?? findBrowser();
    const browser = await chromium.launch({ ...launchOptions(), executablePath, ignoreDefaultArgs: ['--disable-back-forward-cache'] });
    onTestFinished(() => browser.close());
    const page = await browser.newPage();
    await set.visit(INLINE, { head: tell(set.stage.host) });
    await page.goto(set.stage.page);
    await tap(page, 'Bad');
    await page.getByText('Saved', { exact: true }).waitFor();
    expect(set.stage.responses).toHaveLength(1);

    await page.goto(`${set.stage.page}?away`).catch(() => undefined);

    await expect.poll(() => set.stage.requests).toContain('GET /seen?1&null');
    await expect.poll(() => set.stage.responses).toMatchObject([{ rating: 2 }, { rating: 5, revision: 1 }]);
    expect(new Set(set.stage.responses.map(({ id }) => id)).size).toBe(1);
  });
});

describe('a page that opens a modal dialog over a question', () => {
  test('has its dialog, and its question afterwards', async () => {
    const page = await set.visit('<dialog><button>OK</button></dialog>', { script: 'data-ask="load"' });
    const face = page.getByRole('button', { name: 'Good', exact: true });
    await face.waitFor();

    await page.evaluate(() => document.querySelector('dialog')?.showModal());
    expect(await face.click({ timeout: 500 }).catch(() => 'out of reach')).toBe('out of reach');
    expect(set.stage.responses).toEqual([]);
    await page.getByRole('button', { name: 'OK', exact: true }).click();
    await page.evaluate(() => document.querySelector('dialog')?.close());
    await face.click();

    await expect.poll(() => set.stage.responses).toMatchObject([{ rating: 4 }]);
  });
});
