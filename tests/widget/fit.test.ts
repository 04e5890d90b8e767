import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { REASONS_MAX, SUBJECTS } from '../../domain/reason.ts';
import { OWN_WORD_MAX, REASON_WORD_MAX } from '../../domain/widget-settings.ts';
import { ALL_WORDS } from './all-words.ts';
import { type Box, type Line, type Measured, measure, type Reading } from './measured.ts';
import { askAnew, cardOf, LONG, push, rateTerrible, SURFACES } from './surfaces.ts';
import { onStage } from './visit.ts';

const set = onStage();

// The narrowest phone, which is also a window of 640 px at 200 %.
const NARROW = { viewport: { width: 320, height: 640 } };
const TARGET = 44; // px, the smallest thing that a thumb meets.
const GAP = 8;
const ROUNDING = 0.1; // Browsers divide a pixel into 64 parts.

const READINGS: Readonly<Record<string, Reading>> = {
  // Brings to light the words that are kept in their place by breaking them anywhere.
  'as it is, with whole words': { css: '* { overflow-wrap: normal !important }', times: 1 },
  // WCAG 2.2, success criterion 1.4.12. The page's own style sheets do not get here, but those of extensions may.
  spaced: {
    css: '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    times: 1,
  },
  'twice as large': { css: '', times: 2 },
};

/** All that does not fit in any phase, by phase and reading. */
async function misfitsOf(page: Page, surface: (typeof SURFACES)[number], lang: string): Promise<Record<string, readonly string[]>> {
  await askAnew(page, surface, lang);
  const asking = await misfits(page, 'asking');
  await rateTerrible(page);
  await cardOf(page).evaluate(chooseAll);
  const commenting = await misfits(page, 'commenting');
  await push(page, '.done');
  return { ...asking, ...commenting, ...(await misfits(page, 'finished')) };
}

/** What does not fit, however the card is read. */
async function misfits(page: Page, phase: string): Promise<Record<string, readonly string[]>> {
  const measured = await cardOf(page).evaluate(measure, Object.values(READINGS));
  const found = Object.keys(READINGS).map((how, index) => [`${phase}, ${how}`, measured.slice(index, index + 1).flatMap(misfitsIn)] as const);
  return Object.fromEntries(found.filter(([, wrong]) => wrong.length));
}

const misfitsIn = ({ wide, lines, targets }: Measured): readonly string[] => [
  ...wide.map((name) => `${name}: has to be scrolled sideways`),
  ...lines.filter(({ frame, ...line }) => sticksOut(line, frame)).map(({ name }) => `${name}: sticks out`),
  ...pairs(lines).flatMap(([a, b]) => (a.name !== b.name && distance(a, b) < 0 ? `${a.name}: lies on ${b.name}` : [])),
  ...lines.flatMap((line) => targets.filter((target) => isOn(line, target)).map(({ name }) => `${line.name}: lies on ${name}`)),
  ...targets.filter((box) => Math.min(box.right - box.left, box.bottom - box.top) < TARGET - ROUNDING).map(({ name }) => `${name}: is too small`),
  ...pairs(targets).flatMap(([a, b]) => (distance(a, b) < GAP - ROUNDING ? `${a.name}: is too near to ${b.name}` : [])),
];

/** The words under a face may stand in half of the gap on either side. */
const sticksOut = (line: Box, frame: Box): boolean =>
  Math.max(frame.left - line.left, line.right - frame.right) > (frame.name === line.name ? GAP / 2 : 0) + ROUNDING;

/** Whether a text lies on something that can be pressed, and is not its own word. */
const isOn = (line: Line, target: Box): boolean => line.frame.name !== target.name && distance(line, target) < 0;

const distance = (a: Box, b: Box): number => Math.max(a.left - b.right, b.left - a.right, a.top - b.bottom, b.top - a.bottom);

const pairs = <One>(list: readonly One[]) => list.flatMap((a, index) => list.slice(index + 1).map((b) => [a, b] as const));

