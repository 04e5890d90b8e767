/** Cuts texts into words where no spaces do: an Intl.Segmenter, or anything like it. */
export interface Segmenter {
  segment(text: string): Iterable<{ readonly segment: string; readonly isWordLike?: boolean | undefined }>;
}

/** Letters, marks and digits; whatever is between two of these parts two words. */
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Typed and printed apostrophes: "don't" and "don’t" are one word, "dont". */
const APOSTROPHES = /['’ʼ＇]/gu;
/** Scripts that put no spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The words of a text in their order: NFKC, lower case, without apostrophes; words of scripts without spaces are cut by the segmenter. */
export function wordsOf(text: string, segmenter: Segmenter): readonly string[] {
  const plain = text.normalize('NFKC').toLowerCase().replace(APOSTROPHES, '');
  return (plain.match(WORD) ?? []).flatMap((word) => (UNSPACED.test(word) ? cut(word, segmenter) : [word]));
}

/** Whether the phrase, as `wordsOf` writes it, is among the words. */
export const hasPhrase = (words: readonly string[], phrase: string): boolean => ` ${words.join(' ')} `.includes(` ${phrase} `);

const cut = (word: string, segmenter: Segmenter): readonly string[] =>
  [...segmenter.segment(word)].flatMap(({ segment, isWordLike }) => (isWordLike === false ? [] : [segment]));
