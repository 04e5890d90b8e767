import { describe, expect, test } from 'vitest';
import { STANDARD_REASONS } from '../../domain/reason.ts';
import { STANDARD_SETTINGS } from '../../domain/widget-settings.ts';
import { accentOn, isColour } from '../../leaderboard/console/asking/colour.ts';
import { changesIn, draftOf, forgetting, naming, saying, settingsOf } from '../../leaderboard/console/asking/draft.ts';
import { adding, choosableOf, chosenOf, moving, offering } from '../../leaderboard/console/asking/reasons.ts';

const SAVED = { ...STANDARD_SETTINGS, reasons: [...STANDARD_REASONS], words: { de: { question: 'Gut?', reasons: { hours: 'Zeiten' } } } };
const ALL = choosableOf(STANDARD_REASONS);
const idsOf = (reasons: readonly { readonly id: string }[]) => reasons.map(({ id }) => id);

describe('a draft', () => {
  test('that nobody has touched has nothing to save', () => {
    expect(changesIn(draftOf(SAVED), SAVED)).toEqual({});
  });

  test('has only what was changed, and what was typed as it was typed', () => {
    const draft = { ...draftOf(SAVED), accent: '#FF8800', cap: '007' };

    expect(changesIn(draft, SAVED)).toEqual({ accent: '#ff8800', cap: 7 });
    expect(draft.accent).toBe('#FF8800');
  });

  test('says the same in whatever order its words were written', () => {
    const words = { de: { reasons: { hours: 'Zeiten' }, question: 'Gut?' } };

    expect(changesIn({ ...draftOf(SAVED), words }, SAVED)).toEqual({});
  });

  test('sends its reasons along with its words, so that a reason without one is refused by its place', () => {
    const words = saying(SAVED.words, 'en', 'thanks', 'Bye');

    expect(Object.keys(changesIn({ ...draftOf(SAVED), words }, SAVED))).toEqual(['words', 'reasons']);
  });

  test('is shown without a colour that is none, and with its words by the widget’s own names', () => {
    const words = saying(saying({}, 'en', 'what_went_wrong', 'Why?'), 'en', 'what_went_well', 'What?');
    const shown = settingsOf({ ...draftOf(SAVED), accent: 'red', words });

    expect([shown.accent, shown.words]).toEqual([null, { en: { whatWentWrong: 'Why?', whatWentWell: 'What?' } }]);
  });
});

describe('words', () => {
  test('that are emptied are ours again, and a language without any is none', () => {
    const words = naming(saying(SAVED.words, 'de', 'question', ''), 'de', 'hours', '');

    expect(changesIn({ ...draftOf(SAVED), words }, SAVED).words).toEqual({});
  });

  test('of a reason that is no more are forgotten in every language', () => {
    const words = naming(SAVED.words, 'en', 'hours', 'Hours');

    expect(forgetting(words, 'hours')).toEqual({ de: { question: 'Gut?' }, en: {} });
  });
});

describe('reasons', () => {
  test('that are not offered can still be chosen, after those that are', () => {
    const reasons = choosableOf([{ id: 'hours', about: 'outcome' }]);

    expect(idsOf(reasons)).toEqual(['hours', ...idsOf(STANDARD_REASONS)]);
    expect(idsOf(chosenOf(reasons))).toEqual(['hours']);
    expect(idsOf(chosenOf(offering(reasons, 'speed', true)))).toEqual(['hours', 'speed']);
  });

  test('move among those about the same, and not beyond', () => {
    expect(idsOf(moving(ALL, 'solution', -1))).toEqual(['friendliness', 'knowledge', 'listening', 'solution', 'speed', 'rules']);
    expect(moving(ALL, 'speed', -1)).toEqual(ALL);
    expect(moving(ALL, 'rules', 1)).toEqual(ALL);
  });

  test.each([
    ['Opening hours', 'opening-hours'],
    ['Würze & Preis!', 'wurze-preis'],
    ['Speed', 'speed-2'],
    ['السعر', 'reason'],
    ['—', 'reason'],
    ['a word that is so long that nobody would say it', 'a-word-that-is-so-long-that'],
  ])('%s gets an id of its own', (word, id) => {
    expect(adding(ALL, word, 'outcome').at(-1)).toEqual({ id, about: 'outcome', isOffered: true });
  });

  test('with the same word have different ids', () => {
    const twice = adding(adding(adding(ALL, 'Hours', 'person'), 'Hours', 'outcome'), 'hours', 'outcome');

    expect(idsOf(twice).slice(-3)).toEqual(['hours', 'hours-2', 'hours-3']);
  });
});

describe('a colour', () => {
  test.each([
    ['#3355d1', true],
    ['#FF8800', true],
    ['#fff', false],
    ['orange', false],
    ['', false],
  ])('%j: %s', (text, expected) => {
    expect(isColour(text)).toBe(expected);
  });

  test('is made darker on light paper and lighter on dark, no more than it takes', () => {
    expect([accentOn('light', '#ff8800'), accentOn('dark', '#ff8800')]).toEqual(['#b35f00', '#ff8800']);
    expect([accentOn('light', '#3355d1'), accentOn('dark', '#3355d1')]).toEqual(['#3355d1', expect.stringMatching(/^#[0-9a-f]{6}$/)]);
  });
});
