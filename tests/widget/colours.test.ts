import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { contrastOf, PAPER, type Rgb } from '../../domain/contrast.ts';
import { clearlyDifferent } from '../support/pixels.ts';
import { askAnew, cardOf } from './surfaces.ts';
import { onStage } from './visit.ts';

const set = onStage();

const COLOURS = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced light': { colorScheme: 'light', forcedColors: 'active' },
  'forced dark': { colorScheme: 'dark', forcedColors: 'active' },
} as const;
type Colours = keyof typeof COLOURS;
const ALL_COLOURS = Object.keys(COLOURS) as Colours[];

/** A card in these colours. */
async function open(colours: Colours, surface: 'inline' | 'popup' = 'inline', viewport = { width: 1280, height: 900 }): Promise<Page> {
  const page = await set.visit('<button id="before">Before</button>', { context: { ...COLOURS[colours], viewport } });
  await askAnew(page, surface);
  return page;
}

const faces = (page: Page) => cardOf(page).locator('.faces button');

/** The element as it is drawn, with so many pixels around it. */
async function pictureOf(page: Page, element: Locator, around = 0): Promise<Buffer> {
  const { x, y, width, height } = await element.evaluate((one) => one.getBoundingClientRect().toJSON());
  return page.screenshot({ clip: { x: x - around, y: y - around, width: width + 2 * around, height: height + 2 * around } });
}

describe.each(ALL_COLOURS)('to whoever sees no colours, in %s', (colours) => {
  test('no face looks like another', async () => {
    const page = await open(colours);
    // On whole pixels, or the smoothing of edges would differ too.
    await cardOf(page)
      .locator('.faces')
      .evaluate((element) => element.style.setProperty('grid-template-columns', 'repeat(5, 60px)'));
    const pictures: Buffer[] = [];
    for (const face of await faces(page).locator('.face').all()) pictures.push(await pictureOf(page, face));

    const pairs = pictures.flatMap((a, index) => pictures.slice(index + 1).map((b) => [a, b] as const));
    const differences = await Promise.all(pairs.map((pair) => clearlyDifferent(page, ...pair)));

    expect(differences).toHaveLength(10);
    expect(Math.min(...differences)).toBeGreaterThan(40); // A mouth is about 60 pixels.
  });

  test('the chosen face is told by its ring and its mark, and a chosen reason by its mark', async () => {
    const page = await open(colours);
    const face = faces(page).nth(2);
    const before = await pictureOf(page, face, 8);
    await face.dispatchEvent('click');
    await page.locator('[data-delivery="saved"]').waitFor();
    const after = await pictureOf(page, face, 8);

    expect(await clearlyDifferent(page, before, after)).toBeGreaterThan(400); // Three pixels around a circle of 52.
    expect(await face.locator('.check').isVisible()).toBe(true);
    expect(await faces(page).nth(1).locator('.check').isVisible()).toBe(false);

    const chip = cardOf(page).locator('.chip').first();
    await chip.dispatchEvent('click');
    expect(await chip.evaluate((element) => getComputedStyle(element, '::before').content)).toContain('✓');
  });
});

test.each(ALL_COLOURS)('what has the focus has a line of two pixels or more around it, which nothing cuts off: %s', async (colours) => {
  const page = await open(colours, 'popup', { width: 320, height: 900 });
  await faces(page).first().dispatchEvent('click');
  await cardOf(page).locator('.chip').first().dispatchEvent('click');
  await expect.poll(() => set.stage.responses.at(-1)).toMatchObject({ reasons: 'friendliness' });
  await page.locator('[data-delivery="saved"]').waitFor();
  await page.locator('#before').focus();
  const before = await pictureOf(page, cardOf(page));
  const thin: string[] = [];

  for (const stop of ['close', 1, 2, 3, 4, 5, 'person', 'outcome', 'box', 'done']) {
    await page.keyboard.press('Tab');
    const { width, height } = await cardOf(page)
      .locator(':focus')
      .evaluate((element) => element.getBoundingClientRect().toJSON());
    const changed = await clearlyDifferent(page, before, await pictureOf(page, cardOf(page)));
    if (changed < 2 * (2 * width + 2 * height)) thin.push(`${stop}`);
  }
  await page.keyboard.press('Enter');

  expect(thin).toEqual([]);
  expect(
    await cardOf(page)
      .locator('h2:focus')
      .evaluate((element) => getComputedStyle(element).outline),
  ).toMatch(/solid 3px$/);
});

describe('what is not text, but has to be seen, stands out', () => {
  const rgbOf = (text = ''): Rgb => (text.match(/[\d.]+/g) ?? []).slice(0, 3).map((part) => Number(part) / 255) as unknown as Rgb;

  test.each(['light', 'dark'] as const)('by a contrast of 3 in %s', async (colours) => {
    const page = await open(colours);
    await faces(page).nth(1).dispatchEvent('click');
    const styleOf = async (selector: string, ...names: readonly string[]) => {
      const element = cardOf(page).locator(selector).first();
      return element.evaluate((one, all) => all.map((name) => getComputedStyle(one).getPropertyValue(name)), names);
    };
    const paper = PAPER[colours];
    const pairs = {
      'the box': [rgbOf((await styleOf('textarea', 'border-top-color'))[0]), paper],
      'a reason': [rgbOf((await styleOf('.chip', 'border-top-color'))[0]), paper],
      'the head of a face': [rgbOf((await styleOf('.head', 'stroke'))[0]), paper],
      'its features': (await styleOf('.head', 'stroke', 'fill')).map(rgbOf),
      'those of the chosen face': (await styleOf('[aria-pressed="true"] .head', 'stroke', 'fill')).map(rgbOf),
      'its ring': [rgbOf(/rgb[^)]+\)(?=[^)]+5px)/.exec((await styleOf('[aria-pressed="true"] .face', 'box-shadow'))[0] ?? '')?.[0]), paper],
      'its mark': (await styleOf('[aria-pressed="true"] .check', 'color', 'fill')).map(rgbOf),
      'the line around what has the focus': [rgbOf((await styleOf('.done', 'background-color'))[0]), paper],
    };

    const contrasts = Object.entries(pairs).map(([what, [a, b]]) => [what, a && b ? contrastOf(a, b) : 0] as const);
    expect(contrasts.filter(([, contrast]) => !(contrast >= 3))).toEqual([]);
  });
});

describe('in colours that the reader chose', () => {
  test.each(['forced light', 'forced dark'] as const)('the drawings follow the text, and what can be pressed has an edge: %s', async (colours) => {
    const page = await open(colours);
    await faces(page).first().dispatchEvent('click');
    const text = await cardOf(page).evaluate((card) => getComputedStyle(card).color);

    const strokes = await faces(page)
      .locator('.face path')
      .evaluateAll((paths) => paths.map((path) => getComputedStyle(path).stroke));
    const edges = await cardOf(page)
      .locator('.chip, .done, textarea')
      .evaluateAll((all) => all.map((one) => [getComputedStyle(one).borderTopWidth, getComputedStyle(one).borderTopStyle].join(' ')));

    expect(new Set(strokes)).toEqual(new Set([text]));
    expect(new Set(edges)).toEqual(new Set(['1px solid']));
    expect(await cardOf(page).evaluate((card) => getComputedStyle(card).borderTopColor)).toBe(text);
  });
});
