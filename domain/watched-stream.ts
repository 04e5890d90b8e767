import type { RatingCounts } from './counts.ts';

/** What can be followed over time. */
export const STREAMS = ['agent', 'channel', 'team'] as const;
export type Stream = (typeof STREAMS)[number];

/** The answers of one agent, channel or team in one stretch of time. */
export interface StreamCounts {
  readonly of: Stream;
  /** Id of the agent or of the channel, or the name of the team. */
  readonly key: string;
  readonly ratings: RatingCounts;
}
