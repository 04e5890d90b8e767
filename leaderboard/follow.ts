import { applyMoves, type Board } from '../domain/board.ts';
import type { Move } from '../domain/move.ts';

/** Where a watcher stands: the board as far as it is known, and what was heard since it was last asked for. */
export interface Following {
  readonly board: Board | null;
  /** Counts the times the board was asked for; an answer to an earlier question is too old to be taken. */
  readonly asked: number;
  /** Whether the last question is still open. */
  readonly isDue: boolean;
  /** What moved since then. */
  readonly waiting: readonly Move[];
}

/** What a watcher can hear, in whatever order: from the stream, from its own question, or from the clock ("midnight"). */
export type Heard =
  | { readonly kind: 'hello' | 'resync' | 'midnight' }
  | { readonly kind: 'moves'; readonly moves: readonly Move[] }
  | { readonly kind: 'board'; readonly asked: number; readonly board: Board };

export const NOTHING_YET: Following = { board: null, asked: 0, isDue: false, waiting: [] };

/**
 * The watcher after hearing something more. Once everything was heard and no question is open, its board is a fresh board, whatever was lost,
 * repeated or overtaken on the way. A rise of `asked` means that the board is to be fetched now.
 */
export function hear(following: Following, heard: Heard): Following {
  if (heard.kind === 'moves') return hearMoves(following, heard.moves);
  if (heard.kind === 'board') return heard.asked === following.asked ? takeBoard(following, heard.board) : following;
  return ask(following, []);
}

/** Moves are announced after their commit, so whatever was heard before a question is in its answer. */
const ask = ({ board, asked }: Following, waiting: readonly Move[]): Following => ({ board, asked: asked + 1, isDue: true, waiting });

function hearMoves(following: Following, moves: readonly Move[]): Following {
  const { board, isDue, waiting } = following;
  if (isDue) return { ...following, waiting: [...waiting, ...moves] };
  if (!board || isGapAfter(board.seq, moves)) return ask(following, moves);
  return { ...following, board: applyMoves(board, moves) };
}

/** Whether a move is missing between those that are held and one of these, some of which may be held, too. */
const isGapAfter = (seq: number, moves: readonly Move[]): boolean => moves.some((move, i) => move.seq > Math.max(seq, moves[i - 1]?.seq ?? 0) + 1);

function takeBoard(following: Following, fresh: Board): Following {
  return hearMoves({ ...following, board: fresh, isDue: false, waiting: [] }, following.waiting);
}
