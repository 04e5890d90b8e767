import { KEYWORDS_MAX, THEME_TEXT_MAX, THEMES_BYTES_MAX, THEMES_MAX, type Theme } from '../domain/theme.ts';
import type { Words } from './words.ts';

/** A theme as it is typed: keywords line by line. */
export interface ThemeDraft {
  readonly name: string;
  readonly lines: string;
}

/** What is wrong with a theme, or with all of them. */
export type ThemeFault = keyof Words['themeForm']['faults'];

/** A theme, to be edited. */
export const draftOf = ({ name, keywords }: Theme): ThemeDraft => ({ name, lines: keywords.join('\n') });

/** What the drafts mean: without empty lines, and what was typed twice once. */
export const themesOf = (drafts: readonly ThemeDraft[]): readonly Theme[] =>
  drafts.map(({ name, lines }) => ({ name: name.trim(), keywords: onceEach(lines.split('\n').map((line) => line.trim())) }));

const onceEach = (lines: readonly string[]): readonly string[] =>
  lines.filter((line, at) => line !== '' && lines.findIndex((other) => other.toLowerCase() === line.toLowerCase()) === at);

/** What is wrong with each theme; null where nothing is. */
export const faultsOf = (themes: readonly Theme[]): readonly (ThemeFault | null)[] =>
  themes.map((theme, at) => {
    const isSame = themes.some((other, place) => place < at && other.name.toLowerCase() === theme.name.toLowerCase());
    return isSame && theme.name !== '' ? 'sameName' : faultOf(theme);
  });

function faultOf({ name, keywords }: Theme): ThemeFault | null {
  if (name === '') return 'noName';
  if (keywords.length === 0) return 'noKeyword';
  if (keywords.length > KEYWORDS_MAX) return 'manyKeywords';
  if ([name, ...keywords].some((text) => [...text].length > THEME_TEXT_MAX)) return 'long';
  return keywords.every((keyword) => /[\p{L}\p{N}]/u.test(keyword)) ? null : 'noLetter';
}

/** What is wrong with all of them together. */
export function faultOfAll(themes: readonly Theme[]): ThemeFault | null {
  if (themes.length > THEMES_MAX) return 'manyThemes';
  return new TextEncoder().encode(JSON.stringify(themes)).length > THEMES_BYTES_MAX ? 'large' : null;
}
