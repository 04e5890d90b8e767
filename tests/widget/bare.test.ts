import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { askAnew, cardOf, SURFACES } from './surfaces.ts';
import { onStage, tap } from './visit.ts';

const set = onStage();

const ASKED = ['How was our support?', 'Terrible', 'Bad', 'Okay', 'Good', 'Great'];
const REASONS = ['The person', 'Friendliness', 'Knowledge', 'Listening', 'The outcome', 'Speed', 'Solution', 'Product or rules'];
const NOTE = 'Saved as you write. Please leave out personal or financial details.';

/** All that is written on the card, from top to bottom. Without spaces: what stands beside one another is kept apart by the style sheet. */
const written = async (page: Page): Promise<string> => together(await cardOf(page).innerText());
const together = (...texts: readonly string[]): string => texts.join('').replace(/\s/g, '');

/** Takes away all styles, as a browser does that is told to. */
function undress(card: Element): void {
  const root = card.getRootNode() as ShadowRoot;
  root.adoptedStyleSheets = [];
  for (const element of [root.host, card]) element.removeAttribute('style');
}

test.each(SURFACES)('without its style sheet the card has the same order, hides what it hides, and works: %s', async (surface) => {
  const page = await set.visit('');
  await askAnew(page, surface);
  await cardOf(page).evaluate(undress);

  expect(await written(page)).toBe(together(...ASKED));
  await tap(page, 'Bad');
  await page.getByText('Saved', { exact: true }).waitFor();
  expect(await written(page)).toBe(together(...ASKED, 'What went wrong? How can we improve?', ...REASONS, NOTE, 'Saved', 'Done'));
  await page.getByRole('textbox').fill('No answer.');
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByText('Your answer is saved').waitFor();

  expect(await written(page)).toBe(together('Thank you!', 'Your answer is saved, and our team can see it now.', 'Change my answer'));
  expect(set.stage.responses.at(-1)).toMatchObject({ rating: 2, comment: 'No answer.' });
});
