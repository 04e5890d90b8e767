import type { Hour } from '../../domain/calendar.ts';
import type { Counts } from '../../domain/counts.ts';
import type { AgentId, ChannelId, SiteId } from '../../domain/ids.ts';
import type { Tx } from './commits.ts';
import { TALLY, tallyOf } from './tallies.ts';

/** What one row of the roll-ups counts. */
export interface Cell {
  readonly siteId: SiteId;
  readonly agentId: AgentId;
  readonly channelId: ChannelId;
}

/** Adds counts, or a difference, to the hour's row and the day's row. A row that comes to nothing goes, as a recount would not make it. */
export function addToRollups({ statements }: Tx, cell: Cell, { start: hour, day }: Hour, change: Counts): void {
  const row = { ...cell, hour, day, ...tallyOf(change) };
  // A comment that comes later is no row by itself: SQLite checks a row before it finds that there is one to add it to.
  const isWhole = TALLY.every((column) => row[column] >= 0) && row.comments <= row.c1 + row.c2 + row.c3 + row.c4 + row.c5;
  if (isWhole) {
    statements.growHour.run(row);
    statements.growDay.run(row);
    return;
  }
  const shifted = statements.shiftHour.run(row).changes + statements.shiftDay.run(row).changes;
  if (shifted !== 2) throw new Error('The roll-ups do not hold what is to be taken from them; "afterword rebuild" counts them anew.');
  statements.dropEmptyHour.run(row);
  statements.dropEmptyDay.run(row);
}
