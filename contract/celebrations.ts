import * as z from 'zod';
import { AgentKey, ChannelKey, Moment, Name, ResponseKey } from './fields.ts';
import { RangeMessage, rangeFields, verifiedField } from './range.ts';

/** Of which days to celebrate. */
export const CelebrationsQuery = z.strictObject({ ...rangeFields, verified: verifiedField });

/** The newest answers with five faces, at most ten, as far as they may be shown to whoever asks. */
export const Celebrations = z
  .strictObject({
    range: RangeMessage,
    data: z.array(
      z.strictObject({
        id: ResponseKey,
        agents: z
          .array(z.strictObject({ id: AgentKey.nullable(), name: Name }))
          .meta({ description: 'Who is celebrated; on a wall by their initials and without an id, unless its share shows names.' }),
        channel: ChannelKey,
        team: Name.nullable(),
        at: Moment,
        comment: z.string().nullable().meta({ description: 'Null where there is none, or where it is not for these eyes.' }),
      }),
    ),
  })
  .meta({ id: 'Celebrations' });
export type Celebrations = z.infer<typeof Celebrations>;
