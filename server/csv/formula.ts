// What spreadsheets take for the start of a formula, with the wide and small forms that they read as the same, wherever blanks or invisible signs hide it.
const FORMULA = /^(?:[\t\r\n\0]|[\s\p{Cc}\p{Cf}]*[=+\-@\u2212\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B])/u;

/** The text with a leading quote where a spreadsheet might run it as a formula, and where it starts with a quote itself, so that `undoDefused` is exact. */
export const defused = (text: string): string => (text.startsWith("'") || FORMULA.test(text) ? `'${text}` : text);

/** The text as it was before `defused`. */
export const undoDefused = (text: string): string => (text.startsWith("'") ? text.slice(1) : text);
