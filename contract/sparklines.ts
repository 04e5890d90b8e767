import * as z from 'zod';
import { AgentKey, ChannelKey, DayText, Name } from './fields.ts';
import { RangeMessage, rangeFields, verifiedField } from './range.ts';

const KEYS_MAX = 50; // Rows: more than a screen shows, and a line of an address holds.
/** Ids with commas between, each URL-encoded, because an id may have a comma. */
const keysField = <Key extends string>(key: z.ZodType<Key, string>) =>
  z
    .string()
    .max(8192)
    .transform((text, context): readonly Key[] => {
      const keys = text.split(',').map((part) => key.safeParse(decoded(part)).data);
      const isGood = keys.length <= KEYS_MAX && keys.every((one) => one !== undefined) && new Set(keys).size === keys.length;
      if (!isGood) context.addIssue(`must be at most ${KEYS_MAX} ids with commas between, each URL-encoded, none of them twice`);
      return isGood ? (keys as readonly Key[]) : z.NEVER;
    })
    .optional()
    .meta({ description: `At most ${KEYS_MAX} with commas between, each URL-encoded.` });

/** Whose small lines to read: of agents, of channels or of teams. */
export const SparklinesQuery = z.strictObject({
  ...rangeFields,
  agents: keysField(AgentKey),
  channels: keysField(ChannelKey),
  teams: keysField(Name),
  verified: verifiedField,
});
export type SparklinesQuery = z.infer<typeof SparklinesQuery>;

const Count = z.int().nonnegative();

/** Small lines of many at once, in the order in which they were asked for. A step without answers has no point. */
export const Sparklines = z
  .strictObject({
    range: RangeMessage.meta({ description: 'The days that the lines go over. A range of more than a year is cut to the days that have counts.' }),
    step_days: z.int().positive().meta({ description: 'How many days a point has; there are at most 45 points.' }),
    rows: z.array(
      z.strictObject({
        agent: AgentKey.optional(),
        channel: ChannelKey.optional(),
        team: Name.optional(),
        points: z.array(
          z.strictObject({
            day: DayText.meta({ description: 'The first day of the step.' }),
            c: z.tuple([Count, Count, Count, Count, Count]).meta({ description: 'Answers by rating, 1 to 5.' }),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'Sparklines' });
export type Sparklines = z.infer<typeof Sparklines>;

/** What was encoded; nothing where it cannot have been. */
function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
