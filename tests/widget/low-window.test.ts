import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { OWN_WORD_MAX } from '../../domain/widget-settings.ts';
import { ALL_WORDS } from './all-words.ts';
import { askAnew, cardOf, LONG, push, rateTerrible } from './surfaces.ts';
import { onStage } from './visit.ts';

const set = onStage();

/** What cannot be seen whole while it has the focus, however the popup is scrolled to it. Runs in the page. */
function hiddenStops(card: Element): string[] {
  const LINE = 24; // px: of a box, browsers show the line with the cursor.
  const ROUNDING = 0.5;
  const stops = [...card.querySelectorAll<HTMLElement>('button, textarea')].filter((element) => element.checkVisibility());
  return stops.flatMap((stop) => {
    stop.focus();
    const box = stop.getBoundingClientRect();
    const frames = [card, stop.closest('.body') ?? card].map((element) => element.getBoundingClientRect());
    const seen = Math.min(innerHeight, box.bottom, ...frames.map(({ bottom }) => bottom)) - Math.max(0, box.top, ...frames.map(({ top }) => top));
    return seen >= (stop.localName === 'textarea' ? LINE : box.height) - ROUNDING ? [] : [`${stop.className} ${stop.textContent}`];
  });
}

/** What is wrong with a popup in a low window, in the three phases. */
async function faults(page: Page): Promise<readonly string[]> {
  const card = cardOf(page);
  const found = async (phase: string) => {
    const { height } = (await card.boundingBox()) ?? { height: 0 };
    const share = height / (page.viewportSize()?.height ?? 1);
    const hidden = await card.evaluate(hiddenStops);
    return [...hidden, ...(share > 0.81 ? [`${share} of the window`] : [])].map((what) => `${phase}: ${what}`);
  };
  await page.keyboard.press('Shift'); // Whoever uses the keyboard sees where the focus is, and is scrolled to it.
  const asking = await found('asking');
  await rateTerrible(page);
  const commenting = await found('commenting');
  await push(page, '.done');
  return [...asking, ...commenting, ...(await found('finished'))];
}

describe('in a window of 320 × 256 px, which is a desk at 400 %, a popup leaves a fifth of the page free, and all of it can be reached', () => {
  const low = { context: { viewport: { width: 320, height: 256 } } };

  test('in every language', { timeout: LONG }, async () => {
    const page = await set.visit('', low);
    const found: Record<string, readonly string[]> = {};
    for (const { lang } of ALL_WORDS) {
      await askAnew(page, 'popup', lang);
      const wrong = await faults(page);
      if (wrong.length) found[lang] = wrong;
    }

    expect(found).toEqual({});
  });

  test('also below the longest question that a site may ask', async () => {
    set.stage.ask({ words: { en: { question: 'How did Northwind do? '.repeat(OWN_WORD_MAX / 22) } } });
    const page = await set.visit('', low);
    await askAnew(page, 'popup');

    expect(await faults(page)).toEqual([]);
  });
});
