import { type SQL, sql } from 'drizzle-orm';
import type { Counts } from '../../domain/counts.ts';
import type { rollupDays, rollupHours } from './schema-rollups.ts';

/** The columns that hold counts, in both roll-ups. */
export const TALLY = ['c1', 'c2', 'c3', 'c4', 'c5', 'comments', 'excluded', 'suspect', 'closed', 'asked', 'shown', 'dismissed'] as const;
export type Tally = Readonly<Record<(typeof TALLY)[number], number>>;

/** The counts as columns hold them. */
export function tallyOf({ ratings: [c1, c2, c3, c4, c5], comments, excluded, suspect, closed, asked, shown, dismissed }: Counts): Tally {
  return { c1, c2, c3, c4, c5, comments, excluded, suspect, closed, asked, shown, dismissed };
}

/** The columns as counts. */
export const countsOf = ({ c1, c2, c3, c4, c5, comments, excluded, suspect, closed, asked, shown, dismissed }: Tally): Counts => ({
  ratings: [c1, c2, c3, c4, c5],
  comments,
  excluded,
  suspect,
  closed,
  asked,
  shown,
  dismissed,
});

/** For each column of counts, what `expression` makes of it. */
export const eachOf = <Made>(expression: (column: (typeof TALLY)[number]) => Made): Record<(typeof TALLY)[number], Made> =>
  Object.fromEntries(TALLY.map((column) => [column, expression(column)])) as Record<(typeof TALLY)[number], Made>;

/** The sums of all counts, to select. */
export const sumsOf = (table: typeof rollupDays | typeof rollupHours): Record<(typeof TALLY)[number], SQL<number>> =>
  eachOf((column) => sql<number>`sum(${table[column]})`);
