import * as z from 'zod';
import { Moment, Name, SiteKey } from './fields.ts';

const Shows = (what: string) => z.boolean().meta({ description: what });
const shownFields = {
  shows_words: Shows('Whether the words of answers that are celebrated are shown, to whoever passes by.'),
  shows_names: Shows('Whether agents who are celebrated stand there by their names, and not by their initials.'),
};

/** A link to be made that shows the board of a site to whoever has it; words and whole names only where that is asked for. */
export const NewShare = z
  .strictObject({
    site: SiteKey.optional(),
    name: Name.meta({ description: 'Where it hangs, or who has it.', example: 'Screen in the hall' }),
    shows_words: shownFields.shows_words.default(false),
    shows_names: shownFields.shows_names.default(false),
  })
  .meta({ id: 'NewShare' });
export type NewShare = z.infer<typeof NewShare>;

const shareFields = { id: z.string(), name: Name, created_at: Moment, ...shownFields };

/** A share that works. Its link is not kept and cannot be shown again. */
export const ShareMessage = z.strictObject(shareFields).meta({ id: 'Share' });
export type ShareMessage = z.infer<typeof ShareMessage>;

/** A share with its link, which is told this once. */
export const MadeShare = z.strictObject({ ...shareFields, url: z.url() }).meta({ id: 'MadeShare' });
export type MadeShare = z.infer<typeof MadeShare>;

/** The shares of a site that work, in the order of creation. */
export const ShareList = z.strictObject({ data: z.array(ShareMessage) }).meta({ id: 'ShareList' });
export type ShareList = z.infer<typeof ShareList>;

/** What a wall has to show to see its board: the token of its link. */
export const NewWallSession = z.strictObject({ token: z.string().min(1).max(128) }).meta({ id: 'NewWallSession' });
export type NewWallSession = z.infer<typeof NewWallSession>;
