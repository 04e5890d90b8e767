import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EVERYTHING } from '../../domain/access.ts';
import { asId } from '../../domain/ids.ts';
import { LANGUAGES } from '../../leaderboard/AnswerFilters.tsx';
import { NO_NUMBER } from '../../leaderboard/format.ts';
import { LANGS, type Lang } from '../../leaderboard/lang.ts';
import { violationsOn } from '../support/axe.ts';
import { type Browser, openBrowser } from '../support/browser.ts';
import { CATALOGUES, textsOf, wordsOf } from '../support/catalogues.ts';
import { lookAt, openWall, rowsOf, soon, type Wall } from '../support/wall.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const VIEWS = ['', 'view=channels&period=today', 'view=matrix&period=7d', 'open=all&words=any', 'channel=nowhere', 'site=nobody'];

// What the shop and its customers call things, and what is a name in every language.
const NAMES = wordsOf('Corner Shop Ana Ruiz Ben Okoro chat email phone nowhere Grüezi doof Parcel Europe Vienna Afterword Owner');

describe.each(LANGS)('in %s the page', (lang) => {
  test('has no word that is not of the language, and nothing that is cut or runs out of it', async () => {
    const wall = await openBusyWall();
    const known = new Set([...[...textsOf(CATALOGUES[lang]).values()].flat().flatMap(wordsOf), ...datesOf(lang), ...languagesOf(lang), ...NAMES]);

    const page = await lookAt(browser, wall);
    for (const view of VIEWS) {
      await page.setViewportSize({ width: 320, height: 700 });
      await page.goto(`${wall.url}/leaderboard/?lang=${lang}&${view}`);
      await settled(page, view);

      expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([lang, 'ltr']);
      expect(
        (await wordsOn(page)).filter((word) => !known.has(word)),
        view,
      ).toEqual([]);
      expect(await overflowing(page), `${view} at 320`).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 900 });
      expect(await overflowing(page), `${view} at 1280`).toEqual([]);
    }
  });
});

test('the page speaks the first language of the browser that it has, and writes numbers and days in it', async () => {
  const wall = await openBusyWall();
  const page = await lookAt(browser, wall, '', { locale: 'de-AT' });

  await soon(() => rowsOf(page, 4)).toEqual([
    [NO_NUMBER, 'Ana Ruiz', '50 %', '3,00'],
    [NO_NUMBER, 'Ben Okoro', '0 %', '2,50'],
  ]);
  expect(await page.title()).toBe('Corner Shop · Rangliste');
  await expect.poll(() => new URL(page.url()).search).toBe('');
});

test('a language that is not there is English', async () => {
  const page = await lookAt(browser, await openBusyWall(), '?lang=tlh', { locale: 'is-IS' });

  await page.getByText('Response rate').first().waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
});

test('the language of the address is kept from link to link, and another one draws the page anew', async () => {
  const wall = await openBusyWall();
  const page = await lookAt(browser, wall, '?lang=fr');
  await page.getByRole('link', { name: 'Canaux', exact: true }).click();
  await expect.poll(() => new URL(page.url()).search).toBe('?lang=fr&view=channels');
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));

  await page.evaluate(() => {
    history.pushState(null, '', '?lang=hu&view=channels');
    dispatchEvent(new PopStateEvent('popstate'));
  });

  await page.getByText('Válaszadási arány').first().waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('hu');
  await page.goBack();
  await page.getByText('Taux de réponse').first().waitFor();
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
});

test('whoever reads English fetches no other language', async () => {
  const wall = await openBusyWall();
  const page = await lookAt(browser, wall);
  await page.locator('.summary').waitFor();
  const fetched = () => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));

  expect((await fetched()).filter((name) => name.includes('/language-'))).toEqual([]);
});

