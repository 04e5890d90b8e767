import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Failure } from './api.ts';
import { FaultsProvider, faultsIn } from './form-faults.ts';
import { failureText } from './words.ts';

interface Props<Answer> {
  /** What the button says. */
  readonly submit: string;
  readonly act: (data: FormData) => Promise<Answer | Failure>;
  /** What follows; the sentence that it returns is said. */
  readonly onDone: (answer: Answer) => string;
  readonly children: ComponentChildren;
  /** Other buttons beside the first. */
  readonly others?: ComponentChildren;
  /** Whether it stands empty again for the next one. */
  readonly isEmptied?: boolean;
}

/** A form that loses nothing of what was typed: what is wrong is said beside the field, and everything stays where it is. */
export function Form<Answer>({ submit, act, onDone, children, others, isEmptied = false }: Props<Answer>) {
  const form = useRef<HTMLFormElement>(null);
  const [{ isBusy, failure, said }, setState] = useState<State>(IDLE);
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isBusy || !form.current) return;
    const faults = faultsIn(form.current);
    if (faults) return setState({ ...IDLE, failure: new Failure('validation_failed', faults) });
    setState({ ...IDLE, isBusy: true });
    const answer = await act(new FormData(form.current));
    if (answer instanceof Failure) return setState({ ...IDLE, failure: answer });
    if (isEmptied) form.current?.reset();
    setState({ ...IDLE, said: onDone(answer) });
  };
  useEffect(() => {
    if (failure) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [failure]);
  return (
    <form ref={form} noValidate onSubmit={send} aria-busy={isBusy}>
      <FaultsProvider value={failure?.faults ?? {}}>{children}</FaultsProvider>
      {/* Above the buttons, where the eye comes past on its way back up. */}
      <p class={failure ? 'said fault' : 'said'} role="status">
        {failure ? failureText(failure) : said}
      </p>
      <div class="buttons">
        <button type="submit" class="button primary" aria-disabled={isBusy}>
          {submit}
        </button>
        {others}
      </div>
    </form>
  );
}

/** What became of the last attempt. */
interface State {
  readonly isBusy: boolean;
  readonly failure: Failure | null;
  readonly said: string;
}

const IDLE: State = { isBusy: false, failure: null, said: '' };
