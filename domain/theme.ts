import type { Remark } from './phrases.ts';
import { type Segmenter, wordsOf } from './words.ts';

/** What comments can be about, as whoever runs the site words it. */
export interface Theme {
  readonly name: string;
  /** Words or phrases, in any case: "refund", "call back"; a star at the end allows any ending: "cancel*". No patterns, which could be made to hang. */
  readonly keywords: readonly string[];
}

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
  const texts = remarks.map(({ text, rating }) => ({ line: lineOf(text, segmenter), isLow: rating <= 2 }));
  return themes.map(({ name, keywords }) => {
    const needles = keywords.flatMap((keyword) => needlesOf(keyword, segmenter));
    const ours = texts.filter(({ line }) => needles.some((needle) => line.includes(needle)));
    const low = ours.filter(({ isLow }) => isLow).length;
    return { name, comments: ours.length, low, lowShare: ours.length > 0 ? low / ours.length : null };
  });
}

/** The words with a space on both sides of each, so that a search that begins or ends with a space meets whole words only. */
const lineOf = (text: string, segmenter: Segmenter): string => ` ${wordsOf(text, segmenter).join(' ')} `;

/** None for a keyword without a letter or digit, which would be everywhere. */
function needlesOf(keyword: string, segmenter: Segmenter): readonly string[] {
  const line = lineOf(keyword, segmenter);
  if (line.trim() === '') return [];
  return [keyword.trimEnd().endsWith('*') ? line.trimEnd() : line];
}
