/** A page's address as it is kept: without user, query and fragment, where tokens and names hide, and without e-mail addresses in its path. */
export function placeOf(page: string): string {
  const { origin, pathname } = new URL(page);
  return origin + pathname.split('/').map(withoutEmail).join('/');
}

/** The whole part goes, because what stands around an address is often the name of the same person. */
const withoutEmail = (part: string): string => (holdsEmail(decoded(part)) ? '[email]' : part);

/** With the two characters that make an address readable, however often a program has encoded them. */
const decoded = (part: string): string => part.replace(/%(?:25)*40/g, '@').replace(/%(?:25)*2e/gi, '.');

/**
 * Whether a text has something that looks like an e-mail address: a word, an at sign, and after it a dot with a letter ("react@18.2.0" has none).
 * Each character is looked at once and nothing is tried twice, so that no text is slow to look through.
 */
export function holdsEmail(text: Iterable<string>): boolean {
  let [last, isAfterSign] = ['', false];
  for (const character of text) {
    if (isAfterSign && last === '.' && /\p{L}/u.test(character)) return true;
    isAfterSign ||= character === '@' && last !== '' && last !== '@';
    last = character;
  }
  return false;
}
