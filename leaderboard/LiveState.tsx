import type { Clock } from './clock.ts';
import { Filled } from './Filled.tsx';
import { useWords } from './language.ts';
import type { LiveBoard } from './use-live.ts';

interface Props {
  readonly live: LiveBoard;
  readonly clock: Clock;
}

/** Whether the numbers move by themselves now and, where they do not, how old they are; with the button that stops them. */
export function LiveState({ live, clock }: Props) {
  const words = useWords().live;
  const line = live.isPaused ? 'paused' : live.line;
  const time = live.asOf !== null && <time dateTime={new Date(live.asOf).toISOString()}>{clock.time(live.asOf)}</time>;
  return (
    <div class="live-state">
      <p class="state" data-line={line}>
        <span class="dot" aria-hidden="true" />
        <span>
          {line === 'live' || live.asOf === null ? words.lines[line] : <Filled text={words.asOf} places={{ line: words.lines[line], time }} />}
        </span>
      </p>
      <button type="button" class="quiet" aria-pressed={live.isPaused} onClick={() => live.pause(!live.isPaused)}>
        {words.pause}
      </button>
    </div>
  );
}
