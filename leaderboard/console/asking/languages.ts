import { useEffect, useState } from 'preact/hooks';
import type { StandardWords } from '../preview/scene.ts';

// The tags of the languages of the widget with a space around each, and the name of its folder. Both are filled in by the build.
declare const __LANGUAGES__: string;
declare const __WIDGET_FOLDER__: string;

/** A language of the widget: "de", "German · Deutsch". */
interface Language {
  readonly tag: string;
  readonly name: string;
}

const english = new Intl.DisplayNames('en', { type: 'language' });

/** What a language is called here. */
export const nameOf = (tag: string): string => english.of(tag) ?? tag;

const ownNameOf = (tag: string): string => new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;

/** All languages of the widget by what they are called here and by those who speak them, in the order of the alphabet. */
export const LANGUAGES: readonly Language[] = __LANGUAGES__
  .trim()
  .split(' ')
  .map((tag) => ({ tag, name: [...new Set([nameOf(tag), ownNameOf(tag)])].join(' · ') }))
  .sort((a, b) => a.name.localeCompare(b.name, 'en'));

const fetched = new Map<string, Promise<StandardWords | null>>();

/** Our words in a language, from the widget's own files: undefined until they are there, null where they do not come. */
export function useWords(lang: string): StandardWords | null | undefined {
  const [known, setKnown] = useState<{ readonly lang: string; readonly words: StandardWords | null }>();
  useEffect(() => {
    let isWanted = true;
    const words = fetched.get(lang) ?? fetchWords(lang);
    fetched.set(lang, words);
    words.then((all) => {
      if (all === null) fetched.delete(lang);
      if (isWanted) setKnown({ lang, words: all });
    });
    return () => {
      isWanted = false;
    };
  }, [lang]);
  return known?.lang === lang ? known.words : undefined;
}

async function fetchWords(lang: string): Promise<StandardWords | null> {
  try {
    const response = await fetch(`/${__WIDGET_FOLDER__}${lang}.json`);
    return response.ok ? ((await response.json()) as StandardWords) : null;
  } catch {
    // It can be written without seeing what stands there otherwise.
    return null;
  }
}
