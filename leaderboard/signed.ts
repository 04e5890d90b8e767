import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Board, boardOf, boardOfTeam } from '../domain/board.ts';
import { answered } from '../domain/counts.ts';
import { totalOf } from '../domain/ranking.ts';
import { leavesOutUnsigned } from '../domain/signature.ts';
import type { Address } from './address.ts';
import type { Snapshot } from './live.ts';

/** Whether the numbers leave out what nobody signed, and how much that is. */
export interface Signed {
  readonly isOnly: boolean;
  /** What the site has chosen. */
  readonly isUsual: boolean;
  /** Whether it makes a difference that somebody may want. */
  readonly isChoice: boolean;
  /** Answers that nobody signed, whether they are left out or not. */
  readonly unsigned: number;
}

const Context = createContext<Signed>({ isOnly: false, isUsual: false, isChoice: false, unsigned: 0 });

/** Tells a page what it leaves out. */
export const SignedProvider = Context.Provider;

/** What the page around leaves out. */
export const useSigned = (): Signed => useContext(Context);

/** What a page makes of answers that nobody signed. */
export function signedOf({ site, board }: Snapshot, { isSignedOnly, channel }: Address): Signed {
  const isUsual = leavesOutUnsigned(site.signature);
  return {
    isOnly: isSignedOnly ?? isUsual,
    isUsual,
    isChoice: isUsual || isSignedOnly === true || board.cells.some(({ isVerified }) => isVerified),
    unsigned: answered(totalOf(boardOf(board, false), channel ?? undefined)),
  };
}

/** The board that the numbers on the page are of: what counts, of one team or of all. */
export function seenBoard(board: Board, { isOnly }: Pick<Signed, 'isOnly'>, team: string | null): Board {
  const shown = isOnly ? boardOf(board, true) : board;
  return team === null ? shown : boardOfTeam(shown, team);
}
