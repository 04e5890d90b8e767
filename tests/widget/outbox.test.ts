import { describe, expect, test } from 'vitest';
import { type Message, type Reply, refused, stored } from '../support/stage.ts';
import { INLINE, kept, onStage, status, tap, unrepeated } from './visit.ts';

const set = onStage();

const ids = (): Set<unknown> => new Set(set.stage.responses.map(({ id }) => id));
const said = (): Message[] => unrepeated(set.stage.responses);

/** Answers responses like this until the test says otherwise. */
const answerWith = (reply: Reply): void => set.stage.answer((message, path) => (path === 'responses' ? reply : stored(message)));

describe('an answer that cannot be stored at once', () => {
  test.each<[string, Reply]>([
    ['a server in trouble', { status: 500, body: '{}' }],
    ['a line that is cut', 'dead'],
    ['a page of HTML instead of an answer', { status: 200, headers: { 'content-type': 'text/html' }, body: '<h1>Log in to this network</h1>' }],
    ['a server that is too busy', { status: 429, body: '' }],
  ])('is kept, said to be kept, and sent again: %s', async (_, reply) => {
    answerWith(reply);
    const page = await set.visit(INLINE);

    await tap(page, 'Good');

    await status(page, 'Kept on this device, will be sent');
    expect(await page.getByText('Saved', { exact: true }).count()).toBe(0);
    set.stage.answer(null);
    await status(page, 'Saved');
    expect(ids().size).toBe(1);
    expect(await kept(page)).toEqual([]);
  });

  test('is not sent before the time that the server asked for', async () => {
    let asked = Number.POSITIVE_INFINITY;
    set.stage.answer((message, path) => {
      if (path === 'exposures') return stored(message);
      asked = Date.now();
      return { status: 503, headers: { 'retry-after': '2' }, body: '' };
    });
    const page = await set.visit(INLINE);
    await tap(page, 'Good');
    await status(page, 'Kept on this device, will be sent');
    set.stage.answer(null);

    await tap(page, 'Great');
    await status(page, 'Saved');

    expect(Date.now() - asked).toBeGreaterThan(2000);
    expect(set.stage.responses).toMatchObject([{ rating: 4 }, { rating: 5, revision: 1 }]);
  });

  test('is sent by the next page, and then forgotten', async () => {
    set.stage.answer(() => 'dead');
    const page = await set.visit(INLINE);
    await tap(page, 'Bad');
    await page.getByRole('textbox').fill('Nobody called back');
    await page.getByRole('textbox').blur();
    await status(page, 'Kept on this device, will be sent');
    set.stage.show(`<title>Shop</title><script src="${set.stage.host}widget.js" data-site="aw_pk_test"></script>`);
    set.stage.clear();

    await page.goto(set.stage.page);

    await expect.poll(() => set.stage.responses[0]).toMatchObject({ rating: 2, comment: 'Nobody called back', revision: 1 });
    await expect.poll(() => kept(page)).toEqual([]);
    expect(said()).toHaveLength(1);
    const heard = set.stage.responses.length;
    await page.reload({ waitUntil: 'networkidle' });
    expect(set.stage.responses).toHaveLength(heard);
  });

  test('is sent when the network is back', async () => {
    const page = await set.visit(INLINE);
    await page.getByRole('button', { name: 'Great' }).waitFor();
    await page.context().setOffline(true);
    await tap(page, 'Great');
    await status(page, 'Kept on this device, will be sent');
    expect(set.stage.responses).toHaveLength(0);

    await page.context().setOffline(false);

    await status(page, 'Saved');
    expect(set.stage.responses).toHaveLength(1);
  });

  test('is not thanked for until it is stored', async () => {
    answerWith('dead');
    const page = await set.visit(INLINE);
    await tap(page, 'Good');
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('heading', { name: 'Not sent yet' }).waitFor();

    set.stage.answer(null);

    await page.getByRole('heading', { name: 'Thank you!' }).waitFor();
  });

  test('is tried again where the page has no storage, and the customer is asked to stay', async () => {
    answerWith('dead');
    const page = await set.visit(INLINE, {
      head: '<script>Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError") } })</script>',
    });

    await tap(page, 'Good');

    await status(page, 'Please keep this page open: we try again');
    set.stage.answer(null);
    await status(page, 'Saved');
  });
});

