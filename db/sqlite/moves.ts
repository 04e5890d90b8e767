import type { Agent } from '../../domain/agent.ts';
import { type Counts, isNothing } from '../../domain/counts.ts';
import type { ChannelId, SiteId } from '../../domain/ids.ts';
import type { Move } from '../../domain/move.ts';
import type { Db } from './connection.ts';
import { settle, stateOf } from './pending.ts';
import { addToRollups } from './rollups.ts';
import { EVERYBODY, NO_TEAM } from './schema-rollups.ts';
import type { Statements } from './statements.ts';
import type { Tx } from './tx.ts';

/** Who and what counts are credited to. */
export interface Credited {
  readonly channel: ChannelId;
  readonly agents: readonly Agent[];
  readonly team: string | null;
  readonly isVerified: boolean;
}

/** Moves kept for each site: some minutes of a very busy one, for whoever was away for a moment. */
const MOVES_KEPT = 10_000;
const PRUNE_EVERY = 1000; // One long delete is cheaper than many short ones.

/** The only way in which counts change: roll-ups and feed together. `at` says which hour and day the change counts in. */
export function move(tx: Tx, siteId: SiteId, { channel, agents, team, isVerified }: Credited, at: number, change: Counts): void {
  if (isNothing(change)) return;
  const site = stateOf(tx, siteId);
  site.seq += 1;
  const hour = tx.calendarOf(site.timeZone).hourOf(at);
  const cell = { siteId, channelId: channel, teamId: team ?? NO_TEAM, isVerified };
  for (const agentId of [EVERYBODY, ...agents.map(({ id }) => id)]) addToRollups(tx, { ...cell, agentId }, hour, change);
  // Named one by one: what comes in may be a whole answer, and a move never has words.
  const agentsOf = agents.map(({ id, name }) => ({ id, name }));
  keep(tx, siteId, { seq: site.seq, hour: hour.start, day: hour.day, channel, agents: agentsOf, team, isVerified, change });
}

function keep(tx: Tx, siteId: SiteId, made: Move): void {
  tx.statements.addMove.run({ siteId, seq: made.seq, move: made });
  if (made.seq % PRUNE_EVERY === 0) tx.statements.dropMoves.run({ siteId, seq: made.seq - MOVES_KEPT });
}

/** Tells everyone who follows the site that the moves they know lead nowhere any more. */
export function breakOff(tx: Tx, siteId: SiteId): void {
  const site = stateOf(tx, siteId);
  site.seq += 1;
  tx.statements.dropMoves.run({ siteId, seq: site.seq });
  settle(tx);
}

/** The last move of the site; 0 before the first. */
export const lastSeq = (statements: Statements, siteId: SiteId): number => statements.siteState.get({ siteId })?.seq ?? 0;

/** The moves after `seq` without a gap; null where some are gone, or more than `limit` came. */
export function movesSince(db: Db, statements: Statements, siteId: SiteId, seq: number, limit: number): readonly Move[] | null {
  return db.transaction(() => {
    const missing = lastSeq(statements, siteId) - seq;
    if (missing < 0 || missing > limit) return null;
    const found = missing === 0 ? [] : statements.movesAfter.all({ siteId, seq });
    return found.length === missing ? found.map(({ move }) => move) : null;
  });
}
