import type { ApiFailure } from './api.ts';
import { backoff } from './backoff.ts';

/** A question that is asked again until it is answered. */
export interface QuestionParts<Answer> {
  readonly ask: (signal: AbortSignal) => Promise<Answer>;
  readonly now: () => number;
  readonly random: () => number;
  readonly onAnswer: (number: number, answer: Answer) => void;
  readonly onFailure: (why: ApiFailure) => void;
}

// Whatever goes wrong between us and the server, it is asked at most twice a second.
const APART = 500;

/** Asks one question at a time: a new one (by its number) takes the place of the one that is under way. */
export function askUntilAnswered<Answer>(parts: QuestionParts<Answer>): { ask(number: number): void; stop(): void } {
  let under = new AbortController();
  let timer: ReturnType<typeof setTimeout>;
  let askedAt = Number.NEGATIVE_INFINITY;
  const stop = () => {
    clearTimeout(timer);
    under.abort();
  };
  const attempt = async (number: number, failed: number) => {
    askedAt = parts.now();
    under = new AbortController();
    const { signal } = under;
    try {
      const answer = await parts.ask(signal);
      if (!signal.aborted) parts.onAnswer(number, answer);
    } catch (why) {
      if (signal.aborted) return;
      parts.onFailure(why as ApiFailure);
      timer = setTimeout(attempt, backoff(failed, parts.random), number, failed + 1);
    }
  };
  return {
    ask(number) {
      stop();
      timer = setTimeout(attempt, Math.max(0, askedAt + APART - parts.now()), number, 0);
    },
    stop,
  };
}
