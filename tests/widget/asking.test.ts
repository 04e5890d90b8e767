import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Outcome } from '../../widget/options.ts';
import { onStage, STUB, tap } from './visit.ts';

const set = onStage();

/** Asks, and gives back what came of it, or nothing while the question stands open. */
async function ask(page: Page, context: object): Promise<Outcome | undefined> {
  await page.waitForFunction(() => window.afterword?.version);
  return page.evaluate(
    (said) => Promise.race([window.afterword?.('ask', said), new Promise<undefined>((resolve) => setTimeout(resolve, 1000, undefined))]),
    context,
  );
}

const dismiss = (page: Page) => page.getByRole('button', { name: 'Close feedback' }).click();
const stored = (page: Page) => page.evaluate(() => JSON.stringify({ ...localStorage }));

/** Another tab of the same browser, on the same page. */
async function tabOf(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(set.stage.page);
  return page;
}

describe('a customer who was asked', () => {
  test('is not asked again about the same, on the next page either', async () => {
    const page = await set.visit('');
    await ask(page, { interaction: 'chat-1' });
    await dismiss(page);
    await page.reload();

    expect(await ask(page, { interaction: 'chat-1' })).toEqual({ status: 'skipped', reason: 'duplicate' });
    expect(await ask(page, { interaction: 'chat-2' })).toBeUndefined();
  });

  test('is not asked by a popup for as long as the site says, though they saw it only', async () => {
    const page = await set.visit('');
    set.stage.ask({ cap: 30 });
    await ask(page, { interaction: 'chat-1' });
    await page.reload();

    expect(await ask(page, { interaction: 'chat-2' })).toEqual({ status: 'skipped', reason: 'cooldown' });
    expect(await ask(page, { interaction: 'chat-3', cooldown: 0 })).toBeUndefined();
  });

  test('is asked again when the time is over', async () => {
    const page = await set.visit('');
    set.stage.ask({ cap: 2 });
    await ask(page, { interaction: 'chat-1' });
    await page.evaluate(() => {
      const { now } = Date;
      Date.now = () => now() + 2 * 86_400_000;
    });

    expect(await ask(page, { interaction: 'chat-2' })).toBeUndefined();
  });

  test('is asked all the same when they press the button for it', async () => {
    const page = await set.visit('<button data-afterword-ask data-afterword-interaction="mine">Rate us</button>');
    set.stage.ask({ cap: 30 });
    await ask(page, { interaction: 'chat-1' });
    await dismiss(page);

    await page.getByText('Rate us').click();
    await tap(page, 'Good');

    await expect.poll(() => set.stage.responses).toMatchObject([{ interaction: 'mine' }]);
  });

  test('is not asked at all where the share is nought', async () => {
    const page = await set.visit('');

    expect(await ask(page, { interaction: 'chat-1', sample: 0.000001 })).toEqual({ status: 'skipped', reason: 'sample' });
  });

  test('leaves behind when it was, and neither a name nor a word', async () => {
    const page = await set.visit('');
    await ask(page, { interaction: 'secret-chat-of-ana' });

    expect(await stored(page)).toMatch(/^\{"afterword\.asked":"\{\\"\w+\.\w+\\":\d{13}\}"\}$/);
  });

  test('is somebody else after signing out', async () => {
    const page = await set.visit('');
    set.stage.ask({ cap: 30 });
    await ask(page, { interaction: 'chat-1' });

    await page.evaluate(() => window.afterword?.('reset'));
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    expect(await ask(page, { interaction: 'chat-2' })).toBeUndefined();
  });
});

