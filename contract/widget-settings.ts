import * as z from 'zod';
import { lengthOf } from '../domain/comment.ts';
import { REASONS_MAX, SUBJECTS } from '../domain/reason.ts';
import { CAP_MAX, DELAY_MAX, LANGUAGES_MAX, OWN_WORD_MAX, POSITIONS, REASON_WORD_MAX, SCALES, THEMES } from '../domain/widget-settings.ts';
import { Line, ReasonKey, SiteKey } from './fields.ts';

const word = (max: number) => Line.refine((text) => lengthOf(text) <= max, `must be at most ${max} characters`).meta({ maxLength: max });
/** A record whose keys are held to something; what else was sent as a key is not said again. */
const by = <Value extends z.ZodType>(key: z.ZodString, value: Value, detail: string) =>
  z.record(key, value, { error: ({ code }) => (code === 'invalid_key' ? detail : undefined) });

const OwnWord = word(OWN_WORD_MAX).exactOptional();
const ReasonWords = by(ReasonKey, word(REASON_WORD_MAX), 'must have ids of reasons as names').exactOptional();
// In one case, so that nobody can say the same language twice.
const Tag = z
  .string()
  .max(35)
  .regex(/^[a-z]{2,8}(-[a-z0-9]{1,8})*$/);
const byLanguage = <Value extends z.ZodType>(words: Value) =>
  by(Tag, words, 'must have language tags in small letters as names')
    .refine((all) => Object.keys(all).length <= LANGUAGES_MAX, `must be in at most ${LANGUAGES_MAX} languages`)
    .meta({ description: 'By language tag, in small letters. Where a site says nothing, the words of the widget stand.' });

const plainFields = {
  scale: z.literal([...SCALES]).meta({ description: 'How many faces; three stand for the ratings 1, 3 and 5.' }),
  theme: z.enum(THEMES),
  position: z.enum(POSITIONS).meta({ description: 'Where a popup stands.' }),
  accent: z
    .string()
    .regex(/^#[0-9A-Fa-f]{6}$/, 'must be a colour as #rrggbb')
    .toLowerCase()
    .nullable()
    .meta({ description: 'The colour of what is chosen and pressed; null for that of the widget.', example: '#3355d1' }),
  reasons: z
    .array(z.strictObject({ id: ReasonKey, about: z.enum(SUBJECTS) }))
    .max(REASONS_MAX)
    .refine((reasons) => new Set(reasons.map(({ id }) => id)).size === reasons.length, 'must not have a reason twice')
    .meta({ description: 'What can be tapped below the faces, in this order. One that is none of ours needs a word in some language.' }),
  cap: z.int().min(0).max(CAP_MAX).meta({ description: 'Days for which a popup does not ask somebody again; 0 asks every time.' }),
  delay: z.int().min(0).max(DELAY_MAX).meta({ description: 'Seconds that a page is left alone before a popup asks by itself.' }),
};

/** How a site asks, as those see it who administer it. */
export const WidgetSettingsMessage = z
  .strictObject({
    ...plainFields,
    words: byLanguage(
      z.strictObject({ question: OwnWord, what_went_wrong: OwnWord, what_went_well: OwnWord, thanks: OwnWord, reasons: ReasonWords }),
    ),
  })
  .meta({ id: 'WidgetSettings' });
export type WidgetSettingsMessage = z.infer<typeof WidgetSettingsMessage>;

const { scale, theme, position, accent, reasons, cap, delay, words } = WidgetSettingsMessage.shape;
/** What is to be different about how a site asks. What is absent stays; words and reasons are each changed as a whole. */
export const WidgetSettingsChange = z
  .strictObject({
    scale: scale.exactOptional(),
    theme: theme.exactOptional(),
    position: position.exactOptional(),
    accent: accent.exactOptional(),
    reasons: reasons.exactOptional(),
    cap: cap.exactOptional(),
    delay: delay.exactOptional(),
    words: words.exactOptional(),
  })
  .meta({ id: 'WidgetSettingsChange' });
export type WidgetSettingsChange = z.infer<typeof WidgetSettingsChange>;

/** Whose settings a page asks for. */
export const WidgetSettingsQuery = z.strictObject({ site: SiteKey });

/** How a site asks, as the widget gets it: in the widget's own names, which need no translation there. */
export const PageSettings = z
  .strictObject({
    site: SiteKey,
    ...plainFields,
    words: byLanguage(z.strictObject({ question: OwnWord, whatWentWrong: OwnWord, whatWentWell: OwnWord, thanks: OwnWord, reasons: ReasonWords })),
  })
  .meta({ id: 'PageSettings' });
export type PageSettings = z.infer<typeof PageSettings>;
