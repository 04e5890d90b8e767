import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Board } from '../domain/board.ts';
import { type DayRange, rangeBefore } from '../domain/period.ts';
import { fetchBoard } from './api.ts';
import { boardOf } from './live.ts';

/** The board of the period before, which moves no more; null until it came, where there is none, and where it is not asked for. */
export function useBefore(site: string | null, range: DayRange, isWanted: boolean): Board | null {
  const before = useMemo(() => (isWanted ? rangeBefore(range) : null), [range.from, range.to, isWanted]);
  const [known, setKnown] = useState<Board | null>(null);
  // The range is made anew only when its days change.
  useEffect(() => {
    const controller = new AbortController();
    setKnown(null);
    if (before)
      fetchBoard({ site, range: before }, controller.signal).then(
        (page) => controller.signal.aborted || setKnown(boardOf(page)),
        () => undefined,
      );
    return () => controller.abort();
  }, [site, before]);
  return known;
}
