import * as z from 'zod';
import { lengthOf } from '../domain/comment.ts';
import { KEYWORDS_MAX, THEME_TEXT_MAX, THEMES_BYTES_MAX, THEMES_MAX } from '../domain/theme.ts';
import { Line } from './fields.ts';

const short = Line.refine((text) => lengthOf(text) <= THEME_TEXT_MAX, `must be at most ${THEME_TEXT_MAX} characters`).meta({
  maxLength: THEME_TEXT_MAX,
});
const isOnce = (texts: readonly string[]) => new Set(texts.map((text) => text.toLowerCase())).size === texts.length;

/** The name of a theme of a site. */
export const ThemeName = short.meta({ example: 'Refund and money' });
// What has neither is in no comment, or in every one.
const Keyword = short
  .refine((text) => /[\p{L}\p{N}]/u.test(text), 'must have a letter or a digit')
  .meta({ description: 'A word or a phrase, in any case; a star at its end allows any ending.', example: 'refund*' });

/** What comments can be about. */
export const ThemesMessage = z
  .array(
    z.strictObject({
      name: ThemeName,
      keywords: z.array(Keyword).min(1, 'must have a keyword').max(KEYWORDS_MAX).refine(isOnce, 'must not have a keyword twice'),
    }),
  )
  .max(THEMES_MAX)
  .refine((themes) => isOnce(themes.map(({ name }) => name)), 'must not have a name twice')
  .refine((themes) => new TextEncoder().encode(JSON.stringify(themes)).length <= THEMES_BYTES_MAX, `must be at most ${THEMES_BYTES_MAX} bytes in all`)
  .meta({ description: 'What comments can be about, by keywords. Null: the standard themes, as they are and will be.' });
