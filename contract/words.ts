import * as z from 'zod';
import { AgentKey, ChannelKey, DayText, Moment, Name } from './fields.ts';
import { RangeMessage, rangeFields, verifiedField } from './range.ts';
import { ThemeName } from './themes.ts';

/** Whose comments to read: those of answers that count. */
export const WordsQuery = z.strictObject({
  ...rangeFields,
  agent: AgentKey.optional(),
  channel: ChannelKey.optional(),
  team: Name.optional(),
  verified: verifiedField,
});
export type WordsQuery = z.infer<typeof WordsQuery>;

const Count = z.int().nonnegative();
const readFields = {
  range: RangeMessage,
  as_of: Moment,
  comments: Count.meta({ description: 'Comments that were read.' }),
  whole: z
    .boolean()
    .meta({ description: 'Whether these are all of the range. Otherwise they are its newest: at most 20,000, of at most 200,000 answers.' }),
};

const PhraseMessage = z
  .strictObject({
    phrase: z.string().meta({ description: 'One to three words, as they are compared: in small letters, without apostrophes.' }),
    low: Count.meta({ description: 'Comments with it beside a 1 or 2.' }),
    five: Count.meta({ description: 'Comments with it beside a 5.' }),
    all: Count,
    z: z.number().meta({ description: 'How sure, in standard errors; positive for the dissatisfied.' }),
    also: z.array(z.string()).meta({ description: 'Phrases that mostly stand in the same comments and share a word with it.' }),
  })
  .meta({ id: 'Phrase' });
/** A phrase that stands out, as it travels. */
export type PhraseMessage = z.infer<typeof PhraseMessage>;

/** What low answers say more often than five-star ones, and the other way round. Nothing below 300 comments, since it would be chance. */
export const Words = z
  .strictObject({
    ...readFields,
    state: z.enum(['found', 'too_few_comments']),
    needed: Count.meta({ description: 'Comments from which on anything is said.' }),
    languages: z.array(z.string()).meta({ description: 'Languages whose stop words begin and end no phrase.' }),
    low: z.array(PhraseMessage).meta({ description: 'What the dissatisfied say more often (1 and 2), surest first, at most 40.' }),
    five: z.array(PhraseMessage).meta({ description: 'What those with 5 say more often, surest first, at most 40.' }),
  })
  .meta({ id: 'Words' });
export type Words = z.infer<typeof Words>;

/** How many comments speak of each theme of the site, how many of those are of the dissatisfied, and how that went. */
export const ThemeStats = z
  .strictObject({
    ...readFields,
    standard: z.boolean().meta({ description: 'Whether the site has the themes that come along.' }),
    interval: z.enum(['day', 'week']).meta({ description: 'Weeks where the range is longer than 100 days.' }),
    steps: z.array(DayText).meta({ description: 'The days, or the Mondays, of the points, from the first comment to the last.' }),
    themes: z.array(
      z.strictObject({
        name: ThemeName,
        keywords: z.array(z.string()),
        comments: Count,
        low: Count.meta({ description: 'Of them beside a 1 or 2.' }),
        low_share: z.number().min(0).max(1).nullable().meta({ description: 'Null without comments.' }),
        trend: z.array(Count).meta({ description: 'Comments in each step.' }),
      }),
    ),
  })
  .meta({ id: 'Themes' });
export type ThemeStats = z.infer<typeof ThemeStats>;
