import { useLayoutEffect, useRef } from 'preact/hooks';
import { useWords } from './language.ts';

interface Props {
  readonly give: (reason: string) => void;
  readonly cancel: () => void;
}

/** Asks why an answer is left out. The reason is read by everybody who can read the answer. */
export function Reason({ give, cancel }: Props) {
  const { standing } = useWords();
  const box = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => box.current?.focus(), []);
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    give(box.current?.value ?? '');
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault(); // The drawer stays.
    cancel();
  };
  return (
    <form class="reason" onSubmit={send} onKeyDown={leave}>
      <label>
        <span>{standing.why}</span>
        <textarea ref={box} name="reason" required maxLength={LENGTH_MAX} rows={2} dir="auto" />
      </label>
      <p class="acts">
        <button type="submit" class="button">
          {standing.confirm}
        </button>
        <button type="button" class="quiet" onClick={cancel}>
          {standing.cancel}
        </button>
      </p>
    </form>
  );
}

// What the API takes.
const LENGTH_MAX = 500;
