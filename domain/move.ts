import type { Agent } from './agent.ts';
import type { Day } from './calendar.ts';
import type { Counts } from './counts.ts';
import type { ChannelId } from './ids.ts';

/** What one committed answer, change, removal or exposure did to the counts. `seq` grows by one with every move of a site, without gaps. */
export interface Move {
  readonly seq: number;
  /** The clock hour that the counts belong to, by its first moment (ms); a change counts in the hour of the first answer. */
  readonly hour: number;
  /** The day of that hour in the site's time zone. */
  readonly day: Day;
  readonly channel: ChannelId;
  readonly team: string | null;
  /** Whether the help desk signed for the interaction. */
  readonly isVerified: boolean;
  /** Everyone the interaction is credited to; nobody where no agent is known. */
  readonly agents: readonly Agent[];
  readonly change: Counts;
}
