import * as z from 'zod';
import { ChangeMessage } from './counts.ts';
import { AgentKey, ChannelKey, DayText, Name, ViewerMark } from './fields.ts';

const seq = z.int().nonnegative();

/** Event `hello`: the stream is open, and every move after `seq` will follow. */
export const Hello = z.strictObject({ seq, viewer: ViewerMark }).meta({ id: 'Hello' });
export type Hello = z.infer<typeof Hello>;

/** What one committed answer, change, removal or exposure did to the counts. Never the customer's words. */
export const MoveMessage = z
  .strictObject({
    seq,
    hour: z.int().meta({ description: 'First moment of the clock hour, ms.' }),
    day: DayText,
    channel: ChannelKey,
    team: Name.nullable(),
    verified: z.boolean().meta({ description: 'Whether the help desk signed for the interaction.' }),
    agents: z.array(z.strictObject({ id: AgentKey, name: Name })),
    change: ChangeMessage,
  })
  .meta({ id: 'Move' });
export type MoveMessage = z.infer<typeof MoveMessage>;

/** Event `moves`, with the `seq` of the last of them as its id: what moved since the event before, one move at least, in order and without a gap. */
export const Moves = z.strictObject({ moves: z.array(MoveMessage) }).meta({ id: 'Moves' });
export type Moves = z.infer<typeof Moves>;

/** Event `heartbeat`: nothing moved, and the line is alive. */
export const Heartbeat = z.strictObject({ at: z.iso.datetime() }).meta({ id: 'Heartbeat' });
export type Heartbeat = z.infer<typeof Heartbeat>;

/** Event `resync`: moves were left out or rows were counted anew; fetch the board again and go on from `seq`. */
export const Resync = z.strictObject({ seq }).meta({ id: 'Resync' });
export type Resync = z.infer<typeof Resync>;
