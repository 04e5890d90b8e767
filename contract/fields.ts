import * as z from 'zod';
import { type Day, isDay } from '../domain/calendar.ts';
import { COMMENT_LENGTH_MAX, hasWords, isStorable, lengthOf } from '../domain/comment.ts';
import { type AgentId, type ChannelId, ID_LENGTH_MAX, type InteractionId, isUuid, type ResponseId } from '../domain/ids.ts';
import { RATINGS } from '../domain/rating.ts';
import { isReason, REASONS_MAX, reasonsIn } from '../domain/reason.ts';

/** A checked string as the domain's own type for it. One of the two places where a cast makes an id (the other is domain/ids.ts). */
const typed = <Name extends string>(schema: z.ZodString): z.ZodType<Name, string> => schema as unknown as z.ZodType<Name, string>;

const storable = z.string().refine(isStorable, 'must not contain NUL or half a surrogate pair');
/** A text of one line that people read. */
export const Line = storable.regex(/^\P{Cc}*$/u, 'must not contain control characters').refine(hasWords, 'must have something to read'); // A row of the board that nobody can see, or tell from another.
const name = Line.min(1).max(ID_LENGTH_MAX);

/** The publishable key of a site, as `afterword site create` printed it. */
export const SiteKey = z.string().min(1).max(64).meta({ description: 'Publishable key of the site.', example: 'aw_pk_3f9c2b7e' });

/** A name as people read it. */
export const Name = name.meta({ example: 'Ana Ruiz' });
export const AgentKey = typed<AgentId>(name).meta({ description: 'The agent, as the help desk calls them.', example: 'ana' });
export const ChannelKey = typed<ChannelId>(name).meta({ description: 'The channel, as the help desk calls it.', example: 'chat' });
export const InteractionKey = typed<InteractionId>(name).meta({
  description: 'The chat, call or ticket, as the help desk calls it.',
  example: '4711',
});
/** A customer, by something that says nothing of them to anybody else: a hash or a number, never an address. */
export const CustomerReference = name.meta({ description: 'The customer, by a reference that is opaque to others.', example: 'c_81f2' });
/** A UUID made by whoever answers, in lower case. */
export const ResponseKey = typed<ResponseId>(z.string().refine(isUuid, 'must be a lower-case UUID')).meta({
  description: 'Made by the client; sending the same id again is the same answer.',
  format: 'uuid',
  example: '019aa5a0-7c1e-7d3b-9f1d-2f6a4b8c0d1e',
});

/** One of the five faces. */
export const RatingValue = z.literal([...RATINGS]).meta({ description: '1 is terrible, 5 is great.' });

/** The customer's words: refused when too long, never cut. */
export const Comment = storable
  .refine((text) => lengthOf(text) <= COMMENT_LENGTH_MAX, `must be at most ${COMMENT_LENGTH_MAX} characters`)
  .meta({ description: `At most ${COMMENT_LENGTH_MAX} Unicode code points.`, maxLength: COMMENT_LENGTH_MAX });

const SEARCH_MAX = 200; // Characters: a long sentence, word by word.
/** What somebody looks for in comments: words, and phrases in quotation marks. Whatever is typed can be looked for. */
export const SearchText = storable.max(SEARCH_MAX).meta({
  description:
    'Words that the comment must have, the last of which may be the beginning of one; what stands in quotation marks is found as it stands.',
  example: 'refund "did not" arriv',
});

/** What the customer said with a tap, by its id. */
export const ReasonKey = z
  .string()
  .refine(isReason, 'must be 1 to 32 small letters, digits, - or _')
  .meta({ description: 'A reason: one of ours, or one of the site.', example: 'speed' });

/** Reasons in one text, because a message of a page is flat; read as a list. */
export const ReasonsText = z
  .string()
  .transform((text, context): readonly string[] => {
    const reasons = reasonsIn(text);
    if (!reasons) context.addIssue(`must be at most ${REASONS_MAX} ids of reasons with one space between, none of them twice`);
    return reasons ?? z.NEVER;
  })
  .meta({ description: 'Ids of reasons with one space between; empty for none.', example: 'speed rules' });

/** A day in the site's time zone. */
export const DayText = typed<Day>(z.string().refine(isDay, 'must be a day that exists, as YYYY-MM-DD')).meta({
  format: 'date',
  example: '2026-11-22',
});

/** A moment, RFC 3339 in UTC. */
export const Moment = z.iso.datetime().meta({ example: '2026-11-22T10:05:00.000Z' });

/** For whose eyes a board or a stream is: the same mark for the same person with the same rights on the same site. */
export const ViewerMark = z.string().meta({ description: 'Two answers with different marks are for different eyes.', example: 'Yk3vN0qLx2sTz1aB' });

/** A language tag by the grammar of BCP 47, in so far as it keeps anything else out. */
export const LanguageTag = z
  .string()
  .max(35) // The length that RFC 5646, section 4.4.1 advises to make room for.
  .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'must be a BCP 47 language tag')
  .meta({ example: 'de-AT' });

/** An http(s) address, kept without user, query and fragment, where tokens and names hide. */
export const PageAddress = z
  .url({ protocol: /^https?$/ })
  .max(2048)
  .meta({ description: 'Stored without user, query and fragment.', example: 'https://www.example.com/help' });

/** The origin of pages that may send answers, letter by letter as browsers name it. */
export const Origin = z
  .string()
  .max(300) // A host has at most 253 characters.
  .refine(isOrigin, 'must be an origin as browsers send it: scheme, host and, where it is not the usual one, port')
  .meta({ example: 'https://www.example.com' });

// Nothing in capitals, no star, no usual port, no slash at the end, and not "null", which is every sandboxed frame of the world.
function isOrigin(text: string): boolean {
  return /^https?:\/\/[^/?#@*\s]+$/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}
