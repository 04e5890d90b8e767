import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { arabic } from '../../widget/languages/ar.ts';
import { hebrew } from '../../widget/languages/he.ts';
import { ENGLISH } from '../../widget/words.ts';
import { INLINE, onStage, tap } from './visit.ts';

const set = onStage();
const WORDS = ['Terrible', 'Bad', 'Okay', 'Good', 'Great'];

const facesOf = (page: Page, question = 'How was our support?') => page.getByRole('group', { name: question }).getByRole('button');
const focused = (page: Page) => page.evaluate(() => (document.activeElement?.shadowRoot?.activeElement as HTMLElement | null)?.innerText);

describe('the five faces', () => {
  test('are a group named by the question, of buttons named by words, none of them chosen', async () => {
    const page = await set.visit(INLINE);
    await facesOf(page).first().waitFor();

    expect(await facesOf(page).allInnerTexts()).toEqual(WORDS);
    expect(await facesOf(page).evaluateAll((buttons) => buttons.map((button) => button.ariaPressed))).toEqual(Array(5).fill('false'));
  });

  test.each([
    ['in place', INLINE, ''],
    ['as a popup', '', 'data-ask="load"'],
  ])('stand in one row on a phone of 320 px, each large enough for a thumb and apart from the next: %s', async (_, body, script) => {
    const page = await set.visit(body, { script, context: { viewport: { width: 320, height: 600 } } });
    await facesOf(page).first().waitFor();

    const boxes = await facesOf(page).evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().toJSON()));

    expect(new Set(boxes.map(({ y }) => y)).size).toBe(1);
    expect(Math.min(...boxes.flatMap(({ width, height }) => [width, height]))).toBeGreaterThanOrEqual(44);
    expect(Math.min(...boxes.slice(1).map(({ left }, index) => left - boxes[index]?.right))).toBeGreaterThanOrEqual(8);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  test.each([
    ['the language of the page', 'lang="ar" dir="rtl"', INLINE, arabic],
    ['the language of the element', 'lang="en"', '<afterword-widget lang="he"></afterword-widget>', hebrew],
    ['what the element says of itself', 'lang="en"', '<afterword-widget dir="rtl"></afterword-widget>', ENGLISH],
  ])('are mirrored where %s is written from right to left, and so are the arrow keys', async (_, root, body, { question, faces }) => {
    const page = await set.visit(body, { root });
    await facesOf(page, question).first().waitFor();

    const left = await facesOf(page, question).evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().left));
    expect(left).toEqual([...left].sort((a, b) => b - a));
    await facesOf(page, question).nth(1).focus();
    await page.keyboard.press('ArrowLeft');

    expect(await focused(page)).toBe(faces[3]);
  });

  test('are walked by arrow keys without choosing, and chosen by Space and Enter', async () => {
    const page = await set.visit(INLINE);
    await facesOf(page).first().focus();

    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft']) await page.keyboard.press(key);
    expect([await focused(page), set.stage.responses.length]).toEqual(['Okay', 0]);
    await page.keyboard.press('Space');
    await expect.poll(() => set.stage.responses).toMatchObject([{ rating: 3 }]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');

    await expect.poll(() => set.stage.responses).toMatchObject([{ rating: 3 }, { rating: 4 }]);
  });
});

describe('the focus', () => {
  test('stays on the face that was tapped, with the box behind two groups of reasons, and never falls to the page', async () => {
    const page = await set.visit(INLINE);
    await facesOf(page).last().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox').waitFor();
    expect(await focused(page)).toBe('Great');

    for (const stop of ['Friendliness', 'Speed', '']) {
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe(stop);
    }
    await page.keyboard.type('kind');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Thank you!');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');

    expect(await focused(page)).toBe('Great');
    expect(set.stage.responses.at(-1)).toMatchObject({ comment: 'kind' });
  });
});

describe('what is read out', () => {
  test('comes from a region that is there, and empty, before it says anything', async () => {
    const page = await set.visit(INLINE);
    const status = page.getByRole('status');
    await facesOf(page).first().waitFor();
    expect([await status.count(), await status.innerText()]).toEqual([1, '']);

    await tap(page, 'Good');
    await page.getByRole('button', { name: 'Done' }).click();

    await expect.poll(() => status.innerText()).toBe('Your answer is saved, and our team can see it now.');
  });
});
