import type { Agent } from './agent.ts';
import { type Counts, isNothing, merge } from './counts.ts';
import type { AgentId, ChannelId } from './ids.ts';
import type { Move } from './move.ts';
import { type DayRange, isWithin } from './period.ts';

/** One channel's counts for one agent, or for the whole channel (`agent: null`), whoever and however many served; each team and what was signed apart. */
export interface Cell {
  readonly agent: AgentId | null;
  readonly channel: ChannelId;
  /** Null for interactions without a team. */
  readonly team: string | null;
  readonly isVerified: boolean;
  readonly counts: Counts;
}

/**
 * Everything a leaderboard is computed from; `seq` is the last move it holds.
 * An interaction with two agents counts fully for each and once for its channel, so agents' cells may add up to more than the channel's.
 */
export interface Board {
  readonly seq: number;
  readonly range: DayRange;
  /** Those with a cell, by their newest names. */
  readonly agents: readonly Agent[];
  readonly cells: readonly Cell[];
}

/**
 * The board after more moves, in their order. Moves that the board already holds change nothing; those of a day outside its range change no number. All of
 * them at once, since a board of a thousand agents has some thousand cells, and many moves come four times a second.
 */
export function applyMoves(board: Board, moves: readonly Move[]): Board {
  let { seq } = board;
  const [agents, cells] = [new Map(board.agents.map((agent) => [agent.id, agent])), new Map(board.cells.map((cell) => [keyOf(cell), cell]))];
  for (const move of moves) {
    if (move.seq <= seq) continue;
    seq = move.seq;
    for (const agent of move.agents) rename(agents, agent);
    if (!isWithin(move.day, board.range)) continue;
    for (const agent of [null, ...move.agents.map(({ id }) => id)]) addTo(cells, cellOf(move, agent));
  }
  if (seq === board.seq) return board;
  return { ...board, seq, ...known([...agents.values()], [...cells.values()]) };
}

/** The board of what was signed alone, or of the rest alone. */
export const boardOf = (board: Board, isVerified: boolean): Board => boardWhere(board, (cell) => cell.isVerified === isVerified);

/** The board of one team alone. */
export const boardOfTeam = (board: Board, team: string): Board => boardWhere(board, (cell) => cell.team === team);

function boardWhere(board: Board, isWanted: (cell: Cell) => boolean): Board {
  return { ...board, ...known(board.agents, board.cells.filter(isWanted)) };
}

const cellOf = ({ channel, team, isVerified, change }: Move, agent: AgentId | null): Cell => ({ agent, channel, team, isVerified, counts: change });

/** Ids and names are of one line. */
const keyOf = ({ agent, channel, team, isVerified }: Cell): string => `${agent ?? ''}\n${channel}\n${team ?? ''}\n${isVerified}`;

/** A cell that comes to nothing goes, since a fresh board has no such cell either. */
function addTo(cells: Map<string, Cell>, added: Cell): void {
  const key = keyOf(added);
  const before = cells.get(key);
  const counts = before ? merge(before.counts, added.counts) : added.counts;
  if (isNothing(counts)) cells.delete(key);
  else cells.set(key, { ...added, counts });
}

/** A name that was given newly holds for every day. */
function rename(agents: Map<AgentId, Agent>, agent: Agent): void {
  agents.delete(agent.id);
  agents.set(agent.id, agent);
}

/** Cells, and those of the agents who have one. */
function known(agents: readonly Agent[], cells: readonly Cell[]): Pick<Board, 'agents' | 'cells'> {
  const credited = new Set(cells.map(({ agent }) => agent));
  return { agents: agents.filter(({ id }) => credited.has(id)), cells };
}
