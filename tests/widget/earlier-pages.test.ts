import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { type Message, type Reply, stored } from '../support/stage.ts';
import { INLINE, kept, onStage, pageWith, status, tap, unrepeated } from './visit.ts';

const set = onStage();

const FOUND = 'earlier';
const found = () => set.stage.responses.filter(({ channel }) => channel === FOUND);

/** A page that asks, on a device with twenty answers that could not be sent; the server says this to them from now on. */
async function visitAgain(reply: (message: Message) => Reply | Promise<Reply>): Promise<Page> {
  // Who is asked to come back in a minute sends nothing meanwhile that could be heard late.
  set.stage.answer(() => ({ status: 503, headers: { 'retry-after': '60' }, body: '' }));
  const page = await set.visit(`<afterword-widget channel="${FOUND}"></afterword-widget>`.repeat(20));
  for (const widget of await page.locator('afterword-widget').all()) await widget.getByRole('button', { name: 'Good' }).click();
  await expect.poll(() => kept(page)).toHaveLength(20);
  await page.goto('about:blank');
  set.stage.clear();
  set.stage.answer((message) => (message['channel'] === FOUND ? reply(message) : stored(message)));
  set.stage.show(pageWith(set.stage, INLINE));
  await page.goto(set.stage.page);
  return page;
}

describe('what earlier pages left on the device', () => {
  test('does not stand in the way of a tap while the server is slow', async () => {
    const page = await visitAgain(() => new Promise(() => {}));
    await expect.poll(found).not.toEqual([]);

    await tap(page, 'Bad');
    await status(page, 'Saved');

    expect(found()).toHaveLength(1);
  });

  test('does not stand in the way of a tap in another tab, whose customer leaves in that moment', async () => {
    const page = await visitAgain(() => new Promise(() => {}));
    await expect.poll(found).not.toEqual([]);
    const other = await page.context().newPage();
    await other.goto(set.stage.page);

    await tap(other, 'Bad');
    await other.goto('about:blank');

    await expect.poll(() => unrepeated(set.stage.responses).filter(({ channel }) => channel !== FOUND)).toMatchObject([{ rating: 2 }]);
  });

  test('goes out one after the other, and none waits for one that the server cannot take', async () => {
    let underWay = 0;
    let most = 0;
    let isMended = false;
    const page = await visitAgain(async (message) => {
      if (!isMended && message['id'] === found()[0]?.['id']) return { status: 500, body: '{}' };
      most = Math.max(most, ++underWay);
      await new Promise((resolve) => setTimeout(resolve, 20));
      underWay--;
      return stored(message);
    });

    await expect.poll(() => kept(page)).toHaveLength(1);
    expect(most).toBe(1);
    isMended = true;
    await expect.poll(() => kept(page), { timeout: 15_000 }).toEqual([]);
  });
});
