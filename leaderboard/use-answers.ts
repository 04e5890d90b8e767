import { useEffect, useRef, useState } from 'preact/hooks';
import type { ListedResponse } from '../contract/responses.ts';
import { type AnswerFilter, type ApiFailure, fetchAnswers } from './api.ts';

/** A list of answers that grows downwards. */
export interface AnswerPages {
  readonly answers: readonly ListedResponse[];
  readonly isLoading: boolean;
  readonly failure: ApiFailure | null;
  /** Whether there are older ones. */
  readonly hasMore: boolean;
  /** Fetches the older ones, or tries again after a failure. */
  more(): void;
  /** Fetches the newest again from the top. */
  reload(): void;
  /** Puts an answer in the place of what it was before. */
  replace(answer: ListedResponse): void;
}

type Known = Omit<AnswerPages, 'more' | 'reload' | 'replace' | 'hasMore'> & { readonly cursor: string | null };

const NONE: Known = { answers: [], isLoading: true, failure: null, cursor: null };

/** The answers that pass a filter, newest first, one page at a time. */
export function useAnswers(filter: AnswerFilter): AnswerPages {
  const [known, setKnown] = useState(NONE);
  const [round, setRound] = useState(0);
  const stop = useRef(new AbortController());
  const load = (after: Known) => {
    stop.current.abort();
    const controller = new AbortController();
    stop.current = controller;
    setKnown({ ...after, isLoading: true, failure: null });
    fetchAnswers(filter, after.cursor, controller.signal).then(
      ({ data, next_cursor }) =>
        controller.signal.aborted || setKnown({ answers: [...after.answers, ...data], isLoading: false, failure: null, cursor: next_cursor }),
      (failure: ApiFailure) => controller.signal.aborted || setKnown({ ...after, isLoading: false, failure }),
    );
  };
  // Another filter or another round starts from the top, nothing else does.
  useEffect(() => {
    load(NONE);
    return () => stop.current.abort();
  }, [JSON.stringify(filter), round]);
  const replace = (answer: ListedResponse) =>
    setKnown((before) => ({ ...before, answers: before.answers.map((other) => (other.id === answer.id ? answer : other)) }));
  return { ...known, hasMore: known.cursor !== null, more: () => load(known), reload: () => setRound(round + 1), replace };
}
