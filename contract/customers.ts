import * as z from 'zod';
import { SURFACES } from '../domain/answer.ts';
import { EXPOSURES } from '../domain/exposure.ts';
import { SIGNALS, STANDINGS } from '../domain/standing.ts';
import { AgentKey, ChannelKey, InteractionKey, Moment, Name, RatingValue, ReasonKey, ResponseKey } from './fields.ts';

/** Whom the help desk means by a reference of its own. */
export const CustomerKey = Name.meta({
  description: 'The customer, by a reference that says nothing to anybody else: a pseudonym, never an e-mail address.',
  example: 'cust-8f3a',
});

const KeptResponse = z
  .strictObject({
    id: ResponseKey,
    rating: RatingValue,
    comment: z.string().nullable(),
    reasons: z.array(ReasonKey),
    lang: z.string().nullable(),
    surface: z.enum(SURFACES),
    page: z.string().nullable(),
    delay_ms: z.int().nullable(),
    revision: z.int(),
    standing: z.enum(STANDINGS),
    signals: z.array(z.enum(SIGNALS)),
    created_at: Moment,
    changed_at: Moment,
    removed_at: Moment.nullable(),
    words_erased_at: Moment.nullable(),
    revisions: z.array(
      z.strictObject({ revision: z.int(), rating: RatingValue, comment: z.string().nullable(), reasons: z.array(ReasonKey), recorded_at: Moment }),
    ),
    exclusions: z.array(z.strictObject({ excluded_at: Moment, reason: z.string().nullable(), restored_at: Moment.nullable() })),
  })
  .meta({ id: 'KeptResponse', description: 'An answer as it is now, as it was before, and each time that somebody left it out of the score.' });

/** Everything that is kept about one customer. */
export const CustomerRecord = z
  .strictObject({
    customer: CustomerKey,
    interactions: z.array(
      z.strictObject({
        id: InteractionKey,
        verified: z.boolean().meta({ description: 'False: somebody spoke for the interaction without a signature.' }),
        customer: CustomerKey.nullable(),
        channel: ChannelKey,
        agents: z.array(z.strictObject({ id: AgentKey, name: Name })),
        team: Name.nullable(),
        case: Name.nullable(),
        exposures: z.array(z.strictObject({ kind: z.enum(EXPOSURES), heard_at: Moment })),
        response: KeptResponse.nullable(),
      }),
    ),
  })
  .meta({ id: 'CustomerRecord' });
export type CustomerRecord = z.infer<typeof CustomerRecord>;

/** What came of erasing a customer. */
export const Erasure = z
  .strictObject({
    erased: z.int().nonnegative().meta({ description: 'Answers that had not been erased before.' }),
    off_disk: z.boolean().meta({
      description: 'False while another program reads what was there, or the disk has no room to write the file anew: ask again.',
    }),
  })
  .meta({ id: 'Erasure' });
export type Erasure = z.infer<typeof Erasure>;
