import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chipsOf, type Desk, openDesk, reopen } from '../support/asking.ts';
import { violationsOn } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { soon } from '../support/wall.ts';

// With the real server and the real widget: what is chosen here is what customers get.

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const accent = (page: Page) => page.getByLabel('Accent', { exact: true });
const question = (page: Page) => page.getByLabel('The question', { exact: true });
const speak = (page: Page, lang: string) => page.getByLabel('Language', { exact: true }).selectOption(lang);
const cardOf = ({ preview }: Desk) => preview.locator('section');
const go = (page: Page, moment: string) => page.getByRole('button', { name: moment, exact: true }).click();
const isFocused = (page: Page, name: string) => soon(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(name);

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
    change: async (page) => {
      await page.getByText('Add a reason of your own').click();
      await page.getByLabel('Its word in English').fill('Opening hours');
      await page.getByRole('button', { name: 'Add it' }).click();
    },
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
    await SETTINGS['a colour']?.change(desk.page);
    await SETTINGS['a reason of its own']?.change(desk.page);
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

describe('what is refused', () => {
  test('a colour that is none is said beside it, and nothing that was typed is lost', async () => {
    const { page, asked } = await openDesk(browser);
    await accent(page).fill('orange');
    await question(page).fill('Did that help?');

    await go(page, 'Save');

    await page.getByText('A colour is written as #').waitFor();
    await isFocused(page, 'widget/accent');
    expect([await accent(page).inputValue(), await question(page).inputValue()]).toEqual(['orange', 'Did that help?']);
    expect((await asked()).words).toEqual({});
  });

  test('a word that is too long is shown in its language, whichever was looked at', async () => {
    const { page } = await openDesk(browser);
    await speak(page, 'fr');
    await question(page).fill('é'.repeat(201));
    await speak(page, 'en');

    await go(page, 'Save');

    await page.getByText('Take at most 200 characters').waitFor();
    await isFocused(page, 'widget/words/fr/question');
    expect(await question(page).inputValue()).toBe('é'.repeat(201));
  });

  test('a reason that lost its last word is marked', async () => {
    const { page } = await openDesk(browser);
    await SETTINGS['a reason of its own']?.change(page);
    await page.getByLabel('opening-hours', { exact: true }).fill('');

    await go(page, 'Save');

    await page.getByText('This reason needs a word').waitFor();
    expect(await page.getByRole('checkbox', { name: 'opening-hours' }).getAttribute('aria-invalid')).toBe('true');
  });

  test('a number that cannot be is said before it is sent', async () => {
    const { page, requests } = await openDesk(browser);
    await page.getByLabel('Days until somebody is asked again').fill('400');

    await go(page, 'Save');

    await page.getByText('Take a number from 0 to 365.').waitFor();
    expect(requests.filter((request) => request.startsWith('PATCH'))).toEqual([]);
  });
});

test('everything can be done with the keyboard alone', async () => {
  const desk = await openDesk(browser);
  const { page } = desk;
  await page.getByRole('radio', { name: 'Five faces' }).focus();
  await page.keyboard.press('ArrowUp');
  await page.getByRole('button', { name: 'Move Solution up' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Solution is number 1 now.').waitFor();
  // The row has moved, and the focus with it.
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Space');
  await page.getByText('Add a reason of your own').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Würze');
  await page.keyboard.press('Enter');
  await question(page).focus();
  await page.keyboard.type('Did that help?');
  await page.keyboard.press('Enter');

  await page.getByText('Saved.').waitFor();

  const { scale, reasons, words } = await desk.asked();
  expect(reasons.map(({ id }) => id)).toEqual(['friendliness', 'knowledge', 'listening', 'speed', 'rules', 'wurze']);
  expect([scale, words]).toEqual([3, { en: { reasons: { wurze: 'Würze' }, question: 'Did that help?' } }]);
});

test.each([
  ['a light screen', {}],
  ['a dark phone', { colorScheme: 'dark', viewport: { width: 320, height: 640 } }],
] as const)('axe finds nothing on %s, in the form or in the preview, and nothing has to be scrolled sideways', async (_look, options) => {
  const { page, preview } = await openDesk(browser, { bypassCSP: true, ...options });
  await SETTINGS['a colour']?.change(page);
  await accent(page).fill('red');
  await page.getByText('Add a reason of your own').click();
  await go(page, 'Save');
  await page.getByText('A colour is written as #').waitFor();
  await preview.locator('.done').waitFor();

  expect(await violationsOn(page)).toEqual([]);
  // A frame has the heading of the page around it.
  const inFrames = await Promise.all(
    page
      .frames()
      .slice(1)
      .map((frame) => violationsOn(frame)),
  );
  expect(inFrames.flat().filter((violation) => !violation.startsWith('page-has-heading-one'))).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
});
