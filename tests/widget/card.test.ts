import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { arabic } from '../../widget/languages/ar.ts';
import { hebrew } from '../../widget/languages/he.ts';
import { ENGLISH } from '../../widget/words.ts';
import { INLINE, onStage } from './visit.ts';

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
});
