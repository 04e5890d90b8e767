import { useEffect, useState } from 'preact/hooks';
import type { ApiFailure } from './api.ts';

/** An answer of the API to a question of the page. */
export interface Asked<Answer> {
  /** Null until it came; the last one stays while it is asked for anew. */
  readonly answer: Answer | null;
  readonly failure: ApiFailure | null;
  /** Asks once more. */
  again(): void;
}

/** Asks when the key changes, which says all of the question. */
export function useAsked<Answer>(key: string, ask: (signal: AbortSignal) => Promise<Answer>): Asked<Answer> {
  const [known, setKnown] = useState<{ readonly key: string; readonly answer: Answer | null; readonly failure: ApiFailure | null } | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    const { signal, abort } = abortable();
    ask(signal).then(
      (answer) => signal.aborted || setKnown({ key, answer, failure: null }),
      (failure: ApiFailure) => signal.aborted || setKnown({ key, answer: null, failure }),
    );
    return abort;
  }, [key, round]);
  const { answer = null, failure = null } = known?.key === key ? known : {};
  return { answer, failure, again: () => setRound(round + 1) };
}

function abortable(): { readonly signal: AbortSignal; readonly abort: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
