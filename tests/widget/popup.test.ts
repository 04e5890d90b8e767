import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../widget/options.ts';
import { onStage, STUB, tap } from './visit.ts';

const set = onStage();

declare global {
  interface Window {
    ended: Outcome[];
    heard: { name: string; detail: object }[];
  }
}

const LISTEN = `<script>
  window.ended = []; window.heard = [];
  for (const name of ['ready', 'shown', 'rated', 'submitted', 'dismissed', 'skipped', 'error'])
    addEventListener('afterword:' + name, ({ detail }) => heard.push({ name, detail }));
</script>`;

/** Asks, and waits for the question. What came of it is found in `ended`. */
async function ask(page: Page, context: object = { interaction: '4711', channel: 'chat' }): Promise<void> {
  await page.waitForFunction(() => window.afterword?.version);
  await page.evaluate((said) => void window.afterword?.('ask', said).then((outcome) => window.ended.push(outcome)), context);
  await page.getByRole('dialog').waitFor();
}
const ended = (page: Page) => expect.poll(() => page.evaluate(() => window.ended));
const open = () => set.visit('<p>Chat</p><input>', { head: LISTEN });

describe('asking in a popup', () => {
  test('tells how it ended, and tells the page nothing of the words', async () => {
    const page = await open();
    await ask(page);

    await tap(page, 'Great');
    await page.getByLabel('What did we do well?').fill('secret words');
    await page.getByRole('button', { name: 'Done' }).click();

    await ended(page).toEqual([{ status: 'submitted', id: set.stage.responses[0]?.['id'], rating: 5 }]);
    await page.getByRole('heading', { name: 'Thank you!' }).waitFor();
    const heard = await page.evaluate(() => window.heard);
    expect(heard.map(({ name }) => name)).toEqual(['ready', 'shown', 'rated', 'submitted']);
    expect(heard).toContainEqual({
      name: 'submitted',
      detail: { interaction: '4711', id: set.stage.responses[0]?.['id'], rating: 5, hasComment: true },
    });
    expect(JSON.stringify(heard)).not.toContain('secret');
    expect(set.stage.responses[0]).toMatchObject({ surface: 'popup', channel: 'chat', interaction: '4711' });
  });

  test('may come before the script is there', async () => {
    const page = await set.visit('', {
      head: `${STUB}<script>afterword('set', { channel: 'phone' }); afterword('ask', { interaction: 7, agent: 'ben' })</script>`,
    });

    await tap(page, 'Okay');

    await expect.poll(() => set.stage.responses).toMatchObject([{ interaction: '7', channel: 'phone', agent: 'ben' }]);
  });

  test('is done by any element that is marked for it', async () => {
    const page = await set.visit('<button data-afterword-ask data-afterword-interaction="9" data-afterword-agent-name="Cho">Rate <b>us</b></button>');

    await page.getByText('us', { exact: true }).click();
    await tap(page, 'Good');

    await expect.poll(() => set.stage.responses).toMatchObject([{ interaction: '9', agent_name: 'Cho' }]);
  });

  test.each(['load', 'delay:1'])('is done by the script tag: %s', async (when) => {
    const page = await set.visit('', { script: `data-ask="${when}"` });

    await page.getByRole('dialog', { name: 'How was our support?' }).waitFor();
  });

  test('happens once per interaction', async () => {
    const page = await open();
    await ask(page);
    await ask(page);
    await ended(page).toEqual([{ status: 'skipped', reason: 'duplicate' }]);
    await page.getByRole('button', { name: 'Close feedback' }).click();

    await page.evaluate(() => void window.afterword?.('ask', { interaction: '4711' }).then((outcome) => window.ended.push(outcome)));

    await ended(page).toMatchObject([{ reason: 'duplicate' }, { status: 'dismissed' }, { reason: 'duplicate' }]);
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('about the next conversation replaces what nobody has answered yet', async () => {
    const page = await open();
    await ask(page);

    await ask(page, { interaction: '4712' });

    await ended(page).toEqual([{ status: 'skipped', reason: 'withdrawn' }]);
    expect(await page.getByRole('dialog').count()).toBe(1);
  });

  test('can be taken back by the page, and asked again', async () => {
    const page = await open();
    await ask(page);

    await page.evaluate(() => window.afterword?.('close'));
    await ended(page).toEqual([{ status: 'skipped', reason: 'withdrawn' }]);
    await ask(page);

    expect(set.stage.exposures.map(({ kind }) => kind)).not.toContain('dismissed');
  });

  test('survives a page that throws its body away', async () => {
    const page = await open();
    await ask(page);

    await page.evaluate(() => document.body.replaceChildren());

    await ended(page).toEqual([{ status: 'skipped', reason: 'withdrawn' }]);
    await ask(page);
  });
});

describe('closing the popup', () => {
  test('takes one tap, and counts as dismissed once', async () => {
    const page = await open();
    await ask(page);

    await page.getByRole('button', { name: 'Close feedback' }).click();

    await ended(page).toEqual([{ status: 'dismissed', reason: 'close' }]);
    expect(await page.locator('afterword-widget').count()).toBe(0);
    await expect.poll(() => set.stage.exposures.map(({ kind }) => kind)).toEqual(['asked', 'shown', 'dismissed']);
    expect(await page.evaluate(() => window.heard.at(-1))).toEqual({ name: 'dismissed', detail: { interaction: '4711', reason: 'close' } });
  });

  test('after a tap keeps the answer', async () => {
    const page = await open();
    await ask(page);
    await tap(page, 'Bad');
    await page.getByLabel('What went wrong?').fill('Half a sen');

    await page.getByRole('button', { name: 'Close feedback' }).click();

    await ended(page).toMatchObject([{ status: 'submitted', rating: 2 }]);
    expect(set.stage.responses.at(-1)).toMatchObject({ comment: 'Half a sen' });
    expect(set.stage.exposures.map(({ kind }) => kind)).not.toContain('dismissed');
  });

  test('is done by Esc only while the focus is inside, which then goes back to where it was', async () => {
    const page = await open();
    const input = page.locator('main input');
    await input.focus();
    await ask(page);
    expect(await input.evaluate((element) => element === document.activeElement)).toBe(true);

    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(1);
    await page.getByRole('button', { name: 'Okay' }).focus();
    await page.keyboard.press('Escape');

    await ended(page).toEqual([{ status: 'dismissed', reason: 'escape' }]);
    expect(await input.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

describe('the place of the popup', () => {
  const top = (page: Page): Promise<string | undefined> =>
    page.evaluate(() => document.elementFromPoint(innerWidth - 100, innerHeight - 60)?.localName);

  test('is over everything in the page', async () => {
    const cover = '<div style="position:fixed;inset:0;z-index:2147483647;background:#fff8;transform:scale(1)"></div>';
    const page = await set.visit(cover, { head: LISTEN });

    await ask(page);

    expect(await top(page)).toBe('afterword-widget');
    await tap(page, 'Good');
  });

  test('is inside a modal dialog of the page, where everything else is dead', async () => {
    const page = await set.visit('<dialog>Chat</dialog>', { head: LISTEN });
    await page.evaluate(() => document.querySelector('dialog')?.showModal());

    await page.waitForFunction(() => window.afterword?.version);
    await page.evaluate(() => void window.afterword?.('ask'));
    await tap(page, 'Good');

    await expect.poll(() => set.stage.responses).toHaveLength(1);
  });

  test('leaves the page beside it to be clicked', async () => {
    const page = await open();
    await ask(page);

    await page.locator('main input').click();

    expect(await page.locator('main input').evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('is a sheet at the bottom of a phone, at most 80 % high', async () => {
    const page = await set.visit('', { script: 'data-ask="load"', context: { viewport: { width: 320, height: 400 } } });
    await tap(page, 'Bad');

    const box = await page.getByRole('dialog').boundingBox();

    expect(box).toMatchObject({ x: 0, width: 320, y: 80, height: 320 });
    await page.getByRole('button', { name: 'Done' }).click();
  });

  test.each([
    ['bottom-left', 20],
    ['center', 200],
    ['bottom-right', 380],
  ])('is %s where the page says so', async (position, x) => {
    const page = await set.visit('', { script: `data-ask="load" data-position="${position}"`, context: { viewport: { width: 800, height: 600 } } });

    const box = await page.getByRole('dialog').boundingBox();

    expect([box?.x, box?.width]).toEqual([x, 400]);
  });
});