describe.each(SURFACES)('on the narrowest phone everything fits: %s', (surface) => {
  test('in every language, with the spacing and the size of text that its reader needs', { timeout: LONG }, async () => {
    const page = await set.visit('', { context: NARROW });
    const found: Record<string, unknown> = {};

    for (const { lang } of ALL_WORDS) {
      const wrong = await misfitsOf(page, surface, lang);
      if (Object.keys(wrong).length) found[lang] = wrong;
    }

    expect(found).toEqual({});
  });

  test('with three faces, too, and the longest words that a site may choose', async () => {
    const reasons = Array.from({ length: REASONS_MAX }, (_, index) => ({ id: `r${index}`, about: SUBJECTS[index % 2] ?? 'person' }));
    const longest = (word: string, length: number) =>
      `${word} `
        .repeat(length / word.length)
        .slice(0, length)
        .trim();
    const own = { question: longest('Northwind', OWN_WORD_MAX), thanks: longest('Donaudampfschiffahrt', OWN_WORD_MAX) };
    const chips = Object.fromEntries(reasons.map(({ id }, index) => [id, longest('Zuverlässigkeit'.slice(index), REASON_WORD_MAX)]));
    set.stage.ask({ scale: 3, reasons, words: { de: { ...own, whatWentWrong: own.question, reasons: chips } } });
    const page = await set.visit('', { context: NARROW });

    expect(await misfitsOf(page, surface, 'de')).toEqual({});
  });

  test('the five faces stand in one row, with their words at one height', async () => {
    const page = await set.visit('', { context: NARROW });
    await askAnew(page, surface, 'de');

    const faces = await cardOf(page)
      .locator('.faces button')
      .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().top));
    const words = await cardOf(page)
      .locator('.faces span')
      .evaluateAll((spans) => spans.map((span) => span.getBoundingClientRect().top));

    expect([new Set(faces).size, new Set(words).size]).toEqual([1, 1]);
  });
});

describe('a word that needs two lines', () => {
  test.each([
    ['ja', ['とても', '悪い']],
    ['ko', ['매우', '나쁨']],
  ])('is broken where its reader breaks it: %s', async (lang, expected) => {
    const page = await set.visit('', { context: NARROW });
    await askAnew(page, 'popup', lang);
    await cardOf(page).evaluate(makeSquare);

    expect(await cardOf(page).locator('.faces span').first().evaluate(linesOf)).toEqual(expected);
  });
});

test('what does not fit is found', async () => {
  const page = await set.visit('', { context: NARROW });
  await askAnew(page, 'inline', 'fi');

  const css = 'span { white-space: pre } .faces { gap: 6px } .faces svg { width: 30px }';
  const wrong = (await cardOf(page).evaluate(measure, [{ css, times: 1 }])).flatMap(misfitsIn);

  expect(wrong).toEqual(
    expect.arrayContaining([expect.stringMatching(/sticks out/), expect.stringMatching(/lies on/), expect.stringMatching(/near/)]),
  );
});

/** Makes every sign as wide as it is high, as they are in East Asia: a machine without a font for them has narrow boxes in their place. */
function makeSquare(card: HTMLElement | SVGElement): void {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return;
  const { font, fontSize } = getComputedStyle(card);
  context.font = font;
  card.style.letterSpacing = `${1 - context.measureText('悪').width / Number.parseFloat(fontSize)}em`;
  for (const span of card.querySelectorAll('span')) span.style.letterSpacing = card.style.letterSpacing;
}

/** The text of an element, line by line. */
function linesOf(element: Element): string[] {
  const text = element.firstChild as Text;
  const lines = new Map<number, string>();
  for (const [index, letter] of [...text.data].entries()) {
    const range = document.createRange();
    range.setStart(text, index);
    range.setEnd(text, index + 1);
    const { top } = range.getBoundingClientRect();
    lines.set(top, (lines.get(top) ?? '') + letter);
  }
  return [...lines.values()].map((line) => line.trim());
}

/** What is chosen may take more room. */
function chooseAll(card: Element): void {
  for (const button of card.querySelectorAll('[aria-pressed]')) button.setAttribute('aria-pressed', 'true');
}
