import type { WidgetSettings } from '../domain/widget-settings.ts';
import type { Words } from './words.ts';

/** How one customer is asked: as the site wants it, in the customer's language. */
export interface Manner {
  readonly settings: WidgetSettings;
  readonly words: Words;
  /** What each chip says, by the id of its reason. */
  readonly reasons: Readonly<Record<string, string>>;
}
