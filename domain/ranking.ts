import type { Board, Cell } from './board.ts';
import { type Counts, merge, NO_COUNTS } from './counts.ts';
import type { AgentId, ChannelId } from './ids.ts';
import { type Row, rank } from './rank.ts';

/** The agents by fair score, best first, over all channels or over one; whoever has too few answers for a rank comes after them. */
export const rankAgents = (board: Board, channel?: ChannelId, answersMin?: number): readonly Row<AgentId>[] =>
  rank(countsByAgent(board, channel), answersMin);

/** The channels in the same way. */
export const rankChannels = (board: Board, answersMin?: number): readonly Row<ChannelId>[] => rank(countsByChannel(board), answersMin);

/** The counts of each agent, over all channels or in one. */
export const countsByAgent = (board: Board, channel?: ChannelId): ReadonlyMap<AgentId, Counts> =>
  sumBy(board.cells.filter(isIn(channel)), (cell) => cell.agent);

/** The counts of each channel, every interaction once. */
export const countsByChannel = (board: Board): ReadonlyMap<ChannelId, Counts> => sumBy(board.cells.filter(isWholeChannel), (cell) => cell.channel);

/** The teams in the same way, over all channels or over one. */
export const rankTeams = (board: Board, channel?: ChannelId, answersMin?: number): readonly Row<string>[] =>
  rank(countsByTeam(board, channel), answersMin);

/** The counts of each team, every interaction once. What has no team is in none. */
export const countsByTeam = (board: Board, channel?: ChannelId): ReadonlyMap<string, Counts> =>
  sumBy(
    board.cells.filter((cell) => isWholeChannel(cell) && isIn(channel)(cell)),
    (cell) => cell.team,
  );

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