describe('an answer that the server does not want', () => {
  test.each([404, 422, 501])('is not kept, and the customer is told: %i', async (code) => {
    answerWith(refused(code, 'validation_failed'));
    const page = await set.visit(INLINE);

    await tap(page, 'Good');
    await status(page, 'Could not be sent');

    expect([set.stage.responses.length, await kept(page)]).toEqual([1, []]);
  });
});

describe('leaving in the moment of the tap', () => {
  test('loses nothing', async () => {
    const page = await set.visit('<afterword-widget></afterword-widget>');

    for (let visits = 0; visits < 10; visits++) {
      await page.getByRole('button', { name: 'Good' }).waitFor();
      await page.evaluate((next) => {
        document.querySelector('afterword-widget')?.shadowRoot?.querySelectorAll<HTMLElement>('[part=face]')[3]?.click();
        location.href = next;
      }, `${set.stage.page}?${visits}`);
      await page.waitForURL(`**?${visits}`);
    }

    await expect.poll(() => ids().size).toBe(10);
  });

  test('sends a text that was not sent yet', async () => {
    const page = await set.visit(INLINE);
    await tap(page, 'Good');
    await page.getByRole('textbox').fill('Thanks, bye');

    await page.goto('about:blank');

    await expect.poll(said).toMatchObject([{ revision: 0 }, { comment: 'Thanks, bye', revision: 1 }]);
  });

  test('keeps what was never acknowledged, and sends it again from the next page', async () => {
    set.stage.answer((message, path) => (path === 'responses' ? new Promise(() => {}) : stored(message)));
    const page = await set.visit(INLINE);
    await tap(page, 'Good');
    await expect.poll(() => set.stage.responses).toHaveLength(1);
    set.stage.answer(null);

    await page.reload();

    await expect.poll(() => set.stage.responses.length).toBeGreaterThan(1);
    await expect.poll(() => kept(page)).toEqual([]);
    expect(ids().size).toBe(1);
  });
});

describe('what stays on the device', () => {
  test('is nothing before a tap, and nothing after what was tapped is stored', async () => {
    const page = await set.visit(INLINE);
    const traces = async () => [...(await page.evaluate(() => Object.keys(localStorage))), ...(await page.context().cookies())];
    await page.getByRole('button', { name: 'Good' }).waitFor();
    expect(await traces()).toEqual([]);

    await tap(page, 'Good');
    await status(page, 'Saved');

    expect(await traces()).toEqual([]);
  });

  test('is at most twenty answers, the newest', async () => {
    set.stage.answer(() => 'dead');
    const page = await set.visit('<afterword-widget></afterword-widget>'.repeat(22));

    for (const widget of await page.locator('afterword-widget').all()) await widget.getByRole('button', { name: 'Good' }).click();

    await expect.poll(() => ids().size).toBe(22);
    const newest = [...ids()].sort().slice(-20);
    await expect.poll(() => kept(page)).toEqual(newest);
  });

  test('is each tab’s own: what one of them gets rid of is not the other’s', async () => {
    set.stage.answer(() => 'dead');
    const page = await set.visit(INLINE);
    const other = await page.context().newPage();
    await other.goto(set.stage.page);
    await tap(page, 'Good');
    await tap(other, 'Bad');
    await expect.poll(() => kept(page)).toHaveLength(2);
    const mine = (await kept(page))[0];

    set.stage.answer((message) => (message['rating'] === 2 ? stored(message) : 'dead'));
    await status(other, 'Saved');

    expect(await kept(page)).toEqual([mine]);
  });

  test('is forgotten after 72 hours', async () => {
    set.stage.answer(() => 'dead');
    const page = await set.visit(INLINE);
    await tap(page, 'Good');
    await status(page, 'Kept on this device, will be sent');
    await page.goto('about:blank');
    set.stage.clear();

    await page.clock.setFixedTime(Date.now() + 72 * 3_600_000 + 1000);
    await page.goto(set.stage.page);

    await page.getByRole('button', { name: 'Good' }).waitFor();
    expect([set.stage.responses.length, await kept(page)]).toEqual([0, []]);
  });
});
