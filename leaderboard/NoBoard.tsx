import type { ApiFailure } from './api.ts';

interface Props {
  readonly failure: ApiFailure;
  /** Whether it was shown by a share link until now. */
  readonly isWall: boolean;
  readonly retry: () => void;
}

/** Why there is no board, and what can be done about it. */
export function NoBoard({ failure, isWall, retry }: Props) {
  const isEnded = isWall && failure.code === 'unauthorized';
  return (
    <main class="page no-board">
      <div class="card" role="alert">
        <h1>{isEnded ? 'This link has ended' : failure.message}</h1>
        <p>
          {isEnded
            ? 'Somebody of the team can make a new one.'
            : (ADVICE[failure.code] ?? 'It is tried again by itself; the board comes up as soon as it answers.')}
        </p>
        <button type="button" class="button" onClick={retry}>
          Try again
        </button>
      </div>
    </main>
  );
}

const ADVICE: Partial<Record<ApiFailure['code'], string>> = {
  unauthorized: 'You are led to where you can sign in.',
  unknown_site: 'The address names a site that this server does not have, or that you may not see.',
  validation_failed: 'The address asks for something that there is not. The filters above the board make addresses that work.',
};
