import * as z from 'zod';
import { RANKINGS, ROLES } from '../domain/access.ts';
import { SIGNATURES } from '../domain/signature.ts';
import { CountsMessage, Score } from './counts.ts';
import { AgentKey, ChannelKey, DayText, Moment, Name, SiteKey, ViewerMark } from './fields.ts';
import { RangeMessage, rangeFields, verifiedField } from './range.ts';

const AgentMessage = z.strictObject({ id: AgentKey, name: Name }).meta({ id: 'Agent' });

/** Which board to read. */
export const LeaderboardQuery = z.strictObject(rangeFields);
export type LeaderboardQuery = z.infer<typeof LeaderboardQuery>;

/** Who asked, as far as a page has to know it to offer what they may do and nothing else. */
const Reader = z
  .strictObject({
    name: z.string().nullable().meta({ description: 'Null where it is no person.' }),
    role: z.enum([...ROLES, 'wall', 'key']),
    agent: AgentKey.nullable().meta({ description: 'Which of the agents they are; null for whoever is none.' }),
    may_read_words: z.boolean(),
    may_exclude: z.boolean(),
  })
  .meta({ id: 'Reader' });

/** Counts by agent, channel and team, from which the page computes every number, and the move they are up to. */
export const Leaderboard = z
  .strictObject({
    site: z.strictObject({ key: SiteKey, name: z.string(), time_zone: z.string(), signature: z.enum(SIGNATURES) }),
    ranking: z.enum(RANKINGS).meta({ description: 'What the site lets be seen of single agents.' }),
    you: Reader,
    viewer: ViewerMark,
    range: RangeMessage,
    today: DayText.meta({ description: 'The day it is now in the time zone of the site.' }),
    tomorrow_at: Moment.meta({ description: 'When that day ends: a sliding range is to be fetched again then.' }),
    as_of: Moment,
    seq: z.int().nonnegative().meta({ description: 'The last move in these counts; later ones come by the stream.' }),
    agents: z.array(AgentMessage),
    cells: z.array(
      z.strictObject({
        agent: AgentKey.nullable().meta({ description: 'Null: the whole channel, every interaction once.' }),
        channel: ChannelKey,
        team: Name.nullable().meta({ description: 'Null for interactions without a team.' }),
        verified: z.boolean().meta({ description: 'Whether the help desk signed for these interactions.' }),
        counts: CountsMessage,
      }),
    ),
  })
  .meta({ id: 'Leaderboard' });
export type Leaderboard = z.infer<typeof Leaderboard>;

/** What a breakdown can be by. */
const BREAKDOWNS = ['agent', 'channel', 'agent,channel', 'team'] as const;
/** Which counts to read, and by what to divide them. */
export const BreakdownQuery = z.strictObject({
  ...rangeFields,
  by: z.enum(BREAKDOWNS),
  channel: ChannelKey.optional(),
  team: Name.optional(),
  verified: verifiedField,
});
export type BreakdownQuery = z.infer<typeof BreakdownQuery>;

/** The same counts with their scores, for other programs. */
export const Breakdown = z
  .strictObject({
    range: RangeMessage,
    total: z.strictObject({ counts: CountsMessage, score: Score }),
    rows: z.array(
      z.strictObject({ agent: AgentMessage.nullable(), channel: ChannelKey.nullable(), team: Name.nullable(), counts: CountsMessage, score: Score }),
    ),
  })
  .meta({ id: 'Breakdown' });
export type Breakdown = z.infer<typeof Breakdown>;
