import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Format, formatOf } from './format.ts';
import { ENGLISH, type Words } from './words.ts';

/** What the page is written in. */
export interface Language {
  readonly words: Words;
  readonly format: Format;
}

/** The language of a catalogue. */
export const languageOf = (words: Words): Language => ({ words, format: formatOf(words.locale) });

/** What the page is written in where there is nothing better. */
export const IN_ENGLISH: Language = languageOf(ENGLISH);

const Context = createContext<Language>(IN_ENGLISH);

/** Gives a page its language. */
export const LanguageProvider = Context.Provider;

/** The words and the formats of the page around; who uses them is drawn anew when they change. */
export const useLanguage = (): Language => useContext(Context);

/** The words of the page around. */
export const useWords = (): Words => useLanguage().words;
