import { useEffect, useRef, useState } from 'preact/hooks';
import type { ApiFailure } from '../api.ts';
import { fetchCelebrations } from '../api.ts';
import { calmly } from '../calmly.ts';
import type { Celebration } from './celebrations.ts';

// New praise may wait for a breath: the numbers have moved already.
const CALM = 5000;

const NONE: readonly Celebration[] = [];

/** The newest praise, asked for again after the board moved. A server or a site that has none to show is not asked again. */
export function useCelebrations(site: string | null, seq: number): readonly Celebration[] {
  const [known, setKnown] = useState(NONE);
  const asker = useRef<ReturnType<typeof calmly> | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    const learn = ({ data }: { readonly data: readonly Celebration[] }) => controller.signal.aborted || setKnown(data);
    const giveUp = ({ status }: ApiFailure) => {
      if (status !== 404 && status !== 403) return;
      setKnown(NONE);
      asker.current = null;
    };
    asker.current = calmly(CALM, () => void fetchCelebrations(site, controller.signal).then(learn, giveUp));
    return () => {
      asker.current?.stop();
      controller.abort();
    };
  }, [site]);
  // A move is the reason to ask.
  useEffect(() => asker.current?.soon(), [site, seq]);
  return known;
}
