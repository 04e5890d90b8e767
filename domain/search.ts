/** Words that must stand next to each other, in this order; the last one may be the beginning of a longer word. */
export interface Phrase {
  readonly words: readonly string[];
  readonly isBegun: boolean;
}

// Written without spaces between words: each character is looked for by itself, and a word as such characters next to each other.
const UNSPACED = '[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}]';
const SIGN = '\\p{Extended_Pictographic}|\\p{Regional_Indicator}';
const WORD = new RegExp(`(?=[\\p{L}\\p{N}])${UNSPACED}\\p{M}*|(?:(?!${UNSPACED})[\\p{L}\\p{N}]\\p{M}*)+|${SIGN}`, 'gu');
// A mark that is left out by those who type fast; in other scripts a mark may be a vowel.
const ACCENTS = /([\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Hebrew}\p{sc=Arabic}])\p{M}+/gu;

/** The words of a text as they are looked for: without capitals, accents and invisible characters; in all scripts, and with emoji as words. */
export const wordsIn = (text: string): readonly string[] => plain(text).match(WORD) ?? [];

/** Upper case first, since only that makes two letters of an ß; and a Greek s that ends a word is the same s. */
const plain = (text: string): string =>
  text
    .replace(/\p{Cf}/gu, '')
    .normalize('NFKD')
    .toUpperCase()
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .replace(ACCENTS, '$1')
    .normalize('NFC');

const QUOTES = /["\u201C\u201D\u201E\u00AB\u00BB]/;
// What begins with two letters of ours is a tenth of all words; two of another script say more.
const TOO_SHORT = /^(?:[a-z\d]{1,2}|.)$/u;

/** What somebody asks for: all of the words, and what stands in quotation marks as it stands there. The last word may not be finished yet. */
export function searchFor(text: string): readonly Phrase[] {
  const parts = text.split(QUOTES);
  const isInQuotes = (index: number) => index % 2 === 1;
  const texts = parts.flatMap((part, index) => (isInQuotes(index) ? [part] : part.split(/\s+/)));
  const asked = texts.map(wordsIn).filter((words) => words.length > 0);
  // Where the last quotation mark closes a phrase, nothing comes after it.
  const isOpen = wordsIn(parts.at(-1) ?? '').length > 0;
  return asked.map((words, index) => ({ words, isBegun: isOpen && index === asked.length - 1 && !TOO_SHORT.test(words.at(-1) ?? '') }));
}
