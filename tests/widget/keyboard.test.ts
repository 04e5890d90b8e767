import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { arabic } from '../../widget/languages/ar.ts';
import { ENGLISH, type Words } from '../../widget/words.ts';
import { askAnew, cardOf } from './surfaces.ts';
import { onStage } from './visit.ts';

const set = onStage();

/** What has the focus, by what is written on it or said of it; of a box, its label. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
    const [label] = (element as HTMLTextAreaElement).labels ?? [];
    return element?.ariaLabel ?? label?.textContent ?? element?.textContent ?? '';
  });

/** What has the focus after each of these keys. */
async function press(page: Page, ...keys: readonly string[]): Promise<readonly string[]> {
  const reached: string[] = [];
  for (const key of keys) {
    await page.keyboard.press(key);
    reached.push(await focused(page));
  }
  return reached;
}

const face = (page: Page, index: number) => cardOf(page).locator('.faces button').nth(index);
const chip = (page: Page, index: number) => cardOf(page).locator('.chip').nth(index);
const saved = (page: Page) => page.locator('afterword-widget [data-delivery="saved"]').waitFor();

/** A page with the question between two buttons of its own; a popup comes after both. */
async function open(surface: 'inline' | 'popup', { lang }: Words): Promise<Page> {
  const page = await set.visit('<button id="before">Before</button><div id="here"></div><button>After</button>');
  await askAnew(page, surface, lang);
  if (surface === 'inline') await page.evaluate(() => document.querySelector('#here')?.append(document.querySelector('afterword-widget') ?? ''));
  return page;
}

/** Goes through all stops with Tab, and back with Shift and Tab. */
async function expectStops(page: Page, stops: readonly string[]): Promise<void> {
  await page.locator('#before').focus();
  expect(await press(page, ...stops.map(() => 'Tab'))).toEqual(stops);
  expect(await press(page, ...stops.slice(1).map(() => 'Shift+Tab'))).toEqual(stops.slice(0, -1).reverse());
}

describe('the Tab key goes through everything that can be pressed, in the order in which it is read, and back', () => {
  test.each([
    ['inline', 'from left to right', ENGLISH],
    ['inline', 'from right to left', arabic],
    ['popup', 'from left to right', ENGLISH],
    ['popup', 'from right to left', arabic],
  ] as const)('%s, %s', async (surface, _, words) => {
    const page = await open(surface, words);
    const around = (stops: readonly string[]) => (surface === 'popup' ? ['After', words.close, ...stops] : [...stops, 'After']);
    const faces = Object.values(words.faces);
    const { friendliness, speed } = words.reasons;

    await expectStops(page, around(faces));
    await face(page, 0).press('Enter');
    await saved(page);
    await expectStops(page, around([...faces, friendliness, speed, words.whatWentWrong, words.done]));
    await cardOf(page).locator('.done').press('Enter');
    await expectStops(page, around([words.change]));
  });
});

describe('the arrow keys', () => {
  test.each([
    ['from left to right', ENGLISH, 'ArrowRight', 'ArrowLeft'],
    ['from right to left', arabic, 'ArrowLeft', 'ArrowRight'],
  ])('go from face to face and from chip to chip as they are read, stop at the ends, and save nothing: %s', async (_, words, next, previous) => {
    const page = await open('inline', words);
    const { friendliness, knowledge, listening } = words.reasons;
    await face(page, 3).focus();
    expect(await press(page, next, next, previous, previous)).toEqual([4, 4, 3, 2].map((index) => Object.values(words.faces)[index]));
    expect(set.stage.responses).toEqual([]);

    await face(page, 3).click();
    await saved(page);
    await chip(page, 0).focus();
    expect(await press(page, previous, next, next, next, previous)).toEqual([friendliness, knowledge, listening, listening, knowledge]);
    expect(await press(page, 'Tab', 'Shift+Tab')).toEqual([words.reasons.speed, knowledge]);
    await page.waitForTimeout(1200); // What is chosen would be saved a second later.

    expect(await cardOf(page).locator('.chip[aria-pressed="true"]').count()).toBe(0);
    expect(set.stage.responses).toHaveLength(1);
  });

  test('move the cursor in the box and nothing else', async () => {
    const page = await open('inline', ENGLISH);
    await face(page, 0).click();
    await cardOf(page).locator('textarea').fill('bd');

    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('a');

    expect(await cardOf(page).locator('textarea').inputValue()).toBe('bad');
  });
});

describe('Space and Enter', () => {
  test('choose a face, and take and take back a reason', async () => {
    const page = await open('popup', ENGLISH);
    await face(page, 2).press('Space');
    await expect.poll(() => set.stage.responses.at(-1)).toMatchObject({ rating: 3 });
    await face(page, 3).press('Enter');
    await expect.poll(() => set.stage.responses.at(-1)).toMatchObject({ rating: 4 });

    await chip(page, 0).press('Space');
    await chip(page, 1).press('Enter');
    await chip(page, 0).press('Enter');
    await chip(page, 3).press('Space');

    await expect.poll(() => set.stage.responses.at(-1)).toMatchObject({ rating: 4, reasons: 'knowledge speed' });
  });
});

describe('Esc', () => {
  test('closes a popup from its box, too, and what was written is saved', async () => {
    const page = await open('popup', ENGLISH);
    await face(page, 0).press('Enter');
    await cardOf(page).locator('textarea').fill('Half a sen');

    await page.keyboard.press('Escape');

    await cardOf(page).waitFor({ state: 'detached' });
    await expect.poll(() => set.stage.responses.at(-1)).toMatchObject({ comment: 'Half a sen' });
  });

  test('leaves alone what stands in the page', async () => {
    const page = await open('inline', ENGLISH);
    await face(page, 0).press('Enter');

    expect(await press(page, 'Escape')).toEqual([ENGLISH.faces[1]]);

    expect(await cardOf(page).getAttribute('data-phase')).toBe('commenting');
  });
});

test('choosing changes nothing but the card: no other page or window, no jump, and what is looked at stays where it is', async () => {
  const page = await set.visit('<div style="height:500px"></div>');
  await askAnew(page, 'inline');

  for (const target of [face(page, 1), face(page, 4), chip(page, 0)]) {
    await target.focus();
    const before = await viewOf(page, target);
    await page.keyboard.press('Space');
    await saved(page);

    expect(await viewOf(page, target)).toEqual(before);
  }
  expect(page.context().pages()).toEqual([page]);
});

async function viewOf(page: Page, target: Locator): Promise<readonly unknown[]> {
  const box = await target.boundingBox();
  return [box?.x, box?.y, await focused(page), ...(await page.evaluate(() => [location.href, history.length, scrollX, scrollY]))];
}
