import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDesk, ROOMY } from '../support/asking.ts';
import { type Browser, openBrowser } from '../support/browser.ts';
import { soon } from '../support/wall.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const frameOf = (page: Page): Frame => page.frames().find((frame) => frame.url().endsWith('/preview')) ?? page.mainFrame();
const storageOf = () => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]);

describe('the preview', () => {
  test('goes all the way when it is tapped, and sends nothing and keeps nothing', async () => {
    const { page, preview, requests } = await openDesk(browser, ROOMY);
    const [asked, kept] = [requests.length, await page.evaluate(storageOf)];

    await preview.getByRole('button', { name: 'Bad' }).click();
    await preview.getByText('Saved', { exact: true }).waitFor();
    await preview.getByRole('button', { name: 'Speed' }).click();
    await preview.getByRole('textbox').fill('Nobody is to read this.');
    await preview.getByRole('button', { name: 'Done' }).click();

    await preview.getByRole('heading', { name: 'Thank you!' }).waitFor();
    await preview.getByRole('button', { name: 'Change my answer' }).click();
    await preview.getByRole('textbox').waitFor();
    expect(requests.slice(asked)).toEqual([]);
    expect(await page.evaluate(storageOf)).toBe(kept);
  });

  test('is tapped as well where it is shown smaller', async () => {
    const { page, preview } = await openDesk(browser, { viewport: { width: 390, height: 844 } });
    const frame = page.locator('iframe');
    await frame.scrollIntoViewIfNeeded();
    const [outer, scale] = [
      await frame.boundingBox(),
      await frame.evaluate((element) => element.getBoundingClientRect().width / element.clientWidth),
    ];
    const face = await preview.getByRole('button', { name: 'Bad' }).evaluate((button) => {
      const { left, top, width, height } = button.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    expect(scale).toBeLessThan(1);

    await page.mouse.click((outer?.x ?? 0) + face.x * scale, (outer?.y ?? 0) + face.y * scale);

    await preview.getByRole('button', { name: 'Bad', pressed: true }).waitFor();
  });

  test('has neither the storage nor the session of whoever looks', async () => {
    const { page } = await openDesk(browser);
    await page.evaluate(() => localStorage.setItem('afterword.outbox.a', JSON.stringify({ a: 'kept by another page' })));
    await page.reload();
    await page.frameLocator('iframe').locator('.faces').waitFor();

    const found = await frameOf(page).evaluate(() => {
      const tried = (read: () => unknown) => {
        try {
          return read();
        } catch (error) {
          return (error as Error).name;
        }
      };
      return [origin, tried(() => localStorage.length), tried(() => document.cookie), tried(() => parent.document)];
    });

    expect(found).toEqual(['null', 'SecurityError', 'SecurityError', 'SecurityError']);
    expect(await page.evaluate(() => localStorage.getItem('afterword.outbox.a'))).toContain('kept by another page');
  });

  test('could not send anything if it wanted to', async () => {
    const { page, faults } = await openDesk(browser);

    const refused = await frameOf(page).evaluate(
      () =>
        new Promise((resolve) => {
          const request = new XMLHttpRequest();
          request.open('POST', '/api/v1/responses');
          request.onload = () => resolve(false);
          request.onerror = () => resolve(true);
          request.send('{}');
        }),
    );

    expect(refused).toBe(true);
    expect(faults.splice(0)).toEqual([expect.stringContaining("default-src 'none'")]);
  });

  test('listens to nobody but the page around it, and to that only where it is one of ours', async () => {
    const { url, page, preview } = await openDesk(browser);
    const whisper = () => postMessage({ mode: 'popup', lang: 'en', settings: {} }, '*');
    await frameOf(page).evaluate(whisper);
    await page.getByRole('radio', { name: 'Three faces' }).check();
    await soon(() => preview.locator('.faces button').count()).toBe(3);
    expect(await preview.locator('section').getAttribute('data-surface')).toBe('inline');

    // On its own it is its own parent, and says of itself that it is of no origin.
    await page.goto(`${url}/preview`);
    await page.evaluate(whisper);

    await page.waitForLoadState('networkidle');
    expect(await page.locator('afterword-widget').count()).toBe(0);
  });
});

describe('what is looked at', () => {
  test('is where it is being changed, and stays where somebody went', async () => {
    const { page, preview } = await openDesk(browser);
    await page.getByLabel('What happens next').fill('We read it on Monday.');
    await preview.getByText('We read it on Monday.').waitFor();

    await page.getByRole('button', { name: 'High face', exact: true }).click();
    await preview.getByText('What did we do well?').waitFor();
    await page.getByLabel('Days until somebody is asked again').fill('1');
    await page.getByRole('radio', { name: 'Dark on every device' }).check();

    await soon(() => preview.locator('section').getAttribute('data-theme')).toBe('dark');
    expect(await preview.getByRole('button', { name: 'Great' }).getAttribute('aria-pressed')).toBe('true');
  });

  test('takes the focus from nobody who is typing', async () => {
    const { page, preview } = await openDesk(browser);
    await page.getByLabel('What happens next').focus();

    await page.keyboard.type('We read it.', { delay: 20 });

    await preview.getByText('We read it.').waitFor();
    expect(await page.getByLabel('What happens next').inputValue()).toBe('We read it.');
  });

  test('is a popup in its corner, a sheet on a phone, and comes again after it was closed', async () => {
    const { page, preview } = await openDesk(browser, ROOMY);
    const card = preview.locator('section[data-surface="popup"]');
    const place = () => card.evaluate((element) => [innerWidth, element.getBoundingClientRect().width]);
    await page.getByRole('radio', { name: 'Popup' }).check();
    await soon(place).toEqual([660, 400]);

    await page.getByRole('radio', { name: 'Phone' }).check();
    await soon(place).toEqual([390, 390]);
    // Whoever taps scrolls there first; from inside a frame without rights not every Chromium scrolls the page around it.
    await page.locator('iframe').evaluate((frame) => frame.scrollIntoView({ block: 'end' }));
    await preview.getByRole('button', { name: 'Close feedback' }).click();
    await card.waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Question', exact: true }).click();
    await card.waitFor();
  });

  test('is dark on a dark screen where the site follows it, and light where it does not', async () => {
    const { page, preview } = await openDesk(browser);
    const paper = () => preview.locator('section').evaluate((card) => getComputedStyle(card).backgroundColor);
    await page.getByRole('radio', { name: 'Dark', exact: true }).check();
    await soon(paper).toBe('rgb(28, 32, 41)');

    await page.getByRole('radio', { name: 'Light on every device' }).check();

    await soon(paper).toBe('rgb(255, 255, 255)');
    expect(await preview.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)).toBe('rgb(16, 19, 24)');
  });

  test.each([
    ['ar', 'rtl', 'سيئ جدًا'],
    ['he', 'rtl', 'גרוע מאוד'],
    ['ja', 'ltr', 'とても悪い'],
  ])('is in %s, written %s', async (lang, dir, worst) => {
    const { page, preview } = await openDesk(browser);

    await page.getByLabel('Language of the preview').selectOption(lang);

    await preview.getByText(worst).waitFor();
    await soon(() => preview.locator('html').getAttribute('dir')).toBe(dir);
    await soon(() => preview.locator('html').getAttribute('lang')).toBe(lang);
  });
});
