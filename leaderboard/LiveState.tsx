import type { Clock } from './format.ts';
import type { LiveBoard } from './use-live.ts';

interface Props {
  readonly live: LiveBoard;
  readonly clock: Clock;
}

/** Whether the numbers move by themselves now and, where they do not, how old they are; with the button that stops them. */
export function LiveState({ live, clock }: Props) {
  const line = live.isPaused ? 'paused' : live.line;
  return (
    <div class="live-state">
      <p class="state" data-line={line}>
        <span class="dot" aria-hidden="true" />
        <span>
          {WORDS[line]}
          {line !== 'live' && live.asOf !== null && (
            <>
              , as of <time dateTime={new Date(live.asOf).toISOString()}>{clock.time(live.asOf)}</time>
            </>
          )}
        </span>
      </p>
      <button type="button" class="quiet" aria-pressed={live.isPaused} onClick={() => live.pause(!live.isPaused)}>
        Pause
      </button>
    </div>
  );
}

const WORDS = { connecting: 'connecting', live: 'live', reconnecting: 'reconnecting', paused: 'paused' } as const;
