import { useEffect, useState } from 'preact/hooks';
import { fetchBoard, type Scope } from './api.ts';
import { listenTo } from './listen.ts';
import { followBoard, type Live, NOT_YET } from './live.ts';

/** What is known of a board, kept up to date. */
export interface LiveBoard extends Live {
  /** Whether the numbers are still those of the range before, until the new ones have come. */
  readonly isStale: boolean;
  readonly isPaused: boolean;
  pause(isPaused: boolean): void;
  /** Starts again from nothing. */
  retry(): void;
}

/** Follows the board of a site and range for as long as the page is open. */
export function useLive(scope: Scope): LiveBoard {
  const key = JSON.stringify(scope);
  const [known, setKnown] = useState<{ readonly live: Live; readonly key: string }>({ live: NOT_YET, key });
  const [attempt, setAttempt] = useState(0);
  const [frozen, freeze] = useState<Live | null>(null);
  // The key says all of the scope, and a new attempt starts again.
  useEffect(() => {
    freeze(null);
    return followBoard({
      listen: (tell) => listenTo(scope.site, tell),
      fetchBoard: (signal) => fetchBoard(scope, signal),
      now: () => performance.now(),
      random: Math.random,
      onChange: (live) =>
        setKnown((before) => (live.snapshot ? { live, key } : { live: { ...live, snapshot: before.live.snapshot }, key: before.key })),
    });
  }, [key, attempt]);
  const shown = frozen ?? known.live;
  return {
    ...shown,
    // Whoever may not see the board any more does not see it standing still either.
    failure: known.live.failure,
    isStale: known.key !== key,
    isPaused: frozen !== null,
    pause: (isPaused) => freeze(isPaused ? known.live : null),
    retry: () => setAttempt(attempt + 1),
  };
}
