import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Leaderboard } from '../contract/leaderboard.ts';

/** Who looks at the page, as far as it has to know. What they may not see or do is not offered. */
export type Reader = Leaderboard['you'];

const Context = createContext<Reader>({ name: null, role: 'wall', agent: null, may_read_words: false, may_exclude: false });

/** Tells a page who looks at it. */
export const ReaderProvider = Context.Provider;

/** Who looks at the page around. */
export const useReader = (): Reader => useContext(Context);
