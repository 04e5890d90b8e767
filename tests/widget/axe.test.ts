import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violationsOn } from '../support/axe.ts';
import { STATES } from './states.ts';
import { askAnew, cardOf, LONG, SURFACES } from './surfaces.ts';
import { onStage } from './visit.ts';

const set = onStage();

const SCREENS = {
  'on a desk': { width: 1280, height: 800 },
  'on a phone': { width: 360, height: 740 },
  'on a desk at 400 %': { width: 320, height: 256 },
};
const COLOURS: Readonly<Record<string, { media: Parameters<Page['emulateMedia']>[0]; without?: readonly string[] }>> = {
  light: { media: { colorScheme: 'light', forcedColors: 'none' } },
  dark: { media: { colorScheme: 'dark', forcedColors: 'none' } },
  // Chromium tells axe the colour of a button's text as it was before it was forced. What is seen then is looked at in colours.test.ts.
  forced: { media: { forcedColors: 'active' }, without: ['color-contrast'] },
};

/** What axe objects to on every screen in all colours, by where that is. */
async function violationsIn(state: string, page: Page): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const [screen, size] of Object.entries(SCREENS)) {
    await page.setViewportSize(size);
    for (const [colours, { media, without }] of Object.entries(COLOURS)) {
      await page.emulateMedia(media);
      const violations = await violationsOn(page, without);
      if (violations.length) found[`${state}, ${screen}, ${colours}`] = violations;
    }
  }
  return found;
}

describe.each(SURFACES)('axe finds nothing to complain of %s', (surface) => {
  test.each([
    ['from left to right', 'en', 'ltr'],
    ['from right to left', 'ar', 'rtl'],
  ])('in any state, on any screen, in any colours, %s', { timeout: LONG }, async (_, lang, dir) => {
    const page = await set.visit('', { root: `lang="${lang}" dir="${dir}"` });
    const found = {};

    for (const [state, reach] of Object.entries(STATES)) {
      set.stage.answer(null);
      await askAnew(page, surface, lang);
      await reach(page, set.stage);
      Object.assign(found, await violationsIn(state, page));
    }

    expect(found).toEqual({});
  });

  test('because there is nothing, not because it does not look: a label that is taken away is missed', async () => {
    const page = await set.visit('');
    await askAnew(page, surface);
    await STATES['happy']?.(page, set.stage);

    await cardOf(page)
      .locator('label')
      .evaluate((label) => label.remove());

    expect(await violationsOn(page)).toContainEqual(expect.stringMatching(/^label: <textarea/));
  });
});
