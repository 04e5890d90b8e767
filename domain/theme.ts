import type { Remark } from './phrases.ts';
import { type Segmenter, wordsOf } from './words.ts';

/** What comments can be about, as whoever runs the site words it. */
export interface Theme {
  readonly name: string;
  /** Words or phrases, in any case: "refund", "call back"; a star at the end allows any ending: "cancel*". No patterns, which could be made to hang. */
  readonly keywords: readonly string[];
}

/** How many themes a site can have: what can be read in one go. */
export const THEMES_MAX = 30;
/** How many keywords a theme can have: 20,000 comments are compared with all of them. */
export const KEYWORDS_MAX = 50;
/** How many characters a name or a keyword can have. */
export const THEME_TEXT_MAX = 60;
/** All of them together still fit into one message, with room for what is said beside them. */
export const THEMES_BYTES_MAX = 12_288;

/** How many comments speak of a theme, and how many of those are of the dissatisfied (1 and 2). */
export interface ThemeCounts {
  readonly name: string;
  readonly comments: number;
  readonly low: number;
  /** 0 to 1; null without comments. */
  readonly lowShare: number | null;
}

/** The themes of each comment, counted, in their order. A comment can speak of several, and of each once. */
export function countThemes(remarks: readonly Remark[], themes: readonly Theme[], segmenter: Segmenter): readonly ThemeCounts[] {
  const themesIn = themeReader(themes, segmenter);
  const read = remarks.map(({ text, rating }) => ({ themes: themesIn(text), isLow: rating <= 2 }));
  return themes.map((theme) => {
    const ours = read.filter(({ themes }) => themes.includes(theme));
    const low = ours.filter(({ isLow }) => isLow).length;
    return { name: theme.name, comments: ours.length, low, lowShare: ours.length > 0 ? low / ours.length : null };
  });
}

/** Reads texts for the themes that they speak of, in the order of the themes. */
export function themeReader(themes: readonly Theme[], segmenter: Segmenter): (text: string) => readonly Theme[] {
  const sought = themes.map((theme) => ({ theme, needles: theme.keywords.flatMap((keyword) => needlesOf(keyword, segmenter)) }));
  return (text) => {
    const line = lineOf(text, segmenter);
    return sought.flatMap(({ theme, needles }) => (needles.some((needle) => line.includes(needle)) ? [theme] : []));
  };
}

/** The words with a space on both sides of each, so that a search that begins or ends with a space meets whole words only. */
const lineOf = (text: string, segmenter: Segmenter): string => ` ${wordsOf(text, segmenter).join(' ')} `;

/** None for a keyword without a letter or digit, which would be everywhere. */
function needlesOf(keyword: string, segmenter: Segmenter): readonly string[] {
  const line = lineOf(keyword, segmenter);
  if (line.trim() === '') return [];
  return [keyword.trimEnd().endsWith('*') ? line.trimEnd() : line];
}
