import { describe, expect, test } from 'vitest';
import { LANGS, type Lang } from '../../leaderboard/lang.ts';
import { ENGLISH, type Words } from '../../leaderboard/words.ts';
import { ENGLISH as WIDGET } from '../../widget/words.ts';
import { CATALOGUES, TRANSLATIONS, textsOf, wordsOf } from '../support/catalogues.ts';

// Where the language really has the English word.
const SAME_AS_ENGLISH = [
  ...['de', 'fr', 'es', 'hu'].flatMap((lang) => [`${lang} boards.columns.csat: CSAT`, `${lang} figures.csat: CSAT`]),
  'de boards.columns.name: Name',
  'de boards.team: Team',
  'de boards.views.teams: Teams',
  'de filters.team: Team',
  'de changes.team: Team',
  'de live.lines.live: live',
  'de wall.screens.teams: Teams',
  'de wall.team: Team',
  'fr reasons.solution: Solution',
  'fr boards.columns.score: Score',
  'fr why.columns.score: Score',
  'fr trend.points: points',
];

/** Every text of a translation of which it is so, as "de figures.csat: CSAT". */
const textsThat = (isSo: (text: string, path: string, lang: string) => boolean): readonly string[] =>
  TRANSLATIONS.flatMap(([lang, words]) =>
    [...textsOf(words)].flatMap(([path, texts]) => texts.filter((text) => isSo(text, path, lang)).map((text) => `${lang} ${path}: ${text}`)),
  );

