import type { ApiFailure } from './api.ts';
import { failureText } from './failure-text.ts';
import { useWords } from './language.ts';
import type { Words } from './words.ts';

interface Props {
  readonly failure: ApiFailure;
  /** Whether it was shown by a share link until now. */
  readonly isWall: boolean;
  readonly retry: () => void;
}

/** Why there is no board, and what can be done about it. */
export function NoBoard({ failure, isWall, retry }: Props) {
  const words = useWords();
  const { failures } = words;
  const isEnded = isWall && failure.code === 'unauthorized';
  return (
    <main class="page no-board">
      <div class="card" role="alert">
        <h1>{isEnded ? failures.linkEnded : failureText(failure, words)}</h1>
        <p>{failures[isEnded ? 'askForLink' : (ADVICE[failure.code] ?? 'retried')]}</p>
        <button type="button" class="button" onClick={retry}>
          {words.tryAgain}
        </button>
      </div>
    </main>
  );
}

const ADVICE: Partial<Record<ApiFailure['code'], Exclude<keyof Words['failures'], 'by' | 'answered'>>> = {
  unauthorized: 'signIn',
  unknown_site: 'checkSite',
  validation_failed: 'checkAddress',
};
