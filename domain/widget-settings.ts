import { RATINGS, type Rating } from './rating.ts';
import { type Reason, STANDARD_REASONS } from './reason.ts';

/** How many faces there are to choose from. */
export const SCALES = [5, 3] as const;
export type Scale = (typeof SCALES)[number];

/** The ratings that can be given: three faces stand for the first, the middle and the last of five, so that both scales are counted alike. */
export const RATINGS_OF: Readonly<Record<Scale, readonly Rating[]>> = { 5: RATINGS, 3: [1, 3, 5] };

/** What the widget looks like: as the customer's device has it, or always the same. */
export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Where a popup stands. */
export const POSITIONS = ['bottom-right', 'bottom-left', 'center'] as const;
export type Position = (typeof POSITIONS)[number];

/** What a site says in its own words; where it says nothing, the widget's own words stand. */
export interface OwnWords {
  readonly question?: string;
  /** Over the box, for the lower three ratings and for the upper two. */
  readonly whatWentWrong?: string;
  readonly whatWentWell?: string;
  /** What happens next, under the thanks. */
  readonly thanks?: string;
  /** By the id of the reason. */
  readonly reasons?: Readonly<Record<string, string>>;
}

/** How a site asks. Nothing in it is secret: every page of the site gets it. */
export interface WidgetSettings {
  readonly scale: Scale;
  readonly theme: Theme;
  readonly position: Position;
  /** The colour of what is chosen and pressed, "#3355d1"; null for ours. */
  readonly accent: string | null;
  /** In the order in which they are offered; none where the site wants only the box. */
  readonly reasons: readonly Reason[];
  /** For how many days somebody who was asked is not asked again by a popup; 0 asks every time. */
  readonly cap: number;
  /** How many seconds a page is left alone before a popup asks by itself. */
  readonly delay: number;
  /** By language tag, in lower case: "en", "pt-br". */
  readonly words: Readonly<Record<string, OwnWords>>;
}

/** How a site asks that has said nothing. */
export const STANDARD_SETTINGS: WidgetSettings = {
  scale: 5,
  theme: 'auto',
  position: 'bottom-right',
  accent: null,
  reasons: STANDARD_REASONS,
  cap: 30, // Who answers every chat stops reading the question.
  delay: 10, // Long enough to have read the page.
  words: {},
};

/** The longest own word, in characters: a question of three lines on a phone. */
export const OWN_WORD_MAX = 200;
/** The longest word of a chip. */
export const REASON_WORD_MAX = 40;
/** The longest cap, in days. */
export const CAP_MAX = 365;
/** The longest delay, in seconds. */
export const DELAY_MAX = 3600;
/** In how many languages a site can say something in its own words. */
export const LANGUAGES_MAX = 40;
/** The most bytes that all of it may have, as JSON: it travels with the question, and is sent to us in one message. */
export const SETTINGS_BYTES_MAX = 16_000;

/** What is different in the later settings, with what it is there. */
export const changedSettings = (before: WidgetSettings, after: WidgetSettings): Partial<WidgetSettings> =>
  Object.fromEntries(Object.entries(after).filter(([name, value]) => !isSame(value, before[name as keyof WidgetSettings])));

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Reasons that nobody could read: they are none of ours, and the site has no word for them in any language. */
export function wordlessReasons({ reasons, words }: Pick<WidgetSettings, 'reasons' | 'words'>): readonly Reason[] {
  const said = new Set([...STANDARD_REASONS.map(({ id }) => id), ...Object.values(words).flatMap((own) => Object.keys(own.reasons ?? {}))]);
  return reasons.filter(({ id }) => !said.has(id));
}
