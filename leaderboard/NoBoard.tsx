import type { ApiFailure } from './api.ts';

/** Why there is no board, and what can be done about it. */
export function NoBoard({ failure, retry }: { readonly failure: ApiFailure; readonly retry: () => void }) {
  return (
    <main class="page no-board">
      <div class="card" role="alert">
        <h1>{failure.message}</h1>
        <p>{ADVICE[failure.code] ?? 'It is tried again by itself; the board comes up as soon as it answers.'}</p>
        <button type="button" class="button" onClick={retry}>
          Try again
        </button>
      </div>
    </main>
  );
}

const ADVICE: Partial<Record<ApiFailure['code'], string>> = {
  unauthorized: 'You are not signed in any more. Load the page again to sign in; it leads back to this board.',
  unknown_site: 'The address names a site that this server does not have.',
  validation_failed: 'The address asks for something that there is not. The filters above the board make addresses that work.',
};
