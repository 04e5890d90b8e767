import type { Language } from './language.ts';

/** A response rate as "31%", or that nobody knows it. Answers from outside a page come without the faces having been shown and may push it over the whole. */
export const rateText = (rate: number | null, { words, format }: Language): string =>
  rate === null || rate > 1 ? words.figures.unknown : format.share(rate);
