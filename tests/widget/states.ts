import type { Page } from 'playwright-core';
import { type Reply, refused, type Stage } from '../support/stage.ts';

/** How to bring the widget, which stands open on a page, into a state; the names of the faces may be in any language. */
type Reach = (page: Page, stage: Stage) => Promise<void>;

const faces = (page: Page) => page.locator('afterword-widget .faces button');
const box = (page: Page) => page.locator('afterword-widget textarea');
const done = (page: Page) => page.locator('afterword-widget .done');
const delivery = (page: Page, state: string) => page.locator(`afterword-widget [data-delivery="${state}"]`).waitFor();

const asking: Reach = (page) => faces(page).last().waitFor();

async function rate(page: Page, place: 'first' | 'last'): Promise<void> {
  await faces(page)[place]().click();
  await box(page).waitFor();
}

/** Everything is answered like this from now on. */
const answering =
  (reply: Reply, state: string): Reach =>
  async (page, stage) => {
    stage.answer((_, path) => (path === 'responses' ? reply : { status: 204, body: '' }));
    await faces(page).first().click();
    await delivery(page, state);
  };

const ended =
  (reach: Reach): Reach =>
  async (page, stage) => {
    await reach(page, stage);
    await done(page).click();
    await page.locator('afterword-widget [data-phase="finished"]').waitFor();
  };

const saved: Reach = async (page) => {
  await rate(page, 'last');
  await delivery(page, 'saved');
};

const unhappy: Reach = async (page) => {
  await rate(page, 'first');
  await page.locator('afterword-widget .chip').first().click();
  await box(page).fill('I had to say my order number three times.');
  await delivery(page, 'saved');
};

const tooLong: Reach = async (page) => {
  await rate(page, 'first');
  await delivery(page, 'saved');
  await box(page).fill('x'.repeat(2010));
};

/** Every state in which a customer can meet the widget. */
export const STATES: Readonly<Record<string, Reach>> = {
  asking,
  happy: saved,
  unhappy,
  'too-long': tooLong,
  kept: answering({ status: 503, body: '' }, 'kept'),
  failed: answering(refused(422, 'validation_failed'), 'failed'),
  thanks: ended(saved),
  'kept-thanks': ended(answering({ status: 503, body: '' }, 'kept')),
  'failed-end': ended(answering(refused(422, 'validation_failed'), 'failed')),
  over: answering(refused(409, 'already_rated'), 'over'),
  expired: answering(refused(410, 'token_expired'), 'expired'),
};
