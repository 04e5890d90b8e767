import { type DayRange, rangeOf } from '../domain/period.ts';
import { daysText } from './format.ts';

/** The days of a board as people say them: "24 Oct – 22 Nov 2026", or "all time" where it has no bounds. */
export const rangeText = (range: DayRange): string => (range.from === rangeOf('all', range.from).from ? 'all time' : daysText(range.from, range.to));
