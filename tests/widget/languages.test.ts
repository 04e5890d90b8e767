import { readdirSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { ENGLISH, type Words } from '../../widget/words.ts';

/** One file of the folder, with its texts by the way to them: "status.kept". */
interface Catalogue {
  readonly name: string;
  readonly exported: readonly string[];
  readonly words: Words;
  readonly texts: ReadonlyMap<string, string>;
}

// Where the language really has the English word.
const SAME_AS_ENGLISH = ['da faces.3: Okay', 'fr reasons.solution: Solution'];

/** The letters that a language is written with, where they are not Latin ones. */
const LETTERS: Readonly<Record<string, RegExp>> = {
  ...lettersOf(/\p{scx=Arabic}/u, 'ar', 'fa', 'ur'),
  ...lettersOf(/\p{scx=Cyrillic}/u, 'bg', 'ru', 'sr', 'uk'),
  ...lettersOf(/\p{scx=Han}/u, 'zh-hans', 'zh-hant'),
  el: /\p{scx=Greek}/u,
  he: /\p{scx=Hebrew}/u,
  hi: /\p{scx=Devanagari}/u,
  ja: /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]/u,
  ko: /\p{scx=Hangul}/u,
  th: /\p{scx=Thai}/u,
};

/** What a neighbour's keyboard or a translation from English would leave behind. */
const FOREIGN: Readonly<Record<string, RegExp>> = {
  ar: /[پچژگکیےہ?,;]/,
  fa: /[يكىےہ?,;]/,
  ur: /[يكىه?,;.]/,
  bg: /[ыэёіїєґ]/i,
  ru: /[іїєґў]/i,
  sr: /[йщъыьэюяё]/i,
  uk: /[ыэъё]/i,
  da: /[äö]/i,
  nb: /[äö]/i,
  sv: /[æø]/i,
  // Portuguese of the other side of the ocean.
  pt: /\b(você|salv[ao]|equipe)\b/i,
  'pt-br': /\b(guardad[ao]|equipa)\b/i,
  ro: /[şţ]/i, // With a cedilla they are Turkish.
  el: /[?\u037e]/, // The second is a Greek question mark that Unicode counts as the semicolon.
  fr: /[^\u202f][?!:;]/,
  hi: /\./,
  th: /[.?]/,
  ja: /[.,?!:]/,
  'zh-hans': /[這處應請關閉後傳儲們個問.,?!:]/,
  'zh-hant': /[这处应请关闭后传储们个问.,?!:]/,
};

const CATALOGUES = await Promise.all(readdirSync('widget/languages').map(read));

/** Every text of which it is so, as "de status.kept: …". */
const textsThat = (isSo: (text: string, path: string, catalogue: Catalogue) => boolean): readonly string[] =>
  CATALOGUES.flatMap((catalogue) =>
    [...catalogue.texts].filter(([path, text]) => isSo(text, path, catalogue)).map(([path, text]) => `${catalogue.name} ${path}: ${text}`),
  );

/** The names of the languages of which it is so. */
const languagesThat = (isSo: (words: Words, catalogue: Catalogue) => boolean): readonly string[] =>
  CATALOGUES.filter((catalogue) => isSo(catalogue.words, catalogue)).map(({ name }) => name);

describe('the languages of the widget', () => {
  test('are at least 38 besides English', () => {
    expect(languagesThat(({ lang }) => lang !== 'en').length).toBeGreaterThanOrEqual(38);
  });

  test('have a file each, which is named by its BCP 47 tag and exports one thing', () => {
    expect(languagesThat(({ lang }, { name }) => name !== lang.toLowerCase())).toEqual([]);
    expect(languagesThat(({ lang }) => Intl.getCanonicalLocales(lang)[0] !== lang)).toEqual([]);
    expect(languagesThat((_, { exported }) => exported.length !== 1)).toEqual([]);
    expect(new Set(CATALOGUES.flatMap(({ exported }) => exported)).size).toBe(CATALOGUES.length);
  });

  test('have the very words that English has', () => {
    const expected = [...textsOf(ENGLISH).keys()].sort();

    expect(languagesThat((_, { texts }) => [...texts.keys()].sort().join() !== expected.join())).toEqual([]);
  });

  test('weigh at most 1,200 bytes each', () => {
    expect(languagesThat((words) => weightOf(words) > 1200)).toEqual([]);
  });
});

