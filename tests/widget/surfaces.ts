import { randomUUID } from 'node:crypto';
import type { Locator, Page } from 'playwright-core';
import type { Surface } from '../../domain/answer.ts';

/** The places in which the question is asked. */
export const SURFACES = ['inline', 'popup'] as const satisfies readonly Surface[];

/** For a test that walks through every language or every state, in ms: on a busy machine one step takes half a second. */
export const LONG = 180_000;

/** Asks a new question in place of the one before, without loading the page anew: in hundreds of ways of asking that is what takes time. */
export async function askAnew(page: Page, surface: (typeof SURFACES)[number], lang = 'en'): Promise<void> {
  await page.evaluate(surface === 'inline' ? askInPlace : askInPopup, { lang, interaction: randomUUID() });
  await page.locator(`afterword-widget section[lang="${lang}"][data-phase="asking"]`).waitFor();
}

/** The card, whatever it shows. */
export const cardOf = (page: Page): Locator => page.locator('afterword-widget section');

/** Presses the first of these buttons without a pointer, whose way there takes longer than everything that the card does then. */
export const push = (page: Page, selector: string): Promise<void> =>
  cardOf(page)
    .locator(selector)
    .first()
    .evaluate((button) => (button as HTMLElement).click());

/** Taps the worst face, and waits until that is stored. */
export async function rateTerrible(page: Page): Promise<void> {
  await push(page, '.faces button');
  await page.locator('afterword-widget [data-delivery="saved"]').waitFor();
}

interface About {
  readonly lang: string;
  readonly interaction: string;
}

function askInPlace(about: About): void {
  const question = document.createElement('afterword-widget');
  for (const [name, value] of Object.entries(about)) question.setAttribute(name, value);
  document.querySelector('afterword-widget')?.remove();
  document.querySelector('main')?.append(question);
}

function askInPopup(about: About): void {
  window.afterword?.('close');
  void window.afterword?.('ask', about);
}
