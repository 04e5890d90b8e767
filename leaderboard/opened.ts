import { type Board, boardOfTeam } from '../domain/board.ts';
import { type Counts, merge, NO_COUNTS } from '../domain/counts.ts';
import { totalOf } from '../domain/ranking.ts';
import type { Opened } from './address.ts';
import type { Words } from './words.ts';

/** The counts behind an open drawer. */
export function countsBehind(whole: Board, { agent, channel, team }: Opened): Counts {
  const board = team === null ? whole : boardOfTeam(whole, team);
  if (agent === null) return totalOf(board, channel ?? undefined);
  const cells = board.cells.filter((cell) => cell.agent === agent && (channel === null || cell.channel === channel));
  return cells.reduce((sum, { counts }) => merge(sum, counts), NO_COUNTS);
}

/** Whose answers they are: "Ana Ruiz · chat", "chat", or everybody's. */
export function nameOf(board: Board, { agent, channel, team }: Opened, { drawer }: Words): string {
  const name = agent && (board.agents.find(({ id }) => id === agent)?.name ?? agent);
  return [name, team, channel].filter((part) => part !== null).join(' · ') || drawer.everybody;
}
