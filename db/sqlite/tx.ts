import type { Calendar } from '../../domain/calendar.ts';
import type { AgentId, ChannelId, SiteId } from '../../domain/ids.ts';
import type { Move } from '../../domain/move.ts';
import type { Db } from './connection.ts';
import type { Statements } from './statements.ts';
import type { Tally } from './tallies.ts';

/** What transactions are opened with, and what is read with outside of them. */
export interface TxParts {
  readonly db: Db;
  readonly statements: Statements;
  readonly calendarOf: (timeZone: string) => Calendar;
}

/** An open transaction. Whoever takes one reads and writes with it, and never commits. */
export interface Tx extends TxParts {
  readonly pending: Pending;
}

/** What the steps of one commit add to counts and to the numbers of moves. Many of them add to the same rows, which are written once, at the end. */
export interface Pending {
  readonly sites: Map<SiteId, SiteState>;
  readonly additions: Map<string, Addition>;
  /** Channels that are known to be there, each after its site. */
  readonly channels: Set<string>;
}

/** How far a site's moves are counted, those that are not written yet, and in which time zone its days are. */
export interface SiteState {
  seq: number;
  readonly moves: Move[];
  readonly timeZone: string;
}

/** What one row of the roll-ups counts. */
export interface Cell {
  readonly siteId: SiteId;
  readonly agentId: AgentId;
  readonly channelId: ChannelId;
  readonly teamId: string;
  readonly isVerified: boolean;
}

/** What is to be added to the rows of an hour and its day. */
export type Addition = Pick<Cell, keyof Cell> & Record<keyof Tally, number> & { readonly hour: number; readonly day: string };
