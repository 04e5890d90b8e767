import type { Board, Cell } from './board.ts';
import { answered, type Counts, mean, merge, NO_COUNTS } from './counts.ts';
import type { AgentId, ChannelId } from './ids.ts';

/** One line of a ranking. Equal means share a rank and the next one is skipped; without answers there is no rank. */
export interface Row<Key> {
  readonly key: Key;
  readonly rank: number | null;
  readonly counts: Counts;
}

/** The agents by plain mean, best first, over all channels or over one. */
export const rankAgents = (board: Board, channel?: ChannelId): readonly Row<AgentId>[] =>
  rank(sumBy(board.cells.filter(isIn(channel)), (cell) => cell.agent));

/** The channels by plain mean, best first. */
export const rankChannels = (board: Board): readonly Row<ChannelId>[] => rank(sumBy(board.cells.filter(isWholeChannel), (cell) => cell.channel));

/** The board, or one channel of it, as one set of counts: every interaction once, however many agents it had. */
export const totalOf = (board: Board, channel?: ChannelId): Counts =>
  board.cells.filter((cell) => isWholeChannel(cell) && isIn(channel)(cell)).reduce((sum, { counts }) => merge(sum, counts), NO_COUNTS);

/** Every agent's counts by channel: the matrix behind the ranking. */
export function matrixOf(board: Board): ReadonlyMap<AgentId, ReadonlyMap<ChannelId, Counts>> {
  const matrix = new Map<AgentId, Map<ChannelId, Counts>>();
  for (const { agent, channel, counts } of board.cells) {
    if (agent === null) continue;
    const row = matrix.get(agent) ?? new Map<ChannelId, Counts>();
    matrix.set(agent, row.set(channel, merge(row.get(channel) ?? NO_COUNTS, counts)));
  }
  return matrix;
}

const isIn = (channel: ChannelId | undefined) => (cell: Cell) => channel === undefined || cell.channel === channel;
const isWholeChannel = (cell: Cell): boolean => cell.agent === null;

function sumBy<Key>(cells: readonly Cell[], keyOf: (cell: Cell) => Key | null): ReadonlyMap<Key, Counts> {
  const sums = new Map<Key, Counts>();
  for (const cell of cells) {
    const key = keyOf(cell);
    if (key !== null) sums.set(key, merge(sums.get(key) ?? NO_COUNTS, cell.counts));
  }
  return sums;
}

/** Mean, then n, then the key, so that the order is the same on every screen. Whoever has no answers comes last. */
function rank<Key extends string>(sums: ReadonlyMap<Key, Counts>): readonly Row<Key>[] {
  const sorted = [...sums].map(([key, counts]) => ({ key, counts, mean: mean(counts) }));
  sorted.sort((a, b) => (b.mean ?? 0) - (a.mean ?? 0) || answered(b.counts) - answered(a.counts) || (a.key < b.key ? -1 : 1));
  let rankOfMean = 0;
  return sorted.map((row, index) => {
    if (row.mean !== sorted[index - 1]?.mean) rankOfMean = index + 1;
    return { key: row.key, counts: row.counts, rank: row.mean === null ? null : rankOfMean };
  });
}
