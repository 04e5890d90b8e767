import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violationsOn } from '../support/axe.ts';
import { STATES } from './states.ts';
import { askAnew, cardOf, LONG, SURFACES } from './surfaces.ts';
import { onStage } from './visit.ts';

const set = onStage();

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 740 };
const AT_400_PERCENT = { width: 320, height: 256 };
type Media = Parameters<Page['emulateMedia']>[0];
const LIGHT: Media = { colorScheme: 'light', forcedColors: 'none' };
const DARK: Media = { colorScheme: 'dark', forcedColors: 'none' };
/** Every screen and all colours, each at least once: what they change does not depend on one another. */
const LOOKS: readonly (readonly [look: string, size: typeof DESK, media: Media, without?: readonly string[]])[] = [
  ['on a desk, light', DESK, LIGHT],
  ['on a phone, dark', PHONE, DARK],
  ['on a desk at 400 %, light', AT_400_PERCENT, LIGHT],
  // Chromium tells axe the colour of a button's text as it was before it was forced. What is seen then is looked at in colours.test.ts.
  ['on a desk, forced', DESK, { forcedColors: 'active' }, ['color-contrast']],
];

/** What axe objects to in every look, by where that is. */
async function violationsIn(state: string, page: Page): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const [look, size, media, without] of LOOKS) {
    await page.setViewportSize(size);
    await page.emulateMedia(media);
    const violations = await violationsOn(page, without);
    if (violations.length) found[`${state}, ${look}`] = violations;
  }
  return found;
}

describe.each(SURFACES)('axe finds nothing to complain of %s', (surface) => {
  test.each([
    ['from left to right', 'en', 'ltr'],
    ['from right to left', 'ar', 'rtl'],
  ])('in any state, on every screen, in all colours, %s', { timeout: LONG }, async (_, lang, dir) => {
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
