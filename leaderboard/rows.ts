import type { Board } from '../domain/board.ts';
import { answered, type Counts, csat, mean } from '../domain/counts.ts';
import type { AgentId, ChannelId } from '../domain/ids.ts';
import type { Row } from '../domain/rank.ts';
import { rankAgents, rankChannels } from '../domain/ranking.ts';
import type { Sort, SortKey } from './address.ts';

/** One line of a board, ready to be shown. */
export interface Line<Key extends string> {
  readonly key: Key;
  readonly name: string;
  /** Null without answers. */
  readonly rank: number | null;
  /** Whether somebody else has the same rank. */
  readonly isTied: boolean;
  readonly counts: Counts;
}

/** The agents of the board, or of one channel of it, with their names and ranks. */
export function agentLines(board: Board, channel: ChannelId | null): readonly Line<AgentId>[] {
  const names = new Map(board.agents.map(({ id, name }) => [id, name]));
  return linesOf(rankAgents(board, channel ?? undefined), (id) => names.get(id) ?? id);
}

/** The channels of the board, or the one that the page is about. */
export function channelLines(board: Board, channel: ChannelId | null): readonly Line<ChannelId>[] {
  const rows = rankChannels(board);
  return linesOf(channel === null ? rows : rows.filter(({ key }) => key === channel), (id) => id);
}

/** Every channel that has counts, from A to Z, so that columns and choices stay where they are while numbers move. */
export const channelsOf = (board: Board, compare: Compare): readonly ChannelId[] =>
  [...new Set(board.cells.map((cell) => cell.channel))].sort(compare);

/** In the order that was asked for. Whoever has no answers comes last in both directions; equals stay in the order of rank. */
export function sortLines<Key extends string>(lines: readonly Line<Key>[], { by, isAscending }: Sort, compare: Compare): readonly Line<Key>[] {
  const sign = isAscending ? 1 : -1;
  if (by === 'name') return [...lines].sort((a, b) => sign * compare(a.name, b.name));
  const measure = VALUES[by];
  const keyed = lines.map((line) => ({ line, value: measure(line.counts) }));
  keyed.sort((a, b) => Number(a.value === null) - Number(b.value === null) || sign * ((a.value ?? 0) - (b.value ?? 0)));
  return keyed.map(({ line }) => line);
}

const VALUES: Readonly<Record<Exclude<SortKey, 'name'>, (counts: Counts) => number | null>> = { mean, csat, n: answered };

/** Which name comes first is up to the language. */
type Compare = (a: string, b: string) => number;

function linesOf<Key extends string>(rows: readonly Row<Key>[], nameOf: (key: Key) => string): readonly Line<Key>[] {
  return rows.map(({ key, rank, counts }, index) => ({
    key,
    name: nameOf(key),
    rank,
    isTied: rank !== null && (rank === rows[index - 1]?.rank || rank === rows[index + 1]?.rank),
    counts,
  }));
}
