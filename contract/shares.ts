import * as z from 'zod';
import { Moment, Name, SiteKey } from './fields.ts';

/** A link to be made that shows the board of a site, and no words, to whoever has it. */
export const NewShare = z
  .strictObject({ site: SiteKey.optional(), name: Name.meta({ description: 'Where it hangs, or who has it.', example: 'Screen in the hall' }) })
  .meta({ id: 'NewShare' });
export type NewShare = z.infer<typeof NewShare>;

const shareFields = { id: z.string(), name: Name, created_at: Moment };

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
