import type { Segmenter } from '../domain/words.ts';

/** Cuts texts into words in scripts that have no spaces. */
export const WORDS: Segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
