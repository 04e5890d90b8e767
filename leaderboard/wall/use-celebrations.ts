import { useEffect, useRef, useState } from 'preact/hooks';
import type { ApiFailure } from '../api.ts';
import { fetchCelebrations } from '../api.ts';
import { calmly } from '../calmly.ts';
import type { Celebration } from './celebrations.ts';

// New praise may wait for a breath: the numbers have moved already.
const CALM = 5000;

/** Of which days, and whether only of what the help desk signed for. */
export type CelebrationFilter = Parameters<typeof fetchCelebrations>[0];

const NONE: readonly Celebration[] = [];

/** The newest praise, asked for again after the board moved. A server or a site that has none to show is not asked again. */
export function useCelebrations(filter: CelebrationFilter, seq: number): readonly Celebration[] {
  const key = JSON.stringify(filter);
  const [known, setKnown] = useState(NONE);
  const asker = useRef<ReturnType<typeof calmly> | null>(null);
  // The key says all of the filter.
  useEffect(() => {
    const controller = new AbortController();
    const learn = ({ data }: { readonly data: readonly Celebration[] }) => controller.signal.aborted || setKnown(data);
    const giveUp = ({ status }: ApiFailure) => {
      if (status !== 404 && status !== 403) return;
      setKnown(NONE);
      asker.current = null;
    };
    asker.current = calmly(CALM, () => void fetchCelebrations(filter, controller.signal).then(learn, giveUp));
    return () => {
      asker.current?.stop();
      controller.abort();
    };
  }, [key]);
  // A move is the reason to ask.
  useEffect(() => asker.current?.soon(), [key, seq]);
  return known;
}
