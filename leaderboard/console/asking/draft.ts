import type { WidgetSettingsChange, WidgetSettingsMessage } from '../../../contract/widget-settings.ts';
import type { OwnWords, WidgetSettings } from '../../../domain/widget-settings.ts';
import { isColour } from './colour.ts';
import { type Choosable, choosableOf, chosenOf } from './reasons.ts';

/** What a site says in one language. */
export type Said = WidgetSettingsMessage['words'][string];

/** How a site is to ask, as it stands in the form: what is typed is kept as it was typed. */
export interface Draft extends Pick<WidgetSettingsMessage, 'scale' | 'theme' | 'position' | 'words'> {
  /** Empty for ours. */
  readonly accent: string;
  readonly reasons: readonly Choosable[];
  readonly cap: string;
  readonly delay: string;
}

/** The form as it stands before anything is changed. */
export const draftOf = ({ accent, reasons, cap, delay, ...same }: WidgetSettingsMessage): Draft => ({
  ...same,
  accent: accent ?? '',
  reasons: choosableOf(reasons),
  cap: `${cap}`,
  delay: `${delay}`,
});

/** What is to be saved: only what was changed here, since somebody else may have changed the rest meanwhile. */
export function changesIn(draft: Draft, saved: WidgetSettingsMessage): WidgetSettingsChange {
  const changed = Object.entries(messageOf(draft)).filter(([name, value]) => !isSame(value, saved[name as keyof WidgetSettingsMessage]));
  const change: WidgetSettingsChange = Object.fromEntries(changed);
  // Together, so that a reason which lost its last word is refused by its own place.
  return change.words ? { ...change, reasons: [...chosenOf(draft.reasons)] } : change;
}

const isSame = (one: unknown, other: unknown): boolean => textOf(one) === textOf(other);

/** In an order of its own, for that in which words were written says nothing. */
const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, part) => (part?.constructor === Object ? Object.fromEntries(Object.entries(part).sort()) : part));

const messageOf = ({ accent, reasons, cap, delay, words, ...same }: Draft): WidgetSettingsMessage => ({
  ...same,
  accent: accent === '' ? null : accent.toLowerCase(),
  reasons: [...chosenOf(reasons)],
  cap: Number(cap),
  delay: Number(delay),
  words: Object.fromEntries(Object.entries(words).filter(([, said]) => Object.keys(said).length > 0)),
});

/** The same as the widget gets it. What is no colour is none, as it is for the server. */
export function settingsOf(draft: Draft): WidgetSettings {
  const { accent, words, ...same } = messageOf(draft);
  const own = Object.entries(words).map(([lang, said]) => [lang, ownWords(said)] as const);
  return { ...same, accent: accent !== null && isColour(accent) ? accent : null, words: Object.fromEntries(own) };
}

const ownWords = ({ what_went_wrong: whatWentWrong, what_went_well: whatWentWell, ...same }: Said): OwnWords => ({
  ...same,
  ...(whatWentWrong !== undefined && { whatWentWrong }),
  ...(whatWentWell !== undefined && { whatWentWell }),
});

/** The words with one of them another; without any text ours stands in its place. */
export const saying = (words: Draft['words'], lang: string, name: Exclude<keyof Said, 'reasons'>, text: string): Draft['words'] => ({
  ...words,
  [lang]: entered(words[lang] ?? {}, name, text),
});

/** The words with the word of a reason another. */
export function naming(words: Draft['words'], lang: string, reason: string, text: string): Draft['words'] {
  const { reasons = {}, ...same } = words[lang] ?? {};
  const named = entered(reasons, reason, text);
  return { ...words, [lang]: Object.keys(named).length > 0 ? { ...same, reasons: named } : same };
}

/** The words without those of a reason that is no more. */
export const forgetting = (words: Draft['words'], reason: string): Draft['words'] =>
  Object.keys(words).reduce((rest, lang) => naming(rest, lang, reason, ''), words);

function entered<Texts extends Readonly<Record<string, unknown>>>(texts: Texts, name: string, text: string): Texts {
  const { [name]: _before, ...others } = texts;
  return (text === '' ? others : { ...texts, [name]: text }) as Texts;
}
