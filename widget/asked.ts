import { type Flat, fromJson, toJson } from './json.ts';

/** What this device remembers of popups: when one was shown, under a number that stands for what it was about. No names and no words. */

const PLACE = 'afterword.asked';
const MOST = 50; // A year of chats, in one kB of a storage that belongs to the page.

/** When this was asked about on this device, ms; 0 where it never was. */
export const askedAt = (site: string, name: string): number => Number(read()[keyOf(site, name)] ?? 0);

/** When anything was asked for this site on this device, ms; 0 where nothing was. */
export const lastAskedAt = (site: string): number =>
  Math.max(0, ...Object.entries(read()).map(([key, at]) => (key.startsWith(keyOf(site, '')) ? Number(at) : 0)));

/** Remembers that it was asked, so that no tab of this browser asks again. */
export const remember = (site: string, name: string, now: number): void => store({ ...read(), [keyOf(site, name)]: now });

/** Lets it be asked again. */
export const forgetAsking = (site: string, name: string): void => store({ ...read(), [keyOf(site, name)]: undefined });

/** Forgets everything. */
export const forgetAsked = (): void => store({});

const keyOf = (site: string, name: string): string => `${numberOf(site)}.${name && numberOf(name)}`;

/** 32 bits, in few letters: what the page calls its chats need not lie about in a browser. */
function numberOf(text: string): string {
  let number = 0;
  for (const letter of text) number = (number * 31 + (letter.codePointAt(0) ?? 0)) | 0;
  return (number >>> 0).toString(36);
}

function read(): Flat {
  try {
    return fromJson(localStorage.getItem(PLACE));
  } catch {
    return {};
  }
}

function store(asked: Flat): void {
  try {
    const newest = Object.entries(asked).sort(([, a], [, b]) => Number(b ?? 0) - Number(a ?? 0));
    localStorage.setItem(PLACE, toJson(Object.fromEntries(newest.slice(0, MOST))));
  } catch {
    // Full or forbidden: this page still knows what it asked itself.
  }
}
