import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { STATES } from './states.ts';
import { askAnew, cardOf, LONG, SURFACES } from './surfaces.ts';
import { onStage, tap } from './visit.ts';

const set = onStage();

declare global {
  interface Window {
    told: string[];
  }
}

const status = (page: Page) => cardOf(page).locator('[role="status"]');
const box = (page: Page) => cardOf(page).locator('textarea');
const saved = (page: Page) => page.locator('afterword-widget [data-delivery="saved"]').waitFor();

/** Writes down in `told` from now on what a screen reader is given to read out. */
const listen = (page: Page): Promise<void> =>
  cardOf(page).evaluate((card) => {
    window.told = [];
    const regions = card.querySelectorAll('[role="status"], [aria-live]');
    const observer = new MutationObserver((changes) => window.told.push(...changes.map(({ target }) => target.textContent ?? '')));
    for (const region of regions) observer.observe(region, { childList: true, characterData: true, subtree: true });
  });
const told = (page: Page) => page.evaluate(() => window.told);
const forget = (page: Page) => page.evaluate(() => void window.told.splice(0));

/** Types so fast that no machine makes a pause of it. */
const write = (page: Page, text: string): Promise<void> =>
  box(page).evaluate((element, all) => {
    for (const letter of all) {
      (element as HTMLTextAreaElement).value += letter;
      element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
  }, text);

async function open(surface: 'inline' | 'popup' = 'inline'): Promise<Page> {
  const page = await set.visit('');
  await askAnew(page, surface);
  await listen(page);
  return page;
}

describe.each(SURFACES)('what is read out comes from a region: %s', (surface) => {
  test('that is there and empty before it says anything, and is never replaced', async () => {
    const page = await open(surface);
    const first = await status(page).elementHandle();
    expect([await status(page).count(), await status(page).innerText(), await status(page).isVisible()]).toEqual([1, '', false]);

    await tap(page, 'Good');
    await saved(page);
    await page.getByRole('button', { name: 'Done' }).click();

    await expect.poll(() => told(page)).toEqual(['Sending…', 'Saved', 'Your answer is saved, and our team can see it now.']);
    expect(await first?.evaluate((element) => element.isConnected)).toBe(true);
  });

  test('in which each state is told in words, and stays until something else is true', { timeout: LONG }, async () => {
    const page = await set.visit('');
    for (const [state, reach] of Object.entries(STATES)) {
      set.stage.answer(null);
      await askAnew(page, surface);
      await reach(page, set.stage);
      const text = await status(page).innerText();
      expect([state, text !== '']).toEqual([state, state !== 'asking']);
    }
  });
});

describe('nothing is read out', () => {
  test('while somebody writes: that it is saved is told when they pause, once', async () => {
    const page = await open();
    await tap(page, 'Bad');
    await saved(page);
    await forget(page);

    await write(page, 'Forty letters would be told forty times.');
    expect(await told(page)).toEqual([]);
    await expect.poll(() => set.stage.responses.length).toBe(2);

    await expect.poll(() => told(page)).toEqual(['Sending…', 'Saved']);
  });

  test('of how much may still be written, until it is little', async () => {
    const page = await open();
    await tap(page, 'Bad');
    await saved(page);
    const limit = cardOf(page).locator('#limit');

    await box(page).fill('x'.repeat(1900));
    expect(await limit.innerText()).toBe('');
    await box(page).press('End');
    await page.keyboard.type('x');

    await expect.poll(() => limit.innerText()).toBe('Characters left: 99');
    await box(page).fill('x'.repeat(2001));
    await expect.poll(() => limit.innerText()).toBe('Not saved: too long by 1. Please shorten your text.');
    expect(await box(page).inputValue()).toHaveLength(2001);
  });

  test('twice, where the same is true again', async () => {
    const page = await open();
    await tap(page, 'Bad');
    await saved(page);
    await forget(page);

    await tap(page, 'Bad');
    await box(page).focus();
    await box(page).blur();
    await page.waitForTimeout(1200); // What is written is saved a second later.

    expect(await told(page)).toEqual([]);
  });
});

test.each(SURFACES)('what was said stays, and the card with it, for as long as somebody reads it: %s', async (surface) => {
  const page = await open(surface);
  await page.clock.install();
  await tap(page, 'Great');
  await saved(page);
  await page.getByRole('button', { name: 'Done' }).click();
  const said = await cardOf(page).innerText();

  await page.clock.runFor('01:00:00');

  expect(await cardOf(page).innerText()).toBe(said);
  expect(said).toMatch(/^Thank you!\s+Your answer is saved/);
});
