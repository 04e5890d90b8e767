import * as z from 'zod';
import { SURFACES } from '../domain/answer.ts';
import { SIGNALS, STANDINGS } from '../domain/standing.ts';
import { attributionFields, interactionField } from './attribution.ts';
import { ExclusionMessage } from './exclusions.ts';
import {
  AgentKey,
  ChannelKey,
  Comment,
  InteractionKey,
  LanguageTag,
  Moment,
  Name,
  PageAddress,
  RatingValue,
  ReasonKey,
  ReasonsText,
  ResponseKey,
  SearchText,
  SiteKey,
} from './fields.ts';
import { rangeFields } from './range.ts';
import { ThemeName } from './themes.ts';

// 16 random bytes in hex is the least that cannot be guessed.
const EditToken = z
  .string()
  .regex(/^[A-Za-z0-9_-]{22,64}$/, 'must be 22 to 64 letters, digits, - or _')
  .meta({
    description: 'Made by the client at random and kept by it; whoever has it may change the answer.',
  });
const Revision = z.int().min(0).max(10_000).meta({ description: 'Counted by the client from 0; the highest one is what the customer means.' });

/** An answer, or a later revision of it: always the whole of what the customer means now, so order and repetition do no harm. */
export const NewResponse = z
  .strictObject({
    ...attributionFields,
    interaction: interactionField,
    id: ResponseKey,
    edit_token: EditToken,
    revision: Revision.default(0),
    rating: RatingValue,
    comment: Comment.optional(),
    reasons: ReasonsText.optional(),
    lang: LanguageTag.optional(),
    surface: z.enum(SURFACES).default('other'),
    page: PageAddress.optional(),
    website: z.string().max(200).optional().meta({ description: 'Left empty by people, who do not meet the field.' }),
    delay_ms: z.int().min(0).max(86_400_000).optional().meta({ description: 'From the faces being on screen to the tap.' }), // A day: longer is a forgotten tab.
  })
  .meta({ id: 'NewResponse' });
export type NewResponse = z.infer<typeof NewResponse>;
/** As a client writes it, before defaults are filled in. */
export type NewResponseBody = z.input<typeof NewResponse>;

/** A change by a client that does not keep the whole answer. What is absent stays; an empty comment takes the words back, and empty reasons those. */
export const ResponseChange = z
  .strictObject({
    site: SiteKey,
    token: attributionFields.token,
    edit_token: EditToken,
    rating: RatingValue.optional(),
    comment: Comment.optional(),
    reasons: ReasonsText.optional(),
  })
  .refine(
    ({ rating, comment, reasons }) => rating !== undefined || comment !== undefined || reasons !== undefined,
    'must have a rating, a comment or reasons',
  )
  .meta({ id: 'ResponseChange' });
export type ResponseChange = z.infer<typeof ResponseChange>;

/** What is stored and counted now, sent only after the commit was flushed to disk. */
export const Receipt = z
  .strictObject({
    id: ResponseKey,
    interaction: InteractionKey,
    revision: Revision,
    rating: RatingValue,
    comment: z.string().nullable(),
    reasons: z.array(ReasonKey),
    verified: z.boolean(),
    created_at: Moment,
    changeable_until: Moment,
  })
  .meta({ id: 'Receipt' });
export type Receipt = z.infer<typeof Receipt>;

/** An answer as the team reads it. */
export const ListedResponse = z
  .strictObject({
    id: ResponseKey,
    interaction: InteractionKey,
    channel: ChannelKey,
    agents: z.array(z.strictObject({ id: AgentKey, name: Name })),
    team: Name.nullable(),
    case: Name.nullable(),
    rating: RatingValue,
    comment: z.string().nullable(),
    reasons: z.array(ReasonKey).meta({ description: 'What the customer said with a tap, in their order.' }),
    verified: z.boolean(),
    lang: z.string().nullable(),
    surface: z.enum(SURFACES),
    page: z.string().nullable(),
    delay_ms: z.int().nullable(),
    revision: Revision,
    created_at: Moment,
    changed_at: Moment,
    standing: z.enum(STANDINGS).meta({ description: 'Whether it counts: only what is `counted` is in any rating.' }),
    signals: z.array(z.enum(SIGNALS)).meta({ description: 'What speaks against it.' }),
    exclusion: ExclusionMessage.nullable().meta({ description: 'Why somebody left it out; null where nobody did.' }),
  })
  .meta({ id: 'Response' });
export type ListedResponse = z.infer<typeof ListedResponse>;

/** Which answers to list: newest first, at most `limit` at once. */
export const ResponseQuery = z.strictObject({
  ...rangeFields,
  agent: AgentKey.optional(),
  channel: ChannelKey.optional(),
  rating: z.coerce.number().pipe(RatingValue).optional(),
  has_comment: z.stringbool().optional(),
  q: SearchText.optional(),
  reason: ReasonKey.optional(),
  lang: LanguageTag.optional().meta({ description: 'With all that are more exact: `de` is `de-AT` as well.' }),
  team: Name.optional(),
  phrase: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .meta({ description: 'Only comments with this phrase of `/stats/words`. A page may then be short and not the last.' }),
  theme: ThemeName.optional().meta({ description: 'Only comments that speak of this theme of the site. A page may then be short and not the last.' }),
  verified: z.stringbool().optional().meta({ description: 'Only what the help desk signed for, or only the rest.' }),
  limit: z.coerce.number().int().min(1).max(200).default(50), // 200 answers of the longest comments are still under a megabyte or two.
  cursor: z.string().max(200).optional(),
});
export type ResponseQuery = z.infer<typeof ResponseQuery>;

/** Answers, newest first, and where to go on: `next_cursor` is null on the last page. */
export const ResponseList = z.strictObject({ data: z.array(ListedResponse), next_cursor: z.string().nullable() }).meta({ id: 'ResponseList' });
export type ResponseList = z.infer<typeof ResponseList>;
