import type { Hour } from '../../domain/calendar.ts';
import { answered, type Counts } from '../../domain/counts.ts';
import { addPending, settle } from './pending.ts';
import { tallyOf } from './tallies.ts';
import type { Cell, Tx } from './tx.ts';

/** Adds counts, or a difference, to the hour's row and the day's row. A row that comes to nothing goes, as a recount would not make it. */
export function addToRollups(tx: Tx, cell: Cell, hour: Hour, change: Counts): void {
  if (isNewlyHeard(change)) addPending(tx, cell, hour, change);
  else shift(tx, cell, hour, change);
}

function shift(tx: Tx, cell: Cell, { start: hour, day }: Hour, change: Counts): void {
  settle(tx);
  const { statements } = tx;
  const row = { ...cell, hour, day, ...tallyOf(change) };
  const shifted = statements.shiftHour.run(row).changes + statements.shiftDay.run(row).changes;
  if (shifted !== 2) throw new Error('The roll-ups do not hold what is to be taken from them; "afterword rebuild" counts them anew.');
  statements.dropEmptyHour.run(row);
  statements.dropEmptyDay.run(row);
}

/** An answer or exposure that was not counted before may need a row; any change to one has its row, which may come to nothing. */
const isNewlyHeard = (change: Counts): boolean => {
  const { excluded, suspect, closed, asked, shown, dismissed } = change;
  return answered(change) + excluded + suspect + closed + asked + shown + dismissed > 0;
};
