import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { refused, stored } from '../support/stage.ts';
import { INLINE, onStage, tap } from './visit.ts';

const set = onStage();
const SIGNED = '<afterword-widget token="header.claims.signature"></afterword-widget>';
const heard = (kind: 'responses' | 'exposures') => expect.poll(() => set.stage[kind]);

/** Everything that a page can leave on a device. */
const left = async (page: Page) => [
  ...(await page.context().cookies()),
  ...(await page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()),
    ...('caches' in window ? await caches.keys() : []),
  ])),
];

describe('a token of the help desk', () => {
  test('goes with every message, and is a name for the interaction', async () => {
    const page = await set.visit(SIGNED);
    await tap(page, 'Good');

    await heard('responses').toMatchObject([{ token: 'header.claims.signature', rating: 4 }]);
    await heard('exposures').toMatchObject([{ kind: 'asked' }, { kind: 'shown' }]);
    expect(set.stage.exposures.map(({ token }) => token)).toEqual(['header.claims.signature', 'header.claims.signature']);
    const again = await page.evaluate(() => window.afterword?.('ask', { token: 'header.claims.signature' }));
    expect(again).toEqual({ status: 'skipped', reason: 'duplicate' });
  });

  test('may stand on the script, or come from JavaScript', async () => {
    const page = await set.visit('', { script: 'data-ask="load" data-token="on.the.script"' });
    await tap(page, 'Good');
    await heard('responses').toMatchObject([{ token: 'on.the.script' }]);

    await page.evaluate(() => {
      window.afterword?.('set', { token: 'from.the.page' });
      window.afterword?.('ask');
    });
    await page.getByRole('button', { name: 'Bad' }).click();
    await heard('responses').toMatchObject([{ token: 'on.the.script' }, { token: 'from.the.page' }]);
  });

  test('that is another one is another question', async () => {
    const page = await set.visit(SIGNED);
    await tap(page, 'Great');

    await page.locator('afterword-widget').evaluate((element) => element.setAttribute('token', 'another.one.signed'));

    await expect.poll(() => page.locator('[aria-pressed=true]').count()).toBe(0);
    await tap(page, 'Bad');
    await heard('responses').toMatchObject([{ token: 'header.claims.signature' }, { token: 'another.one.signed', revision: 0 }]);
  });

  test('is kept with an answer that could not be sent, and goes out with it', async () => {
    set.stage.answer(() => 'dead');
    const page = await set.visit(SIGNED);
    await tap(page, 'Good');
    await page.getByText('Kept on this device').waitFor();

    set.stage.answer(null);
    await page.reload();

    await expect.poll(() => set.stage.responses.at(-1)).toMatchObject({ token: 'header.claims.signature', rating: 4 });
    await expect.poll(() => left(page)).toEqual([]);
  });

  test('that is too old ends the question with honest words, and nothing is tried again', async () => {
    set.stage.answer((message, path) => (path === 'responses' ? refused(401, 'token_expired') : stored(message)));
    const page = await set.visit(SIGNED);
    await tap(page, 'Good');

    await page.getByRole('heading', { name: 'This link is too old' }).waitFor();
    await page.getByText('Could not be saved', { exact: true }).waitFor();
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await left(page)).toEqual([]);
    expect(set.stage.responses).toHaveLength(1);
  });

  test('that is too old is said to the page as the reason', async () => {
    set.stage.answer((message, path) => (path === 'responses' ? refused(401, 'token_expired') : stored(message)));
    const page = await set.visit('');
    const outcome = page.evaluate(() => window.afterword?.('ask', { token: 'header.claims.signature' }));
    await page.getByRole('button', { name: 'Good' }).click();

    expect(await outcome).toMatchObject({ status: 'skipped', reason: 'expired', rating: 4 });
  });
});

describe('the field that people do not meet', () => {
  const trap = (page: Page) => page.locator('afterword-widget input');

  test('is not seen, reached or read, and nothing of it is sent', async () => {
    const page = await set.visit(INLINE);
    await page.getByRole('button', { name: 'Good' }).waitFor();

    expect(await trap(page).isVisible()).toBe(false);
    expect(await page.getByRole('textbox', { includeHidden: false }).count()).toBe(0);
    expect(await trap(page).getAttribute('autocomplete')).toBe('off');
    const reached = new Set<string | undefined>();
    for (let press = 0; press < 12; press += 1) {
      await page.keyboard.press('Tab');
      reached.add(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.tagName));
    }
    expect(reached).not.toContain('INPUT');

    await tap(page, 'Good');
    await heard('responses').toHaveLength(1);
    expect(set.stage.responses[0]).not.toHaveProperty('website');
  });

  test('tells on whoever fills it, and the widget behaves as always', async () => {
    const page = await set.visit(INLINE);
    await page.getByRole('button', { name: 'Good' }).waitFor();

    await trap(page).evaluate((input) => {
      (input as HTMLInputElement).value = `http://spam.example/${'x'.repeat(500)}`;
    });
    await tap(page, 'Good');

    await page.getByText('Saved', { exact: true }).waitFor();
    expect(String(set.stage.responses[0]?.['website'])).toMatch(/^http:\/\/spam\.example\/x{180}$/);
  });
});

test('before a tap nothing is left on the device, and nobody but the server is asked', async () => {
  const page = await set.visit(INLINE);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).origin));
  await page.getByRole('button', { name: 'Good' }).hover();
  await heard('exposures').toHaveLength(2);
  await page.reload();
  await heard('exposures').toHaveLength(4);

  expect(await left(page)).toEqual([]);
  const ours = [new URL(set.stage.page).origin, new URL(set.stage.host).origin];
  expect(asked.filter((origin) => !ours.includes(origin))).toEqual([]);
  expect([...new Set(set.stage.requests.map((request) => request.replace(/widget\/.{10}/, 'widget/x')))].toSorted()).toEqual([
    'GET /widget.js',
    'GET /widget/x/aw_pk_test.js',
    'POST /api/v1/exposures',
  ]);
});
