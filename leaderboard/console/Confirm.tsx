import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { Failure } from './api.ts';
import { useSay } from './Section.tsx';
import { failureText } from './words.ts';

interface Props<Answer> {
  /** What the button says, and to what, for whoever does not see beside what it stands. */
  readonly verb: string;
  readonly of?: string;
  /** What comes of it. */
  readonly children: ComponentChildren;
  readonly act: () => Promise<Answer | Failure>;
  /** What follows; the sentence that it returns is said. */
  readonly onDone: (answer: Answer) => string;
}

/** Something that cannot be taken back, or not easily: a button that asks first. */
export function Confirm<Answer>({ verb, of, children, act, onDone }: Props<Answer>) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const say = useSay();
  const confirm = async () => {
    const answer = await act();
    if (answer instanceof Failure) return setFailure(answer);
    const section = dialog.current?.closest('section');
    dialog.current?.close();
    say(onDone(answer));
    // What the button belonged to may be gone in a moment.
    section?.querySelector('h2')?.focus();
  };
  // A refusal of the last time is no news.
  const open = () => {
    setFailure(null);
    dialog.current?.showModal();
  };
  return (
    <>
      <button type="button" class="quiet" onClick={open} aria-haspopup="dialog">
        {verb}
        {of && <span class="hidden"> {of}</span>}
      </button>
      <dialog ref={dialog} class="question" aria-labelledby={id}>
        <h2 id={id}>
          {verb} {of && <bdi>{of}</bdi>}?
        </h2>
        <p>{children}</p>
        <p class="said fault" role="status">
          {failure && failureText(failure)}
        </p>
        <div class="buttons">
          <button type="button" class="button danger" onClick={confirm}>
            {verb}
          </button>
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            Leave it as it is
          </button>
        </div>
      </dialog>
    </>
  );
}