describe('the words of every language', () => {
  test('are there, with nothing around them', () => {
    expect(textsThat((text) => text === '' || text !== text.trim())).toEqual([]);
  });

  test('are not left in English', () => {
    const left = textsThat((text, path) => text.toLowerCase() === textsOf(ENGLISH).get(path)?.toLowerCase());

    expect([...left].sort()).toEqual(SAME_AS_ENGLISH);
  });

  test('are written in the letters of the language, in each text at least one', () => {
    const isStrange = (text: string, name: string) => lettersIn(text).some((letter) => !(LETTERS[name] ?? /\p{scx=Latin}/u).test(letter));

    expect(textsThat((text) => lettersIn(text).length === 0)).toEqual([]);
    expect(textsThat((text, _, { name }) => isStrange(text, name))).toEqual([]);
  });

  test('are spelled and pointed as the language does it', () => {
    expect(textsThat((text, _, { name }) => FOREIGN[name]?.test(text) ?? false)).toEqual([]);
    expect(
      textsThat((text, _, { name }) => name === 'es' && (count(text, '¿') !== count(text, '?') || count(text, '¡') !== count(text, '!'))),
    ).toEqual([]);
  });

  test('have the signs of print, not of a typewriter, and none that turns the direction of the text', () => {
    expect(textsThat((text) => /['"`]|\.\.\.| {2}/.test(text))).toEqual([]);
    expect(textsThat((text) => /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(text))).toEqual([]);
  });

  test('have a place for a number where English has one, once and nowhere else', () => {
    const isTemplate = (path: string) => path === 'left' || path === 'tooMany';

    expect(textsThat((text, path) => count(text, '{count}') !== (isTemplate(path) ? 1 : 0))).toEqual([]);
    expect(textsThat((text) => /[{}]/.test(text.replace('{count}', '')))).toEqual([]);
  });

  test('are right for any number: no ending stands in brackets', () => {
    expect(textsThat((text) => /[()（）[\]/]/.test(text))).toEqual([]);
  });
});

describe('what a customer chooses between is told apart by words', () => {
  test('five faces, six reasons and their two groups', () => {
    expect(languagesThat(({ faces }) => areAlike(faces))).toEqual([]);
    expect(languagesThat(({ reasons, about }) => areAlike({ ...reasons, ...about }))).toEqual([]);
  });

  test('a face is no sign: it has letters, and no numbers, symbols or emoji', () => {
    expect(textsThat((text, path) => path.startsWith('faces.') && /[\p{N}\p{S}\p{Extended_Pictographic}]/u.test(text))).toEqual([]);
  });

  test('a face fits under its button on a phone: it breaks at the latest after eight letters', () => {
    const isLong = (text: string) => text.split(/[ \u00ad-]/).some((part) => [...part].length > 8);

    expect(textsThat((text, path) => path.startsWith('faces.') && isLong(text))).toEqual([]);
    expect(textsThat((text, path) => !path.startsWith('faces.') && text.includes('\u00ad'))).toEqual([]);
  });

  test('the three buttons, and the two questions', () => {
    expect(languagesThat(({ done, change, close }) => areAlike({ done, change, close }))).toEqual([]);
    expect(languagesThat(({ whatWentWrong, whatWentWell, question }) => areAlike({ whatWentWrong, whatWentWell, question }))).toEqual([]);
  });
});

describe('what a customer is told of the answer is told apart by words', () => {
  test('that there is room, and that there is none', () => {
    expect(languagesThat(({ left, tooMany }) => left === tooMany)).toEqual([]);
  });

  test('that it is on its way, saved, on the device, to be tried again, lost, not the first, or too late', () => {
    expect(languagesThat(({ status }) => areAlike(status))).toEqual([]);
    expect(languagesThat(({ ending: { waiting, ...told } }) => areAlike(told))).toEqual([]);
  });
});

async function read(file: string): Promise<Catalogue> {
  const name = file.replace(/\.ts$/, '');
  const exported: Record<string, Words> = await import(`../../widget/languages/${name}.ts`);
  const [words = ENGLISH] = Object.values(exported);
  return { name, exported: Object.keys(exported), words, texts: textsOf(words) };
}

/** All texts but the tag, the nested ones too. */
function textsOf({ lang, ...words }: Words): ReadonlyMap<string, string> {
  const flat = Object.entries(words).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : Object.entries<string>(value).map(([key, text]) => [`${name}.${key}`, text] as const),
  );
  return new Map(flat);
}

function lettersOf(letters: RegExp, ...names: readonly string[]): Readonly<Record<string, RegExp>> {
  return Object.fromEntries(names.map((name) => [name, letters]));
}

/** What is sent: the words as JSON without a space, as small as a server can make it. */
const weightOf = (words: Words): number =>
  brotliCompressSync(JSON.stringify(words), { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }).length;

const lettersIn = (text: string): readonly string[] => text.replace('{count}', '').match(/\p{L}/gu) ?? [];

const count = (text: string, part: string): number => text.split(part).length - 1;

const areAlike = (texts: object): boolean => {
  const all = Object.values(texts).map((text: string) => text.toLowerCase());
  return new Set(all).size < all.length;
};
