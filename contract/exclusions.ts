import * as z from 'zod';
import { hasWords, isStorable } from '../domain/comment.ts';
import { Moment, SiteKey } from './fields.ts';

const REASON_LENGTH_MAX = 500; // Some sentences: enough to say why, too little to copy a conversation.

/** An answer to be left out of the score, and why. The reason stays with the answer, for whoever may read it. */
export const NewExclusion = z
  .strictObject({
    site: SiteKey.optional(),
    reason: z
      .string()
      .trim()
      .min(1)
      .max(REASON_LENGTH_MAX)
      .refine(isStorable, 'must not contain NUL or half a surrogate pair')
      .refine(hasWords, 'must say something')
      .meta({ example: 'The customer meant the delivery, and says so.' }),
  })
  .meta({ id: 'NewExclusion' });
export type NewExclusion = z.infer<typeof NewExclusion>;

/** Why an answer is left out, and who left it out. */
export const ExclusionMessage = z
  .strictObject({
    reason: z.string().nullable().meta({ description: 'Null where it was erased with the words that it may have quoted.' }),
    by: z.string().nullable().meta({ description: 'Name of whoever did it; null where it was no person who is still known.' }),
    at: Moment,
  })
  .meta({ id: 'Exclusion' });
