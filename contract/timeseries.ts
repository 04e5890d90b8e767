import * as z from 'zod';
import { CountsMessage, Score } from './counts.ts';
import { AgentKey, ChannelKey, DayText, Moment, Name } from './fields.ts';
import { RangeMessage, rangeFields, verifiedField } from './range.ts';

/** Whose points to read, and how far apart. */
export const TimeseriesQuery = z.strictObject({
  ...rangeFields,
  interval: z.enum(['hour', 'day']).default('day'),
  agent: AgentKey.optional(),
  channel: ChannelKey.optional(),
  team: Name.optional(),
  verified: verifiedField,
});
export type TimeseriesQuery = z.infer<typeof TimeseriesQuery>;

/** One point per day or clock hour that has counts, in order. `start` is the first moment of a clock hour, which a day of 25 hours has 25 of. */
export const Timeseries = z
  .strictObject({
    range: RangeMessage,
    interval: z.enum(['hour', 'day']),
    points: z.array(z.strictObject({ day: DayText, start: Moment, counts: CountsMessage, score: Score })),
  })
  .meta({ id: 'Timeseries' });
export type Timeseries = z.infer<typeof Timeseries>;
