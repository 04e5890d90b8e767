import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { type Reply, refused, stored } from '../support/stage.ts';
import { askAnew, cardOf, SURFACES } from './surfaces.ts';
import { onStage, tap } from './visit.ts';

const set = onStage();

/** What has the focus, by what is written on it; of a box, its label. "body" where it fell to the page. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const outer = document.activeElement;
    const element = outer?.shadowRoot?.activeElement ?? outer;
    const [label] = (element as HTMLTextAreaElement).labels ?? [];
    return element === document.body || !element?.checkVisibility() ? 'body' : (element.ariaLabel ?? label?.textContent ?? element.textContent ?? '');
  });
/** The same, when the browser has drawn what happened: only then it takes the focus from what is not there any more. */
const settled = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))).then(() => focused(page));

const box = (page: Page) => page.getByRole('textbox', { name: 'What went wrong?' });
const done = (page: Page) => page.getByRole('button', { name: 'Done' });
const saved = (page: Page) => page.getByText('Saved', { exact: true }).waitFor();

/** The answer is refused as soon as the test says so. */
function refusedLater(code: string): () => void {
  let refuse = () => {};
  const decision = new Promise<Reply>((resolve) => {
    refuse = () => resolve(refused(409, code));
  });
  set.stage.answer((message, path) => (path === 'responses' ? decision : stored(message)));
  return refuse;
}

describe.each(SURFACES)('the focus never falls to the page: %s', (surface) => {
  const open = async () => {
    const page = await set.visit('<a href="#top">Page</a>');
    await askAnew(page, surface);
    return page;
  };

  test('it stays on what is tapped, with the mouse and with the keyboard', async () => {
    const page = await open();

    for (const word of ['Bad', 'Great', 'Friendliness', 'Speed']) {
      await tap(page, word);
      expect(await settled(page)).toBe(word);
      await page.keyboard.press('Enter');
      expect(await settled(page)).toBe(word);
    }
  });

  test('it goes to the thanks when the customer is done, and to the face that was chosen when they have second thoughts', async () => {
    const page = await open();
    await tap(page, 'Bad');
    await saved(page);

    await done(page).click();
    expect(await settled(page)).toBe('Thank you!');
    await page.getByRole('button', { name: 'Change my answer' }).press('Enter');

    expect(await settled(page)).toBe('Bad');
  });

  test('it goes to the box when there is too much in it', async () => {
    const page = await open();
    await tap(page, 'Bad');
    await box(page).fill('x'.repeat(2010));

    await done(page).click();

    expect(await settled(page)).toBe('What went wrong? How can we improve?');
  });

  test.each([
    ['already_rated', 'Already answered'],
    ['token_expired', 'This link is too old'],
  ])('it goes to what is said instead when the answer is refused for good, from the box and from the face: %s', async (code, heading) => {
    const page = await open();
    for (const text of ['', 'half a sen']) {
      const refuse = refusedLater(code);
      await askAnew(page, surface);
      await tap(page, 'Bad');
      if (text) await box(page).fill(text);

      refuse();
      await page.getByRole('heading', { name: heading }).waitFor();

      expect(await settled(page)).toBe(heading);
    }
  });

  test('it goes there too when the customer was done already', async () => {
    const refuse = refusedLater('already_rated');
    const page = await open();
    await tap(page, 'Bad');
    await done(page).click();
    await page.getByRole('button', { name: 'Change my answer' }).focus();

    refuse();
    await page.getByRole('heading', { name: 'Already answered' }).waitFor();

    expect(await settled(page)).toBe('Already answered');
  });

  test('it is not taken from the page when the answer is refused meanwhile', async () => {
    const refuse = refusedLater('already_rated');
    const page = await open();
    await tap(page, 'Bad');
    await page.getByRole('link', { name: 'Page' }).focus();

    refuse();
    await page.getByRole('heading', { name: 'Already answered' }).waitFor();

    expect(await settled(page)).toBe('Page');
  });
});

describe('the focus stays in the card', () => {
  test.each([
    ['in the box', 'textarea', 'Was ist schiefgelaufen? Was können wir besser machen?'],
    ['or else on the question', '.faces button', 'Wie war unser Kundenservice?'],
  ])('that changes its language: %s', async (_, place, expected) => {
    const page = await set.visit('');
    await askAnew(page, 'inline');
    await tap(page, 'Bad');
    await cardOf(page).locator(place).first().focus();

    await page.locator('afterword-widget').evaluate((element) => element.setAttribute('lang', 'de'));
    await page.getByText('Wie war unser Kundenservice?').waitFor();

    expect(await settled(page)).toBe(expected);
  });

  test('that asks about the next conversation, on the new question', async () => {
    const page = await set.visit('');
    await askAnew(page, 'inline');
    await tap(page, 'Bad');
    await box(page).focus();

    await page.locator('afterword-widget').evaluate((element) => element.setAttribute('interaction', 'next'));
    await page.locator('[data-phase="asking"]').waitFor();

    expect(await settled(page)).toBe('How was our support?');
  });
});

describe('when a popup goes, the focus goes back to where it came from', () => {
  test.each([
    ['Esc', (page: Page) => page.keyboard.press('Escape')],
    ['its own button', (page: Page) => page.getByRole('button', { name: 'Close feedback' }).click()],
    ['the page, which takes the question back', (page: Page) => page.evaluate(() => window.afterword?.('close'))],
    ['the page, which asks about something else', (page: Page) => askAnew(page, 'popup')],
  ])('closed by %s', async (_, close) => {
    const page = await set.visit('<button>Chat</button>');
    for (const word of ['', 'Bad']) {
      await page.getByRole('button', { name: 'Chat' }).focus();
      await askAnew(page, 'popup');
      await cardOf(page).locator('.faces button').first().focus();
      if (word) await tap(page, word);

      await close(page);

      await expect.poll(() => settled(page)).toBe('Chat');
    }
  });
});
