import type { Board } from '../domain/board.ts';
import { type AdjustedAgent, adjustForChannels } from '../domain/channel-adjusted.ts';
import { answered, csat, mean, ratingSum } from '../domain/counts.ts';
import type { AgentId, ChannelId } from '../domain/ids.ts';
import { oncePerBoard } from '../domain/once-per-board.ts';
import type { Pool } from '../domain/pool.ts';
import { poolOfRows, type Row } from '../domain/rank.ts';
import { matrixOf, rankAgents, rankChannels, rankTeams } from '../domain/ranking.ts';
import { hasBadge } from '../domain/score.ts';
import type { Sort, SortKey } from './address.ts';

/** One line of a board, ready to be shown. */
export interface Line<Key extends string> extends Row<Key> {
  readonly name: string;
  /** Whether somebody else has the same rank. */
  readonly isTied: boolean;
  /** Whether it is above the mean of all, as good as certainly. */
  readonly hasBadge: boolean;
  /** The score as if everybody had the same mix of channels; null where there is but one, or no comparison. */
  readonly adjusted: AdjustedAgent | null;
}

/** The lines of a board, best first, and what they have in common. */
export interface Ranked<Key extends string> {
  readonly lines: readonly Line<Key>[];
  readonly pool: Pool;
}

/** The agents of the board, or of one channel of it, with their names and ranks. */
export const agentLines = oncePerBoard((board, channel: ChannelId | null, answersMin?: number): Ranked<AgentId> => {
  const names = new Map(board.agents.map(({ id, name }) => [id, name]));
  const rows = rankAgents(board, channel ?? undefined, answersMin);
  const adjusted = channel === null ? adjustedOf(board, poolOfRows(rows)) : NOBODY;
  return rankedOf(rows, (id) => names.get(id) ?? id, answersMin, adjusted);
});

/** The channels of the board, or the one that the page is about. */
export const channelLines = oncePerBoard((board, channel: ChannelId | null, answersMin?: number): Ranked<ChannelId> => {
  const { lines, pool } = rankedOf(rankChannels(board, answersMin), (id) => id, answersMin, NOBODY);
  return { lines: channel === null ? lines : lines.filter(({ key }) => key === channel), pool };
});

/** The teams, over all channels or over one. */
export const teamLines = oncePerBoard(
  (board, channel: ChannelId | null, answersMin?: number): Ranked<string> =>
    rankedOf(rankTeams(board, channel ?? undefined, answersMin), (id) => id, answersMin, NOBODY),
);

/** Every team that has counts, from A to Z. */
export const teamsOf = (board: Board, compare: Compare): readonly string[] =>
  [...new Set(board.cells.flatMap((cell) => cell.team ?? []))].sort(compare);

/** Every channel that has counts, from A to Z, so that columns and choices stay where they are while numbers move. */
export const channelsOf = (board: Board, compare: Compare): readonly ChannelId[] =>
  [...new Set(board.cells.map((cell) => cell.channel))].sort(compare);

/** In the order that was asked for, the ranked before the others. Whoever has no answers comes last in both directions; equals stay in the order of rank. */
export function sortLines<Key extends string>(lines: readonly Line<Key>[], { by, isAscending }: Sort, compare: Compare): readonly Line<Key>[] {
  const sign = isAscending ? 1 : -1;
  if (by === 'name') return [...lines].sort((a, b) => byLane(a, b) || sign * compare(a.name, b.name));
  const measure = VALUES[by];
  const keyed = lines.map((line) => ({ line, value: measure(line) }));
  keyed.sort((a, b) => byLane(a.line, b.line) || Number(a.value === null) - Number(b.value === null) || sign * ((a.value ?? 0) - (b.value ?? 0)));
  return keyed.map(({ line }) => line);
}

const byLane = (a: Line<string>, b: Line<string>): number => Number(a.lane !== 'ranked') - Number(b.lane !== 'ranked');

const VALUES: Readonly<Record<Exclude<SortKey, 'name'>, (line: Line<string>) => number | null>> = {
  score: ({ score }) => (score.n > 0 ? score.mean : null),
  adjusted: ({ adjusted }) => adjusted?.adjusted ?? null,
  mean: ({ counts }) => mean(counts),
  csat: ({ counts }) => csat(counts),
  n: ({ counts }) => answered(counts),
};

type Compare = (a: string, b: string) => number;
type Adjusted = ReadonlyMap<string, AdjustedAgent>;
const NOBODY: Adjusted = new Map();

/** Nobody's score is adjusted where there is but one channel. */
function adjustedOf(board: Board, pool: Pool): Adjusted {
  const tallies = [...matrixOf(board)].flatMap(([agent, cells]) =>
    [...cells].map(([channel, counts]) => ({ agent, channel, n: answered(counts), sum: ratingSum(counts.ratings) })),
  );
  const { agents, channels } = adjustForChannels(tallies, pool.weight);
  return channels.size > 1 ? agents : NOBODY;
}

function rankedOf<Key extends string>(
  rows: readonly Row<Key>[],
  nameOf: (key: Key) => string,
  answersMin: number | undefined,
  adjusted: Adjusted,
): Ranked<Key> {
  const pool = poolOfRows(rows);
  const lines = rows.map((row, index) => ({
    ...row,
    name: nameOf(row.key),
    isTied: row.rank !== null && (row.rank === rows[index - 1]?.rank || row.rank === rows[index + 1]?.rank),
    hasBadge: hasBadge(row.score, pool, answersMin),
    adjusted: adjusted.get(row.key) ?? null,
  }));
  return { lines, pool };
}