describe('an end that is told twice', () => {
  test('in every tab at once is asked about in one', async () => {
    const page = await set.visit('');
    const tabs = [page, await tabOf(page.context()), await tabOf(page.context())];

    const outcomes = await Promise.all(tabs.map((tab) => ask(tab, { interaction: 'chat-1' })));

    expect(outcomes.filter((outcome) => outcome === undefined)).toHaveLength(1);
    expect(set.stage.exposures.filter(({ kind }) => kind === 'asked')).toHaveLength(1);
  });

  test('is asked about once where it has no name but what told it', async () => {
    const page = await set.visit('');

    const outcomes = [await ask(page, { once: 'chat ana' }), await ask(page, { once: 'chat ana' })];

    expect(outcomes).toEqual([undefined, { status: 'skipped', reason: 'duplicate' }]);
  });

  test('at the same moment on one page is asked about once', async () => {
    const page = await set.visit('');

    const outcomes = await Promise.all([ask(page, { interaction: 'chat-1' }), ask(page, { interaction: 'chat-1' })]);

    expect(outcomes).toContainEqual({ status: 'skipped', reason: 'duplicate' });
    expect(await page.getByRole('dialog').count()).toBe(1);
  });
});

describe('the moment', () => {
  test('is not while somebody writes, and comes when they pause', async () => {
    const page = await set.visit('<input aria-label="Search">');
    await page.getByLabel('Search').pressSequentially('wh');

    await page.evaluate(() => void window.afterword?.('ask', { interaction: 'chat-1' }));
    await page.getByLabel('Search').pressSequentially('ere is my parcel', { delay: 100 });

    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.getByRole('dialog').waitFor();
    expect(await page.getByLabel('Search').evaluate((input) => input === document.activeElement)).toBe(true);
  });

  test('comes as late as the site says, where the page leaves it to the site', async () => {
    set.stage.ask({ delay: 3 });
    const page = await set.visit('', { script: 'data-ask="delay"' });

    await page.getByRole('dialog').waitFor();

    expect(await page.evaluate(() => performance.now())).toBeGreaterThan(3000);
  });

  test('is when the pointer leaves the window, where the page wants that', async () => {
    const page = await set.visit('', { script: 'data-ask="exit"' });
    await page.waitForTimeout(1500);
    expect(await page.getByRole('dialog').count()).toBe(0);

    await page.evaluate(() => document.dispatchEvent(new MouseEvent('mouseleave')));

    await page.getByRole('dialog').waitFor();
  });

  test('is gone when the page takes the question back before it is there', async () => {
    const page = await set.visit('', {
      head: `${STUB}<script>afterword('ask', { interaction: 7 }).then; afterword('close')</script>`.replace(').then;', ');'),
    });
    await page.waitForTimeout(1000);

    await page.evaluate(() => {
      void window.afterword?.('ask', { interaction: 'late' });
      window.afterword?.('close');
    });
    await page.waitForTimeout(500);

    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});

describe('the place', () => {
  test('is above a banner that the page has at its foot', async () => {
    const page = await set.visit('<div style="position:fixed;inset:auto 0 0;height:90px;background:#333;color:#fff">We use cookies</div>');
    await ask(page, { interaction: 'chat-1' });

    const banner = 90;
    const { bottom, top } = await page.getByRole('dialog').evaluate((card) => card.getBoundingClientRect().toJSON());

    expect(bottom).toBeLessThanOrEqual((page.viewportSize()?.height ?? 0) - banner);
    expect(top).toBeGreaterThan(0);
  });

  test('is where the page says, in the page', async () => {
    const page = await set.visit('<section id="feedback"></section>', { script: 'data-target="#feedback"' });

    await page.locator('#feedback afterword-widget').getByRole('button', { name: 'Good' }).click();

    await expect.poll(() => set.stage.responses).toMatchObject([{ surface: 'inline' }]);
  });
});

test('two tabs may be closed while a lock is held', async () => {
  const page = await set.visit('');
  const other = await tabOf(page.context());
  onTestFinished(() => other.close());

  await ask(other, { interaction: 'chat-1' });
  await other.close();

  expect(await ask(page, { interaction: 'chat-2' })).toBeUndefined();
});
