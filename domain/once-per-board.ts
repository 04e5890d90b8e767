import type { Board } from './board.ts';

/** Makes something of a board once for each question, however many ask: a board never changes, a move makes another one, and a thousand rows take some milliseconds. */
export function oncePerBoard<Asked extends readonly unknown[], Made>(
  make: (board: Board, ...asked: Asked) => Made,
): (board: Board, ...asked: Asked) => Made {
  const known = new WeakMap<Board, Map<string, Made>>();
  return (board, ...asked) => {
    const ofBoard = known.get(board) ?? new Map<string, Made>();
    known.set(board, ofBoard);
    const key = JSON.stringify(asked);
    const made = ofBoard.get(key) ?? make(board, ...asked);
    ofBoard.set(key, made);
    return made;
  };
}
