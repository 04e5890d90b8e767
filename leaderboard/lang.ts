/** The languages that the page speaks, English first. */
export const LANGS = ['en', 'de', 'fr', 'es', 'hu'] as const;
export type Lang = (typeof LANGS)[number];

/** Which of them a BCP 47 tag belongs to: "de" for "de-AT". */
export const langOf = (tag: string): Lang | null => LANGS.find((lang) => lang === tag.toLowerCase().split('-')[0]) ?? null;
