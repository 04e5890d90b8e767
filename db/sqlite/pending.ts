import type { Hour } from '../../domain/calendar.ts';
import type { Counts } from '../../domain/counts.ts';
import type { SiteId } from '../../domain/ids.ts';
import type { Move } from '../../domain/move.ts';
import type { Statements } from './statements.ts';
import { TALLY, tallyOf } from './tallies.ts';
import type { Cell, SiteState, Tx, TxParts } from './tx.ts';

/** Runs steps that may leave something pending, and writes that; where one of them throws, nothing is written. */
export function settling<Result>(parts: TxParts, steps: (tx: Tx) => Result): Result {
  const tx: Tx = { ...parts, pending: { sites: new Map(), additions: new Map(), channels: new Set() } };
  const result = steps(tx);
  settle(tx);
  return result;
}

/** Writes what is pending. Whoever reads or changes counts within the commit asks for it before. */
export function settle({ pending: { sites, additions }, statements }: Tx): void {
  for (const added of additions.values()) {
    statements.growHour.run(added);
    statements.growDay.run(added);
  }
  for (const [siteId, site] of sites) {
    statements.countMoves.run({ siteId, seq: site.seq });
    writeMoves(statements, siteId, site);
  }
  additions.clear();
  sites.clear();
}

/** The state of a site within this commit. */
export function stateOf({ pending: { sites }, statements }: Tx, siteId: SiteId): SiteState {
  const known = sites.get(siteId);
  if (known) return known;
  const found = statements.siteState.get({ siteId });
  if (!found) throw new Error(`There is no site ${siteId}.`);
  const state = { ...found, moves: [] };
  sites.set(siteId, state);
  return state;
}

const TOGETHER = 500; // Moves in one row: an import makes as many as its file has lines, and whoever asks for the last ones is not to read them all.

/** Keeps a move that was just made. */
export function addMove(tx: Tx, siteId: SiteId, made: Move): void {
  const site = stateOf(tx, siteId);
  if (site.moves.push(made) === TOGETHER) writeMoves(tx.statements, siteId, site);
}

function writeMoves(statements: Statements, siteId: SiteId, { moves }: SiteState): void {
  const [first, last] = [moves[0], moves.at(-1)];
  if (!first || !last) return;
  statements.addMoves.run({ siteId, seq: last.seq, moves });
  // One long delete is cheaper than many short ones.
  if (Math.floor(first.seq / PRUNE_EVERY) < Math.floor((last.seq + 1) / PRUNE_EVERY))
    statements.dropMoves.run({ siteId, seq: last.seq - MOVES_KEPT });
  moves.length = 0;
}

/** Moves kept for each site: some minutes of a very busy one, for whoever was away for a moment. */
const MOVES_KEPT = 10_000;
const PRUNE_EVERY = 1000;

/** Adds to the rows of an hour and its day. */
export function addPending({ pending: { additions } }: Tx, cell: Cell, { start: hour, day }: Hour, change: Counts): void {
  const { siteId, agentId, channelId, teamId, isVerified } = cell;
  const key = `${siteId}\n${hour}\n${agentId}\n${channelId}\n${teamId}\n${isVerified}`;
  const tally = tallyOf(change);
  const found = additions.get(key);
  if (found) for (const column of TALLY) found[column] += tally[column];
  else additions.set(key, { ...tally, siteId, agentId, channelId, teamId, isVerified, hour, day });
}
