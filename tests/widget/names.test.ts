import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { RATINGS, type Rating } from '../../domain/rating.ts';
import { STANDARD_REASONS, type Subject } from '../../domain/reason.ts';
import { arabic } from '../../widget/languages/ar.ts';
import { japanese } from '../../widget/languages/ja.ts';
import { ENGLISH, type Words } from '../../widget/words.ts';
import { ALL_WORDS } from './all-words.ts';
import { spokenOn } from './spoken.ts';
import { askAnew, cardOf, LONG, push, rateTerrible, SURFACES } from './surfaces.ts';
import { onStage } from './visit.ts';

const set = onStage();

/** What is to be said in the three phases of a popup. */
const asking = (words: Words): readonly string[] => [...heading(words, words.question), ...faces(words), 'status ""'];
const commenting = (words: Words, rating: Rating, label: string): readonly string[] => [
  ...heading(words, words.question),
  ...faces(words, rating),
  ...chips(words, 'person'),
  ...chips(words, 'outcome'),
  `textbox "${label}": ${words.note}`,
  `status "${words.status.saved}"`,
  `button "${words.done}"`,
];
const thanks = (words: Words): readonly string[] => [...heading(words, words.ending.saved), `status "${words.thanks}"`, `button "${words.change}"`];

const heading = ({ close }: Words, text: string) => [`dialog "${text}"`, `heading "${text}"`, `button "${close}"`];
const faces = (words: Words, chosen?: Rating) => [
  `group "${words.question}"`,
  ...RATINGS.map((rating) => `button "${words.faces[rating]}" ${rating === chosen ? '' : 'not '}pressed`),
];
const chips = ({ about, reasons }: Words, subject: Subject) => [
  `group "${about[subject]}"`,
  ...STANDARD_REASONS.filter((reason) => reason.about === subject).map(({ id }) => `button "${reasons[id]}" not pressed`),
];

/** What is said of the card, and what is written on its buttons, in all phases, one after the other. */
async function walk(page: Page): Promise<Record<string, readonly string[]>> {
  const buttons = cardOf(page).locator('button:visible:not(.close)');
  const said = async () => (await spokenOn(page)).slice(1); // The first is the page's own heading.
  const saved = () => page.locator('afterword-widget [data-delivery="saved"]').waitFor();
  const phases: Record<string, readonly string[]> = { asking: await said() };
  await rateTerrible(page);
  Object.assign(phases, { unhappy: await said(), written: await buttons.allInnerTexts() });
  await push(page, '.faces button:last-of-type');
  await saved();
  phases['happy'] = await said();
  await push(page, '.done');
  return { ...phases, thanks: await said() };
}

const phasesOf = (words: Words): Record<string, readonly string[]> => {
  const unhappy = commenting(words, 1, words.whatWentWrong);
  // Everything that can be pressed says aloud what is written on it.
  const written = unhappy.flatMap((line) => /^button "(.*)"/.exec(line)?.[1] ?? []).slice(1);
  return { asking: asking(words), unhappy, written, happy: commenting(words, 5, words.whatWentWell), thanks: thanks(words) };
};

describe('a screen reader is told the role, the name and the state of everything', () => {
  test('in every language, by the words that are seen', { timeout: LONG }, async () => {
    const page = await set.visit('');
    const told: Record<string, unknown> = {};

    for (const { lang } of ALL_WORDS) {
      await askAnew(page, 'popup', lang);
      told[lang] = await walk(page);
    }

    expect(told).toEqual(Object.fromEntries(ALL_WORDS.map((words) => [words.lang, phasesOf(words)])));
  });

  test.each([ENGLISH, arabic, japanese])('in the page as in a popup, but for the dialog and its way out: $lang', async (words) => {
    const page = await set.visit('');
    await askAnew(page, 'inline', words.lang);

    const isOfPopup = (line: string) => line.startsWith('dialog') || line === `button "${words.close}"`;
    const { written, ...spoken } = phasesOf(words);

    const inPage = Object.entries(spoken).map(([phase, lines]) => [phase, lines.filter((line) => !isOfPopup(line))]);
    expect(await walk(page)).toEqual({ written, ...Object.fromEntries(inPage) });
  });

  test('also that a text is too long, and by how much', async () => {
    const page = await set.visit('');
    await askAnew(page, 'popup');
    await cardOf(page).locator('.faces button').first().click();

    await cardOf(page).locator('textarea').fill('x'.repeat(2010));

    const { note, tooMany } = ENGLISH;
    expect(await spokenOn(page)).toContain(`textbox "What went wrong? How can we improve?" invalid: ${note} ${tooMany.replace('{count}', '10')}`);
  });
});

describe('the card says', () => {
  test.each(SURFACES)(
    'in which language it is written, and in which direction, whatever those of the page are: %s',
    { timeout: LONG },
    async (surface) => {
      const page = await set.visit('', { root: 'lang="de"' });
      const said: Record<string, unknown> = {};

      for (const { lang } of ALL_WORDS) {
        await askAnew(page, surface, lang);
        said[lang] = await cardOf(page).evaluate((card) => [card.getAttribute('lang'), getComputedStyle(card).direction]);
      }

      const isRightToLeft = (lang: string) => ['ar', 'fa', 'he', 'ur'].includes(lang);
      expect(said).toEqual(Object.fromEntries(ALL_WORDS.map(({ lang }) => [lang, [lang, isRightToLeft(lang) ? 'rtl' : 'ltr']])));
      expect(await page.locator('html').getAttribute('dir')).toBeNull();
    },
  );
});
