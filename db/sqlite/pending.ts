import type { Hour } from '../../domain/calendar.ts';
import type { Counts } from '../../domain/counts.ts';
import type { SiteId } from '../../domain/ids.ts';
import { TALLY, tallyOf } from './tallies.ts';
import type { Cell, SiteState, Tx, TxParts } from './tx.ts';

/** Runs steps that may leave something pending, and writes that; where one of them throws, nothing is written. */
export function settling<Result>(parts: TxParts, steps: (tx: Tx) => Result): Result {
  const tx: Tx = { ...parts, pending: { sites: new Map(), additions: new Map() } };
  const result = steps(tx);
  settle(tx);
  return result;
}

/** Writes what is pending. Whoever reads or changes counts within the commit asks for it before. */
export function settle({ pending: { sites, additions }, statements }: Tx): void {
  for (const { row, tally } of additions.values()) {
    const values = { ...row, ...tally };
    statements.growHour.run(values);
    statements.growDay.run(values);
  }
  for (const [siteId, { seq }] of sites) statements.countMoves.run({ siteId, seq });
  additions.clear();
  sites.clear();
}

/** The state of a site within this commit. */
export function stateOf({ pending: { sites }, statements }: Tx, siteId: SiteId): SiteState {
  const state = sites.get(siteId) ?? statements.siteState.get({ siteId });
  if (!state) throw new Error(`There is no site ${siteId}.`);
  sites.set(siteId, state);
  return state;
}

/** Adds to the rows of an hour and its day. */
export function addPending({ pending: { additions } }: Tx, cell: Cell, { start: hour, day }: Hour, change: Counts): void {
  const key = `${cell.siteId}\n${hour}\n${cell.agentId}\n${cell.channelId}\n${cell.teamId}\n${cell.isVerified}`;
  const tally = tallyOf(change);
  const found = additions.get(key);
  if (found) for (const column of TALLY) found.tally[column] += tally[column];
  else additions.set(key, { row: { ...cell, hour, day }, tally });
}
