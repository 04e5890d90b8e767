import type { SiteId } from '../../domain/ids.ts';
import type { Phrase } from '../../domain/search.ts';

/** What is looked for, in the language of the index. Words are letters and digits, so nothing that somebody types means anything else there. */
export const matchOf = (site: SiteId, search: readonly Phrase[]): string =>
  [`site_id : "${site}"`, ...search.map(({ words, isBegun }) => `words : "${words.join(' ')}"${isBegun ? ' *' : ''}`)].join(' AND ');
