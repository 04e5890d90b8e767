import { type DayRange, rangeOf } from '../domain/period.ts';
import type { Language } from './language.ts';

/** The days of a board as people say them: "24 Oct – 22 Nov 2026", or "all time" where it has no bounds. */
export const rangeText = (range: DayRange, { words, format }: Language): string =>
  range.from === rangeOf('all', range.from).from ? words.about.allTime : format.days(range.from, range.to);
