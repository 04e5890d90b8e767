import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { contrastOf, PAPER, type Rgb } from '../../domain/contrast.ts';
import { refused } from '../support/stage.ts';
import { INLINE, onStage, tap } from './visit.ts';

const set = onStage();
const words = (page: Page, part: string) => page.locator(`afterword-widget ${part}`).allInnerTexts();

describe('a site', () => {
  test('may ask with three faces, which stand for the first, the middle and the last of five', async () => {
    set.stage.ask({ scale: 3 });
    const page = await set.visit(INLINE);

    for (const word of ['Terrible', 'Okay', 'Great']) {
      await tap(page, word);
      await page.getByText('Saved', { exact: true }).waitFor();
    }

    expect(await words(page, '.faces button')).toEqual(['Terrible', 'Okay', 'Great']);
    await expect.poll(() => set.stage.responses.map(({ rating }) => rating)).toEqual([1, 3, 5]);
  });

  test('says in its own words what it likes, and the rest in ours', async () => {
    set.stage.ask({ words: { en: { question: 'Did Northwind help?', whatWentWell: 'What shall we keep?', thanks: 'Ana reads it today.' } } });
    const page = await set.visit(INLINE);

    await page.getByRole('group', { name: 'Did Northwind help?' }).waitFor();
    await tap(page, 'Great');
    await page.getByLabel('What shall we keep?').waitFor();
    await tap(page, 'Bad');
    await page.getByLabel('What went wrong? How can we improve?').waitFor();
    await page.getByRole('button', { name: 'Done' }).click();

    await page.getByText('Ana reads it today.').waitFor();
  });

  test('speaks to others in our words, not in a language of its own', async () => {
    set.stage.ask({ words: { de: { question: 'War Northwind gut?' } } });
    const page = await set.visit(
      '<afterword-widget interaction="1" lang="fr"></afterword-widget><afterword-widget interaction="2" lang="de-AT"></afterword-widget>',
    );

    await page.getByText('War Northwind gut?').waitFor();
    await page.getByText('Comment').first().waitFor();

    expect(await words(page, 'h2')).not.toContain('How was our support?');
  });

  test('that there is not is told to the developer, and nothing is shown', async () => {
    const page = await set.visit(INLINE);
    const warnings: string[] = [];
    page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
    await page.route('**/aw_pk_test.js', async (route) => {
      const response = await route.fetch({ url: route.request().url().replace('aw_pk_test', 'afterword') });
      await route.fulfill({ response, body: `${await response.text()}\nexport const settings=null;` });
    });
    await page.reload();

    await expect.poll(() => warnings).toEqual([expect.stringContaining('data-site is no key of a site')]);
    expect(await page.getByRole('button').count()).toBe(0);
  });

  test('other than the page’s own is asked how it asks', async () => {
    const page = await set.visit('');
    await page.route('**/api/v1/widget-settings?site=aw_pk_other', (route) =>
      route.fulfill({ headers: { 'access-control-allow-origin': '*' }, json: { scale: 3, reasons: [], words: {} } }),
    );

    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<afterword-widget site="aw_pk_other"></afterword-widget>'));
    await page.locator('.faces button').first().waitFor();

    expect(await words(page, '.faces button')).toHaveLength(3);
  });
});

