import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accent, addReason, chipsOf, type Desk, openDesk, question, reopen, speak } from '../support/asking.ts';
import { type Browser, openBrowser } from '../support/browser.ts';
import { soon } from '../support/wall.ts';

// With the real server and the real widget: what is chosen here is what customers get.

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const cardOf = ({ preview }: Desk) => preview.locator('section');

interface Setting {
  readonly change: (page: Page) => Promise<unknown>;
  /** What is to be seen in the preview before it is saved. */
  readonly seen: (desk: Desk) => Promise<unknown>;
  readonly asked: object;
  /** What the form says when it is opened again. */
  readonly stands: (page: Page) => Promise<unknown>;
}

const SETTINGS: Readonly<Record<string, Setting>> = {
  'three faces': {
    change: (page) => page.getByRole('radio', { name: 'Three faces' }).check(),
    seen: ({ preview }) => soon(() => preview.locator('.faces button').count()).toBe(3),
    asked: { scale: 3 },
    stands: async (page) => expect(await page.getByRole('radio', { name: 'Three faces' }).isChecked()).toBe(true),
  },
  'a theme': {
    change: (page) => page.getByRole('radio', { name: 'Dark on every device' }).check(),
    seen: (desk) => soon(() => cardOf(desk).evaluate((card) => getComputedStyle(card).backgroundColor)).toBe('rgb(28, 32, 41)'),
    asked: { theme: 'dark' },
    stands: async (page) => expect(await page.getByRole('radio', { name: 'Dark on every device' }).isChecked()).toBe(true),
  },
  'a place': {
    change: (page) => page.getByLabel('Bottom left').check(),
    seen: (desk) => soon(() => cardOf(desk).evaluate((card) => [card.role, Math.round(card.getBoundingClientRect().left)])).toEqual(['dialog', 20]),
    asked: { position: 'bottom-left' },
    stands: async (page) => expect(await page.getByLabel('Bottom left').isChecked()).toBe(true),
  },
  'a colour': {
    change: (page) => accent(page).fill('#FF8800'),
    seen: async ({ page, preview }) => {
      await page.getByText('#b35f00').waitFor();
      // As dark as it has to be on light paper, which is what was said beside the field.
      await soon(() => preview.locator('.done').evaluate((button) => getComputedStyle(button).backgroundColor)).toBe('rgb(179, 95, 0)');
    },
    asked: { accent: '#ff8800' },
    stands: async (page) => expect(await accent(page).inputValue()).toBe('#ff8800'),
  },
  'a reason less and another order': {
    change: async (page) => {
      await page.getByRole('checkbox', { name: 'Listening' }).uncheck();
      await page.getByRole('button', { name: 'Move Solution up' }).click();
    },
    seen: (desk) => chipsOf(desk).toEqual(['Friendliness', 'Knowledge', 'Solution', 'Speed', 'Product or rules']),
    asked: {
      reasons: ['friendliness', 'knowledge', 'solution', 'speed', 'rules'].map((id) => expect.objectContaining({ id })),
    },
    stands: async (page) => {
      expect(await page.getByRole('checkbox', { name: 'Listening' }).isChecked()).toBe(false);
      expect(
        await page
          .locator('.reasons')
          .nth(1)
          .getByRole('checkbox')
          .first()
          .evaluate((box) => box.closest('label')?.innerText),
      ).toMatch(/^Solution/);
    },
  },
  'a reason of its own': {
    change: (page) => addReason(page, 'Opening hours'),
    seen: (desk) => chipsOf(desk).toContain('Opening hours'),
    asked: {
      reasons: expect.arrayContaining([{ id: 'opening-hours', about: 'outcome' }]),
      words: { en: { reasons: { 'opening-hours': 'Opening hours' } } },
    },
    stands: async (page) => expect(await page.getByRole('checkbox', { name: 'Opening hours' }).isChecked()).toBe(true),
  },
  'how often and how soon': {
    change: async (page) => {
      await page.getByLabel('Days until somebody is asked again').fill('0');
      await page.getByLabel('Seconds before a popup asks').fill('45');
    },
    seen: (desk) => desk.preview.locator('.faces').waitFor(),
    asked: { cap: 0, delay: 45 },
    stands: async (page) => expect(await page.getByLabel('Days until somebody is asked again').inputValue()).toBe('0'),
  },
  'words in a language': {
    change: async (page) => {
      await speak(page, 'de');
      await question(page).fill('Wie war’s?');
      await page.getByLabel('Over the box, after one of the lower').fill('Was lief schief?');
    },
    seen: async ({ page, preview }) => {
      await preview.getByText('Was lief schief?').waitFor();
      await preview.getByRole('heading', { name: 'Wie war’s?' }).waitFor();
      await page.getByLabel('What happens next').focus();
      // Ours, where the site says nothing.
      await preview.getByRole('heading', { name: 'Vielen Dank!' }).waitFor();
    },
    asked: { words: { de: { question: 'Wie war’s?', whatWentWrong: 'Was lief schief?' } } },
    // The language in which the site has something to say is the one that is opened.
    stands: (page) => soon(() => question(page).inputValue()).toBe('Wie war’s?'),
  },
};

describe('how a site asks', () => {
  test.each(Object.entries(SETTINGS))('%s is seen at once, saved, and stands there when the page is opened again', async (_what, setting) => {
    const desk = await openDesk(browser);

    await setting.change(desk.page);
    await setting.seen(desk);
    const before = await desk.asked();
    await desk.page.getByText('Not saved yet.').waitFor();
    await desk.save();
    await desk.page.getByText('Not saved yet.').waitFor({ state: 'detached' });

    expect(before).not.toMatchObject(setting.asked);
    expect(await desk.asked()).toMatchObject(setting.asked);
    await reopen(desk);
    await setting.stands(desk.page);
  });

  test('is how a page asks, and what nobody changed is as it was', async () => {
    const desk = await openDesk(browser);
    await desk.page.getByRole('radio', { name: 'Three faces' }).check();
    await question(desk.page).fill('Did that help?');
    await desk.store.updateSite(desk.site.id, { widget: { delay: 3 } }, 'command');
    await desk.save();

    await desk.page.goto(`${desk.url}/examples/support-page.html`);

    await desk.page.getByRole('heading', { name: 'Did that help?' }).waitFor();
    expect(await desk.page.locator('.faces button').count()).toBe(3);
    expect((await desk.asked()).delay).toBe(3);
  });

  test('goes back to ours where a field is emptied and a reason removed', async () => {
    const desk = await openDesk(browser);
    await accent(desk.page).fill('#ff8800');
    await addReason(desk.page, 'Opening hours');
    await question(desk.page).fill('Did that help?');
    await desk.save();

    await desk.page.getByRole('button', { name: 'Ours', exact: true }).click();
    await question(desk.page).fill('');
    await desk.page.getByRole('button', { name: 'Remove Opening hours' }).click();
    await desk.save();

    await soon(desk.asked).toMatchObject({ accent: null, words: {} });
    await chipsOf(desk).not.toContain('Opening hours');
  });
});