test('in German axe finds nothing', async () => {
  const wall = await openBusyWall();
  const page = await lookAt(browser, wall, '', { bypassCSP: true, reducedMotion: 'reduce' });
  for (const view of VIEWS) {
    await page.goto(`${wall.url}/leaderboard/?lang=de&${view}`);
    await settled(page, view);

    expect(await violationsOn(page), view).toEqual([]);
  }
});

async function openBusyWall(): Promise<Wall> {
  const wall = await openWall();
  await wall.tap({ comment: 'Grüezi! '.repeat(80), reasons: 'friendliness knowledge listening speed solution rules' });
  await wall.tap({ rating: 1, comment: 'doof', channel: asId('email') });
  await wall.tap({ rating: 3, agent: asId('ben'), agent_name: 'Ben Okoro' });
  await wall.tap({ rating: 2, agent: asId('ben'), agent_name: 'Ben Okoro', channel: asId('phone') });
  await wall.tap({ rating: 4, comment: 'doof' });
  const [last] = (await wall.store.responses(wall.site.id, {}, { limit: 1 }, EVERYTHING)).responses;
  await wall.store.exclude(wall.site.id, last?.id ?? asId(''), 'Parcel', 'command');
  return wall;
}

/** Everything that a view has is there. */
async function settled(page: Page, view: string): Promise<void> {
  await page.locator(view.includes('site') ? '[role="alert"]' : view.includes('open') ? '.why' : '.summary').waitFor();
  await soon(() => page.locator('[aria-busy="true"]').count()).toBe(0);
  const leaveOut = page.locator('.answer .acts .quiet').first();
  if (view.includes('open')) await leaveOut.click();
}

/** Every word that can be seen or heard on a page, its title included. */
async function wordsOn(page: Page): Promise<readonly string[]> {
  const texts = await page.evaluate(() => {
    const spoken = [...document.querySelectorAll('#app *')].flatMap((element) =>
      ['aria-label', 'title', 'placeholder', 'alt'].map((name) => element.getAttribute(name) ?? ''),
    );
    const walker = document.createTreeWalker(document.querySelector('#app') ?? document, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode.nodeValue ?? '');
    return [document.title, ...spoken, ...texts];
  });
  return [...new Set(texts.flatMap(wordsOf))];
}

/** What is wider than its place, where it is not to be scrolled there, and heads of columns that run into the next one. */
const overflowing = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const isFree = (element: Element) => element.closest('.sideways, .twin, .hidden, .arrow, svg') !== null;
    const isOver = (element: Element) => !isFree(element) && element.getBoundingClientRect().right > innerWidth + 1;
    const isCut = (head: Element) => head.getBoundingClientRect().width > 0 && textOf(head).right > head.getBoundingClientRect().right + 1;
    const textOf = (element: Element) => {
      const range = document.createRange();
      range.selectNodeContents(element.querySelector('a')?.firstChild ?? element);
      return range.getBoundingClientRect();
    };
    const over = [...document.querySelectorAll('#app *')].filter(isOver).map((element) => element.outerHTML.slice(0, 120));
    const cut = [...document.querySelectorAll('.ranking thead th')].filter(isCut).map((head) => `cut: ${head.textContent}`);
    return [...over, ...cut, ...(document.documentElement.scrollWidth > innerWidth ? ['the page'] : [])];
  });

/** What the languages are called that comments may be written in. */
function languagesOf(lang: Lang): readonly string[] {
  const names = new Intl.DisplayNames(CATALOGUES[lang].locale, { type: 'language' });
  return LANGUAGES.flatMap((tag) => wordsOf(names.of(tag) ?? ''));
}

/** The months and the days of the week, as dates are written with. */
function datesOf(lang: Lang): readonly string[] {
  const { locale } = CATALOGUES[lang];
  const days = Array.from({ length: 366 }, (_, day) => new Date(Date.UTC(2026, 0, 1 + day)));
  const formats = [
    new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' }),
    new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric' }),
  ];
  return formats.flatMap((format) => days.flatMap((day) => wordsOf(format.format(day))));
}
