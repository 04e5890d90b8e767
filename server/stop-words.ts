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
 * Search engines stop at these, and support does not: whoever is not helped says "not", and the lists count "order", "kind" and "website" among words that say
 * nothing. A word that really says nothing stands out in nobody's comments. For the languages of our own pages; the others have their lists as they are.
 */
const TELLING: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    en: [
      'not no never none nobody nothing neither nor without no-one noone dont doesnt didnt cant cannot couldnt wont isnt wasnt arent hasnt havent wouldnt shouldnt aint',
      'aside asked asking appreciate available awfully back best better bill brief briefly call case clear clearly click computer copy date dear detail difficult empty ended enough',
      'fact find fire free full gone good goods great greatest half hardly hell help hopefully http immediate immediately important information interested kind late lately later less',
      'member money new newest nice number okay old open opened order ordered ordering owing page please poorly possible present problem problems promptly proud provided quickly reasonably',
      'result results room same second seconds sent serious seriously site slightly slow small soon sorry specific still stop successfully sure system taken thank thanks thanx thorough',
      'thoroughly time times truly try trying twice unfortunately useful value wait waiting wanted website webpage welcome well wish work worked working works wrong year years young zero again',
    ].join(' '),
    de: 'nicht nichts kein keine keinem keinen keiner keines nie niemand ohne noch wieder gut gute guter gutes guten schlecht neu neue neuen danke richtig zeit tag tage jahr jahre',
    fr: 'pas ne non jamais rien aucun aucune personne sans encore bien bon bonne bons mal merci nouveau trop tard longtemps',
    es: 'no nunca nada nadie ningún ninguna ninguno sin todavía aún bien buen buena buenas bueno buenos mal nuevo nueva nuevos gracias tarde tiempo',
    hu: 'nem ne soha sem senki semmi nincs nélkül még megint újra jó jól rossz rosszul köszönöm új régi',
  }).map(([language, words]) => [language, new Set(words.split(' '))]),
);
