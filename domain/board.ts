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

/** The board after one more move. A move that the board already holds changes nothing; one of a day outside its range changes no number. */
export function applyMove(board: Board, move: Move): Board {
  if (move.seq <= board.seq) return board;
  const touched = isWithin(move.day, board.range) ? [null, ...move.agents.map(({ id }) => id)] : [];
  const cells = touched.reduce((sofar, agent) => addToCell(sofar, cellOf(move, agent)), board.cells);
  return { ...board, seq: move.seq, agents: withNames(board.agents, move.agents).filter(isOn(cells)), cells };
}

/** The board of what was signed alone, or of the rest alone. */
export const boardOf = (board: Board, isVerified: boolean): Board => boardWhere(board, (cell) => cell.isVerified === isVerified);

/** The board of one team alone. */
export const boardOfTeam = (board: Board, team: string): Board => boardWhere(board, (cell) => cell.team === team);

function boardWhere(board: Board, isWanted: (cell: Cell) => boolean): Board {
  const cells = board.cells.filter(isWanted);
  return { ...board, agents: board.agents.filter(isOn(cells)), cells };
}

const cellOf = ({ channel, team, isVerified, change }: Move, agent: AgentId | null): Cell => ({ agent, channel, team, isVerified, counts: change });

const isSameCell = (a: Cell, b: Cell): boolean =>
  a.agent === b.agent && a.channel === b.channel && a.team === b.team && a.isVerified === b.isVerified;

/** A cell that comes to nothing goes, since a fresh board has no such cell either. */
function addToCell(cells: readonly Cell[], added: Cell): readonly Cell[] {
  const before = cells.find((cell) => isSameCell(cell, added));
  if (!before) return isNothing(added.counts) ? cells : [...cells, added];
  const counts = merge(before.counts, added.counts);
  return isNothing(counts) ? cells.filter((cell) => cell !== before) : cells.map((cell) => (cell === before ? { ...cell, counts } : cell));
}

function isOn(cells: readonly Cell[]): (agent: Agent) => boolean {
  const credited = new Set(cells.map(({ agent }) => agent));
  return ({ id }) => credited.has(id);
}

/** A name that was given newly holds for every day. */
function withNames(known: readonly Agent[], moved: readonly Agent[]): readonly Agent[] {
  const isMoved = ({ id }: Agent) => moved.some((agent) => agent.id === id);
  return moved.length === 0 ? known : [...known.filter((agent) => !isMoved(agent)), ...moved];
}
