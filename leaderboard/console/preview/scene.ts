import type { WidgetSettings } from '../../../domain/widget-settings.ts';

/** Our words in one language, as they lie in the widget's folder: what stands where a site has none of its own. */
export interface StandardWords {
  readonly question: string;
  readonly whatWentWrong: string;
  readonly whatWentWell: string;
  readonly thanks: string;
  readonly reasons: Readonly<Record<string, string>>;
}

/** A moment of the survey that can be looked at: before the tap, after a low or a high one, and when the customer is done. */
export type Moment = 'question' | 'low' | 'high' | 'end';

/** What the preview is to show. */
export interface Scene {
  readonly settings: WidgetSettings;
  readonly lang: string;
  /** Of that language; null where they did not come. */
  readonly words: StandardWords | null;
  readonly mode: 'inline' | 'popup';
  /** What the customer's device has. */
  readonly screen: 'light' | 'dark';
  /** Where to go; where absent, it stays at the moment at which it is. */
  readonly moment?: Moment | undefined;
}
