import { request } from './send.ts';
import { ENGLISH, type Words } from './words.ts';

// The tags of the languages that there are, with a space around each. Filled in by the build.
declare const __LANGUAGES__: string;

// What browsers and pages call by another name than we do.
const ALSO = { no: 'nb', nn: 'nb', iw: 'he', in: 'id', zh: 'zh-hans', 'zh-tw': 'zh-hant', 'zh-hk': 'zh-hant', 'zh-mo': 'zh-hant' };
const PATIENCE = 5000; // A customer who waits longer for the question does not see it; English is better than nothing.

const fetched = new Map<string, Promise<Words>>();

/** The words in the first of these languages that there is, from a folder of ours; English where there is none, or where it does not come. */
export async function wordsIn(wanted: readonly string[], folder: string): Promise<Words> {
  const tag = wanted.map(known).find(Boolean) || 'en';
  if (tag === 'en') return ENGLISH;
  try {
    const words = fetched.get(tag) ?? wordsFrom(`${folder}${tag}.json`);
    fetched.set(tag, words);
    return await words;
  } catch {
    fetched.delete(tag);
    return ENGLISH;
  }
}

const wordsFrom = async (url: string): Promise<Words> => (await (await request(url, {}, PATIENCE)).json()) as Words;

/** What we call the language, or the wider one that it belongs to: "de" for "de-AT". */
function known(tag: string): string | undefined {
  for (let name = tag.toLowerCase(); name; name = name.replace(/-?[^-]*$/, '')) {
    const ours = Object.hasOwn(ALSO, name) ? ALSO[name as keyof typeof ALSO] : name;
    if (__LANGUAGES__.includes(` ${ours} `)) return ours;
  }
  return undefined;
}

/** The languages to try, best first: the one that was asked for, that of the page around, those of the browser. */
export function wantedLanguages(lang: string | undefined, host: Element): readonly string[] {
  if (lang && lang !== 'auto') return [lang, ...navigator.languages];
  const around = (host.closest('[lang]') ?? document.documentElement).getAttribute('lang');
  return [around ?? '', ...navigator.languages];
}

// Languages that are written from right to left.
const RIGHT_TO_LEFT = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i;

/** The direction in which a language is written. */
export const directionOf = (lang: string): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.test(lang) ? 'rtl' : 'ltr');