describe('the words of the leaderboard', () => {
  test('are the same ones in every language, with the same places for elements', () => {
    const english = textsOf(ENGLISH);
    const placesOf = (text = '') => (text.match(/\{\w+\}/g) ?? []).sort().join();

    for (const [lang, words] of TRANSLATIONS) {
      expect([...textsOf(words).keys()].sort(), lang).toEqual([...english.keys()].sort());
      expect([words.lang, words.locale], lang).toEqual([lang, lang]);
    }
    expect(textsThat((text, path) => placesOf(text) !== placesOf(english.get(path)?.[0]))).toEqual([]);
  });

  test('are not left in English', () => {
    const english = textsOf(ENGLISH);
    const left = textsThat(
      (text, path) => wordsOf(text).length > 0 && (english.get(path)?.some((one) => one.toLowerCase() === text.toLowerCase()) ?? false),
    );

    expect([...left].sort()).toEqual(SAME_AS_ENGLISH.sort());
  });

  test('are there, with nothing around them and the signs of print', () => {
    expect(textsThat((text) => text === '' || text !== text.trim() || /['"`]|\.\.\.| {2}/.test(text))).toEqual([]);
  });

  test('are pointed as the language does it', () => {
    expect(textsThat((text, _, lang) => lang === 'fr' && /[^\u202f][?!:;%]/.test(text))).toEqual([]);
    expect(
      textsThat((text, _, lang) => lang === 'es' && (text.includes('?') !== text.includes('¿') || text.includes('!') !== text.includes('¡'))),
    ).toEqual([]);
    expect(textsThat((text, _, lang) => (lang === 'de' || lang === 'es') && /[^\u00a0]%/.test(text))).toEqual([]);
    expect(textsThat((text, _, lang) => lang === 'de' && /[^\u00a0]…/.test(text))).toEqual([]);
  });
});

describe('numbers in words', () => {
  test.each([
    ['en', ['That is all: 0 answers.', 'That is all: 1 answer.', 'That is all: 2 answers.', 'That is all: 5 answers.']],
    ['de', ['Das sind alle: 0 Antworten.', 'Das sind alle: 1 Antwort.', 'Das sind alle: 2 Antworten.', 'Das sind alle: 5 Antworten.']],
    ['fr', ['C’est tout\u202f: 0 réponse.', 'C’est tout\u202f: 1 réponse.', 'C’est tout\u202f: 2 réponses.', 'C’est tout\u202f: 5 réponses.']],
    ['es', ['Eso es todo: 0 respuestas.', 'Eso es todo: 1 respuesta.', 'Eso es todo: 2 respuestas.', 'Eso es todo: 5 respuestas.']],
    ['hu', ['Ez minden: 0 válasz.', 'Ez minden: 1 válasz.', 'Ez minden: 2 válasz.', 'Ez minden: 5 válasz.']],
  ] as const)('%s has its forms for 0, 1, 2 and 5', (lang, expected) => {
    expect([0, 1, 2, 5].map(CATALOGUES[lang].drawer.end)).toEqual(expected);
  });

  test('a million is written, and spoken of, as the language does it', () => {
    expect(LANGS.map((lang) => CATALOGUES[lang].drawer.end(1_000_000).replace(/^.*: /, ''))).toEqual([
      '1,000,000 answers.',
      '1.000.000 Antworten.',
      '1\u202f000\u202f000 de réponses.',
      '1.000.000 de respuestas.',
      '1\u00a0000\u00a0000 válasz.',
    ]);
  });
});

describe('what stands side by side is told apart by words', () => {
  const BESIDE: Readonly<Record<string, (words: Words) => readonly string[]>> = {
    'the columns of the ranking': ({ boards, figures }) => [
      ...[boards.rank, boards.agent, boards.columns.csat, boards.columns.mean, boards.columns.n],
      ...[boards.ratings, figures.comments, figures.rate, figures.coverage],
    ],
    'the columns of the matrix': ({ boards }) => [boards.agent, boards.together],
    'the columns of the chart’s table': ({ figures, series, changes }) => [
      ...Object.values(series.steps),
      figures.csat,
      figures.mean,
      figures.answers,
      changes.title,
    ],
    'the figures of the summary': ({ figures }) => [figures.csat, figures.mean, figures.answers, figures.rate, figures.coverage],
    'the steps of the funnel': ({ funnel }) => Object.values(funnel),
    'the filters': ({ filters }) => [...Object.values(filters.periods), filters.otherDays, filters.onlySigned, filters.channel, filters.allChannels],
    'what changed': ({ changes }) => [...Object.values(changes.kinds), changes.none, changes.unknown],
    'the columns of the phrases': ({ spoken }) => Object.values(spoken.columns),
    'the columns of the themes': ({ spoken }) => Object.values(spoken.themeColumns),
    'the form of the themes': ({ themeForm }) => [
      themeForm.add,
      themeForm.remove,
      themeForm.save,
      themeForm.standard,
      themeForm.cancel,
      themeForm.name,
      themeForm.keywords,
    ],
    'what is wrong with a theme': ({ themeForm }) => Object.values(themeForm.faults),
    'the boards': ({ boards }) => Object.values(boards.views),
    'the five faces and all of them': ({ ratings, drawer }) => [...Object.values(ratings), drawer.all],
    'the reasons': ({ reasons }) => Object.values(reasons),
    'what the line does': ({ live }) => [...Object.values(live.lines), live.pause, live.announce],
    'what can be done with an answer': ({ standing, answer }) => [standing.count, standing.leaveOut, standing.confirm, standing.cancel, answer.whole],
    'why an answer waits': ({ standing }) => Object.values(standing.signals),
    'why there is no board': ({ failures }) => Object.values(failures.by),
  };

  test.each(Object.entries(BESIDE))('%s', (_what, beside) => {
    for (const lang of LANGS) {
      const texts = beside(CATALOGUES[lang]).map((text) => text.toLowerCase());
      expect([...new Set(texts)], lang).toEqual(texts);
    }
  });
});

test('faces and reasons are called what customers see', async () => {
  for (const lang of LANGS) {
    const { faces, reasons } = await wordsOfWidget(lang);

    expect(Object.values(CATALOGUES[lang].ratings), lang).toEqual(Object.values(faces).map((face) => face.replaceAll('\u00ad', '')));
    expect(CATALOGUES[lang].reasons, lang).toEqual(reasons);
  }
});

async function wordsOfWidget(lang: Lang): Promise<typeof WIDGET> {
  if (lang === 'en') return WIDGET;
  const exported: Record<string, typeof WIDGET> = await import(`../../widget/languages/${lang}.ts`);
  return Object.values(exported)[0] ?? WIDGET;
}
