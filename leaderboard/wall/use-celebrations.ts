import type { Celebrations } from '../../contract/celebrations.ts';
import { type CountedFilter, fetchCelebrations } from '../api.ts';
import { useFollowed } from '../use-followed.ts';

// New praise may wait for a breath: the numbers have moved already.
const CALM = 5000;

/** One of the newest answers with five faces. */
export type Celebration = Celebrations['data'][number];

const NONE: readonly Celebration[] = [];

/** The newest praise, newest first. */
export const useCelebrations = (filter: CountedFilter, seq: number): readonly Celebration[] =>
  useFollowed({ key: JSON.stringify(filter), ask: (signal) => fetchCelebrations(filter, signal), calm: CALM }, seq)?.data ?? NONE;
