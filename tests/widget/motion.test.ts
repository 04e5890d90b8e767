import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { askAnew, cardOf, SURFACES } from './surfaces.ts';
import { onStage } from './visit.ts';

const set = onStage();

interface Motion {
  readonly duration: number;
  readonly isEndless: boolean;
}

/** Everything that moves on the card at this moment, in ms; after a tap at this very moment, since on a busy machine it is over before it can be asked. */
const motions = (page: Page, tapped = ''): Promise<readonly Motion[]> =>
  cardOf(page).evaluate((card, selector) => {
    if (selector) card.querySelector<HTMLElement>(selector)?.click();
    return (card.getRootNode() as ShadowRoot).getAnimations().map(({ effect }) => {
      const { endTime, iterations } = effect?.getComputedTiming() ?? {};
      return { duration: Number(endTime), isEndless: iterations === Number.POSITIVE_INFINITY };
    });
  }, tapped);

/** What moves when the question comes, when a face is pointed at, and when it is tapped. */
async function watch(page: Page, surface: (typeof SURFACES)[number]): Promise<readonly Motion[]> {
  await askAnew(page, surface);
  const coming = await motions(page);
  await cardOf(page).locator('.faces button').first().hover();
  return [...coming, ...(await motions(page)), ...(await motions(page, '.faces button'))];
}

describe.each(SURFACES)('%s', (surface) => {
  test('nothing moves for whoever asked for stillness', async () => {
    const page = await set.visit('', { context: { reducedMotion: 'reduce' } });

    expect(await watch(page, surface)).toEqual([]);
  });

  test('what moves for others is over at once, and comes to an end', async () => {
    const page = await set.visit('', { context: { reducedMotion: 'no-preference' } });

    const seen = await watch(page, surface);

    expect(seen.length).toBeGreaterThan(0);
    expect(seen.filter(({ duration, isEndless }) => isEndless || duration > 500)).toEqual([]);
  });
});
