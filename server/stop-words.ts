import lists from 'stopwords-iso/stopwords-iso.json' with { type: 'json' };

/** The languages among these tags that have stop words; English where nobody says. */
export function languagesOf(tags: Iterable<string | null>): readonly string[] {
  const bases = [...new Set([...tags].map((tag) => (tag ?? FALLBACK).toLowerCase().split('-')[0] ?? FALLBACK))];
  return bases.filter((base) => base in lists).sort();
}

const FALLBACK = 'en';

/** The words of these languages with which no phrase begins or ends. */
export const stopWordsOf = (languages: readonly string[]): readonly string[] =>
  languages.flatMap(
    (language) => (lists as Readonly<Record<string, readonly string[]>>)[language]?.filter((word) => !isTelling(word, language)) ?? [],
  );

const isTelling = (word: string, language: string): boolean => TELLING[language]?.has(word.replaceAll(/['’]/g, '')) ?? false;

/**
 * Search engines stop at these, and support does not: whoever is not helped says "not", and the lists count "order", "call" and "good" among words that say nothing.
 * For the languages of our own pages; the others have their lists as they are.
 */
const TELLING: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    en: 'not no never none nobody nothing dont doesnt didnt cant cannot couldnt wont isnt wasnt without still again order call back help problem problems good great best thank thanks nice useful please sorry wait waiting work working works worked date new old late money bill full',
    de: 'nicht kein keine keinen keiner nie niemand nichts ohne noch wieder gut gute guten schlecht neu danke',
    fr: 'pas ne non jamais rien aucun aucune personne sans encore bon bonne merci nouveau',
    es: 'no nunca nada nadie ningún ninguna sin todavía aún bien bueno buena gracias nuevo',
    hu: 'nem ne soha sem senki semmi nincs nélkül még jó köszönöm új',
  }).map(([language, words]) => [language, new Set(words.split(' '))]),
);
