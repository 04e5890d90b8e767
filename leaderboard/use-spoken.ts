import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Lang } from './lang.ts';
import type { Language } from './language.ts';
import { loadLanguage } from './load-language.ts';

/** The language of the page: the first one until the address or the browser wants another and that one has come. */
export function useSpoken(first: Language, asked: Lang | null): Language {
  const [language, speak] = useState(first);
  const { lang, dir } = language.words;
  useEffect(() => {
    let isWanted = true;
    const load = () => void loadLanguage(asked).then((next) => isWanted && speak(next));
    load();
    addEventListener('languagechange', load);
    return () => {
      isWanted = false;
      removeEventListener('languagechange', load);
    };
  }, [asked]);
  useLayoutEffect(() => {
    Object.assign(document.documentElement, { lang, dir });
  }, [lang, dir]);
  return language;
}