describe('the reasons', () => {
  test('are sent with the answer, in their order, however they were tapped, and can be taken back', async () => {
    const page = await set.visit(INLINE);
    await tap(page, 'Bad');

    for (const chip of ['Product or rules', 'Speed', 'Friendliness', 'Speed']) await page.getByRole('button', { name: chip }).click();

    await expect.poll(() => set.stage.responses.at(-1)).toMatchObject({ revision: 1, reasons: 'friendliness rules' });
    await page.getByRole('button', { name: 'Friendliness' }).click();
    await page.getByRole('button', { name: 'Product or rules' }).click();
    await expect.poll(() => set.stage.responses.at(-1)).toMatchObject({ revision: 2, reasons: '' });
  });

  test('tell the person from what came of it', async () => {
    const page = await set.visit(INLINE);
    await tap(page, 'Bad');

    const inGroup = (name: string) => page.getByRole('group', { name }).getByRole('button').allInnerTexts();

    expect(await inGroup('The person')).toEqual(['Friendliness', 'Knowledge', 'Listening']);
    expect(await inGroup('The outcome')).toEqual(['Speed', 'Solution', 'Product or rules']);
  });

  test('are the site’s own, or none', async () => {
    set.stage.ask({ reasons: [{ id: 'parcel', about: 'outcome' }], words: { en: { reasons: { parcel: 'The parcel' } } } });
    const page = await set.visit(INLINE);
    await tap(page, 'Bad');
    await page.getByRole('button', { name: 'The parcel' }).click();
    await expect.poll(() => set.stage.responses.at(-1)).toMatchObject({ reasons: 'parcel' });

    set.stage.ask({ reasons: [] });
    await page.reload();
    await tap(page, 'Bad');

    expect(await page.getByRole('group').allInnerTexts()).toHaveLength(1);
  });

  test('are kept when another face is tapped', async () => {
    const page = await set.visit(INLINE);
    await tap(page, 'Bad');
    await page.getByRole('button', { name: 'Speed' }).click();

    await tap(page, 'Great');

    await expect.poll(() => set.stage.responses.at(-1)).toMatchObject({ rating: 5, reasons: 'speed' });
  });

  test('that were not saved yet are saved when the page goes', async () => {
    const page = await set.visit(INLINE);
    await tap(page, 'Bad');
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Speed' }).click();

    await page.goto('about:blank');

    await expect.poll(() => set.stage.responses.at(-1)).toMatchObject({ reasons: 'speed' });
  });

  test('are not offered any more when the server has an answer already', async () => {
    set.stage.answer((message, path) => (path === 'responses' ? refused(409, 'already_rated') : { status: 204, body: JSON.stringify(message) }));
    const page = await set.visit(INLINE);
    await tap(page, 'Bad');

    await page.getByRole('heading', { name: 'Already answered' }).waitFor();

    expect(await page.getByRole('button', { name: 'Speed' }).count()).toBe(0);
  });
});

describe('a colour of one’s own', () => {
  const rgbOf = (text: string): Rgb =>
    text
      .match(/[\d.]+/g)
      ?.slice(0, 3)
      .map((part) => Number(part) / 255) as unknown as Rgb;
  const buttonOf = async (page: Page) => {
    await tap(page, 'Good');
    const [colour, background] = await page
      .getByRole('button', { name: 'Done' })
      .evaluate((button) => [getComputedStyle(button).color, getComputedStyle(button).backgroundColor]);
    return { colour: rgbOf(colour ?? ''), background: rgbOf(background ?? '') };
  };

  test.each([
    ['light', '#ffee00'],
    ['light', '#7a1fa2'],
    ['dark', '#0a0a40'],
    ['dark', '#ffffff'],
  ] as const)('can be read in any theme: %s, %s', async (colorScheme, accent) => {
    set.stage.ask({ accent });
    const page = await set.visit(INLINE, { context: { colorScheme } });
    const { colour, background } = await buttonOf(page);

    expect(contrastOf(colour, background)).toBeGreaterThanOrEqual(4.5);
    expect(contrastOf(background, PAPER[colorScheme])).toBeGreaterThanOrEqual(4.4); // 4.5, rounded to whole steps of a colour.
  });

  test('may come from the page’s style sheet, in any notation, and stands before the site’s', async () => {
    set.stage.ask({ accent: '#ff0000' });
    const page = await set.visit(INLINE, { head: '<style>:root { --afterword-accent: oklch(0.45 0.15 145) }</style>' });
    const { background } = await buttonOf(page);

    expect(background[1]).toBeGreaterThan(background[0]);
  });

  test('that is none leaves ours', async () => {
    const page = await set.visit(INLINE, { head: '<style>:root { --afterword-accent: bright }</style>' });
    const { background } = await buttonOf(page);

    expect(background.map((part) => Math.round(part * 255))).toEqual([0x33, 0x55, 0xd1]);
  });
});
