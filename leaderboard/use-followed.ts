import { useEffect, useState } from 'preact/hooks';
import { backoff } from './backoff.ts';
import { calmly } from './calmly.ts';

/** Something the page asks of the API, and asks again after the board has moved. */
export interface Question<Answer> {
  /** Says all of the question: another one is asked at once. */
  readonly key: string;
  readonly ask: (signal: AbortSignal) => Promise<Answer>;
  /** How often it is asked at most, ms. */
  readonly calm: number;
}

/** The answer as it was after the last move that it was asked after; null until one came. Where it cannot be had, the last one stays, and it is asked for again. */
export function useFollowed<Answer>({ key, ask, calm }: Question<Answer>, seq: number | null): Answer | null {
  const [known, setKnown] = useState<{ readonly key: string; readonly answer: Answer } | null>(null);
  const [asker, setAsker] = useState<ReturnType<typeof calmly> | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    const attempt = async (failed: number) => {
      clearTimeout(timer);
      try {
        const answer = await ask(controller.signal);
        if (!controller.signal.aborted) setKnown({ key, answer });
      } catch {
        if (!controller.signal.aborted) timer = setTimeout(attempt, backoff(failed, Math.random), failed + 1);
      }
    };
    const made = calmly(calm, () => void attempt(0));
    setAsker(made);
    return () => {
      clearTimeout(timer);
      made.stop();
      controller.abort();
    };
  }, [key]);
  // A move is the reason to ask.
  useEffect(() => {
    if (seq !== null) asker?.soon();
  }, [asker, seq]);
  return known?.key === key ? known.answer : null;
}
