import * as z from 'zod';
import { TURNS } from '../domain/alarm-points.ts';
import { STREAMS } from '../domain/watched-stream.ts';
import { DayText, Moment } from './fields.ts';
import { RangeMessage, rangeFields, verifiedField } from './range.ts';

const WEEKS_USUAL = 12; // About once a quarter, somebody is troubled for nothing.
const WEEKS_MAX = 520; // Ten years: rarer than any help desk stays the same.

/** In which days to look for changes, and how many weeks are to pass between two false alarms. */
export const AlertsQuery = z.strictObject({
  ...rangeFields,
  verified: verifiedField,
  weeks: z.coerce
    .number()
    .int()
    .min(1)
    .max(WEEKS_MAX)
    .default(WEEKS_USUAL)
    .meta({ description: 'Weeks between two false alarms, of all that is watched together.' }),
});
export type AlertsQuery = z.infer<typeof AlertsQuery>;

const MeanRating = z.number().min(1).max(5);
const Count = z.int().nonnegative();

const AlarmMessage = z
  .strictObject({
    kind: z.enum(TURNS).meta({ description: 'Fewer happy customers than before, or more.' }),
    of: z.enum(STREAMS),
    key: z.string().meta({ description: 'Id of the agent or of the channel, or the name of the team.' }),
    name: z.string(),
    day: DayText.meta({ description: 'When it was enough for an alarm.' }),
    at: Moment.meta({ description: 'The first moment of that day, or of the clock hour where hours are watched.' }),
    since: DayText.meta({ description: 'First day of the run of answers that led to it.' }),
    before: MeanRating.meta({ description: 'Mean rating that was taken for usual.' }),
    after: MeanRating.meta({ description: 'Mean rating of the run.' }),
    answers: Count.meta({ description: 'Answers of the run.' }),
  })
  .meta({ id: 'Alarm' });
/** One change as it travels. */
export type AlarmMessage = z.infer<typeof AlarmMessage>;

/**
 * What changed in these days beyond what chance alone brings about this often. Good news too. In the data that this was tried on, most alarms were chance all
 * the same: each is a reason to read the answers, and no verdict.
 */
export const Alerts = z
  .strictObject({
    range: RangeMessage,
    as_of: Moment,
    interval: z.enum(['hour', 'day']),
    budget: z
      .strictObject({
        weeks: z.int().positive().meta({ description: 'Weeks between two false alarms, of all streams together.' }),
        streams: Count.meta({ description: 'Agents, channels and teams that are watched, each for both turns.' }),
        answers_per_week: z.number().nonnegative().meta({ description: 'Answers of one stream a week, on average.' }),
        answers: z.number().nonnegative().meta({ description: 'ARL0: answers that one watch reads between two false alarms.' }),
      })
      .meta({ description: 'What the thresholds follow from: answers = 2 × streams × answers_per_week × weeks.' }),
    thresholds: z
      .strictObject({ drop: z.number(), rise: z.number() })
      .nullable()
      .meta({ description: 'h, in points of the CUSUM, for whoever is as usual as all. Null where nothing can be watched.' }),
    baseline: z
      .strictObject({
        source: z.enum(['before', 'range']).meta({ description: 'The days before the range, or the range itself where those have too few answers.' }),
        from: DayText,
        to: DayText,
        answers: Count,
        mean: MeanRating,
        weight: z.number().meta({ description: 'K: how many answers of everybody stand beside the own ones of each stream.' }),
      })
      .nullable()
      .meta({ description: 'What is taken for usual. Null where there are too few answers to say.' }),
    alarms: z.array(AlarmMessage).meta({ description: 'Newest first, at most 200.' }),
    total: Count.meta({ description: 'How many there are in all.' }),
  })
  .meta({ id: 'Alerts' });
export type Alerts = z.infer<typeof Alerts>;
