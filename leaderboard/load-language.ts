import { type Lang, langOf } from './lang.ts';
import { IN_ENGLISH, type Language, languageOf } from './language.ts';
import type { Words } from './words.ts';

// English comes with the page; nobody who reads it pays for another.
const CATALOGUES: Readonly<Record<Exclude<Lang, 'en'>, () => Promise<Words>>> = {
  de: async () => (await import('./languages/de.ts')).german,
  fr: async () => (await import('./languages/fr.ts')).french,
  es: async () => (await import('./languages/es.ts')).spanish,
  hu: async () => (await import('./languages/hu.ts')).hungarian,
};

// The same object for the same language, so that nothing is drawn anew without need.
const loaded = new Map<Lang, Language>([['en', IN_ENGLISH]]);

/** The language that was asked for, else the first of the browser's that there is; English where there is none, or where it does not come. */
export async function loadLanguage(asked: Lang | null): Promise<Language> {
  const lang = asked ?? navigator.languages.map(langOf).find((one) => one !== null) ?? 'en';
  const known = loaded.get(lang);
  if (known || lang === 'en') return known ?? IN_ENGLISH;
  try {
    const language = languageOf(await CATALOGUES[lang]());
    loaded.set(lang, language);
    return language;
  } catch {
    return IN_ENGLISH;
  }
}
