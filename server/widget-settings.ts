import type { PageSettings, WidgetSettingsChange, WidgetSettingsMessage } from '../contract/widget-settings.ts';
import type { Site } from '../db/site-store.ts';
import { type OwnWords, SETTINGS_BYTES_MAX, type WidgetSettings, wordlessReasons } from '../domain/widget-settings.ts';
import { invalid } from './parse.ts';
import type { Refused } from './problem.ts';

/** How a site asks, as its pages get it. */
export const pageSettings = ({ key, widget }: Site): PageSettings => ({ site: key, ...copyOf(widget), words: { ...widget.words } });

/** The same as those see it who administer the site. */
export const settingsMessage = (widget: WidgetSettings): WidgetSettingsMessage => ({
  ...copyOf(widget),
  words: mapped(widget.words, ({ whatWentWrong, whatWentWell, ...own }) => ({
    ...own,
    ...(whatWentWrong !== undefined && { what_went_wrong: whatWentWrong }),
    ...(whatWentWell !== undefined && { what_went_well: whatWentWell }),
  })),
});

const copyOf = ({ reasons, ...plain }: WidgetSettings) => ({ ...plain, reasons: [...reasons] });

/** What a message wants to be different, in the words of the domain; or why a site that asks like this now cannot ask like that. */
export function settingsChange(now: WidgetSettings, { words, ...plain }: WidgetSettingsChange): Partial<WidgetSettings> | Refused {
  const change = { ...plain, ...(words && { words: mapped(words, ownWords) }) };
  const after = { ...now, ...change };
  const [wordless] = wordlessReasons(after);
  if (wordless && plain.reasons)
    return invalid(`/widget/reasons/${after.reasons.indexOf(wordless)}`, 'needs a word in some language: it is none of ours');
  if (wordless) return invalid('/widget/words', 'must have a word for each reason that is none of ours');
  if (Buffer.byteLength(JSON.stringify(after)) > SETTINGS_BYTES_MAX) return invalid('/widget', `must be at most ${SETTINGS_BYTES_MAX} bytes in all`);
  return change;
}

type WordsMessage = WidgetSettingsMessage['words'][string];

const ownWords = ({ what_went_wrong: whatWentWrong, what_went_well: whatWentWell, ...own }: WordsMessage): OwnWords => ({
  ...own,
  ...(whatWentWrong !== undefined && { whatWentWrong }),
  ...(whatWentWell !== undefined && { whatWentWell }),
});

const mapped = <From, To>(all: Readonly<Record<string, From>>, of: (one: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(all).map(([name, one]) => [name, of(one)]));
