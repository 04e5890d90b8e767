import type { Hour } from '../../domain/calendar.ts';
import type { Counts } from '../../domain/counts.ts';
import type { SiteId } from '../../domain/ids.ts';
import type { Tx, TxParts } from './commits.ts';
import type { Cell } from './rollups.ts';
import { TALLY, type Tally, tallyOf } from './tallies.ts';

/** What the steps of one commit add to counts and to the numbers of moves. Many of them add to the same rows, which are written once, at the end. */
export interface Pending {
  readonly sites: Map<SiteId, SiteState>;
  readonly additions: Map<string, Addition>;
}

/** How far a site's moves are counted, and in which time zone its days are. */
export interface SiteState {
  seq: number;
  readonly timeZone: string;
}

interface Addition {
  readonly row: Cell & { readonly hour: number; readonly day: string };
  readonly tally: Record<keyof Tally, number>;
}

/** Runs steps that may leave something pending, and writes that; where one of them throws, nothing is written. */
export function settling<Result>(parts: TxParts, steps: (tx: Tx) => Result): Result {
  const tx = { ...parts, pending: { sites: new Map(), additions: new Map() } };
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
