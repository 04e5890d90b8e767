/** The longest comment, in Unicode code points, so that an emoji counts as one. A longer one is refused, never cut. */
export const COMMENT_LENGTH_MAX = 2000;

// White space, controls, zero-width and direction marks, fillers and variation selectors: text of only these shows nothing to a reader.
const INVISIBLE = /[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu; // U+2800 is a braille cell without dots.

/** The length of a text in Unicode code points. */
export const lengthOf = (text: string): number => [...text].length;

/** Whether a reader would see anything; only such comments are stored and counted. */
export const hasWords = (text: string | null | undefined): text is string => !!text && text.replace(INVISIBLE, '') !== '';

/** Whether the text is free of NUL and of surrogates without a partner, which no database can store unchanged as UTF-8. */
export const isStorable = (text: string): boolean => !text.includes('\0') && !/\p{Surrogate}/u.test(text);
