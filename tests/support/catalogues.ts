import { LANGS, type Lang } from '../../leaderboard/lang.ts';
import { german } from '../../leaderboard/languages/de.ts';
import { spanish } from '../../leaderboard/languages/es.ts';
import { french } from '../../leaderboard/languages/fr.ts';
import { hungarian } from '../../leaderboard/languages/hu.ts';
import { ENGLISH, type Words } from '../../leaderboard/words.ts';

/** Every catalogue of the leaderboard, English first. */
export const CATALOGUES: Readonly<Record<Lang, Words>> = { en: ENGLISH, de: german, fr: french, es: spanish, hu: hungarian };

/** All but the first. */
export const TRANSLATIONS = LANGS.filter((lang) => lang !== 'en').map((lang) => [lang, CATALOGUES[lang]] as const);

// Between them they ask for every form that these languages have.
const NUMBERS = [0, 1, 2, 5, 1_000_000];

/** Every text of a catalogue by the way to it ("drawer.end"); what takes numbers is told with several. */
export function textsOf({ lang, locale, dir, ...words }: Words): ReadonlyMap<string, readonly string[]> {
  return new Map(leavesOf(words, []));
}

type Leaf = string | ((...told: readonly number[]) => string);

function leavesOf(words: object, way: readonly string[]): readonly (readonly [string, readonly string[]])[] {
  return Object.entries(words).flatMap(([key, value]: [string, Leaf | object]) => {
    const path = [...way, key];
    if (typeof value === 'string') return [[path.join('.'), [value]] as const];
    if (typeof value !== 'function') return leavesOf(value, path);
    return [[path.join('.'), NUMBERS.map((n) => value(...Array.from({ length: value.length }, () => n)))] as const];
  });
}

/** The words of a text, in lower case and without the places for elements. */
export const wordsOf = (text: string): readonly string[] =>
  text
    .replace(/\{\w+\}/g, ' ')
    .toLowerCase()
    .match(/\p{L}+/gu) ?? [];
