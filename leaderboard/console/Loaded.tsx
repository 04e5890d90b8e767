import type { ComponentChildren } from 'preact';
import type { Answer } from './use-answer.ts';
import { failureText } from './words.ts';

interface Props<Message> {
  readonly answer: Answer<Message>;
  readonly children: (message: Message) => ComponentChildren;
}

/** What was asked for, once it is there; or why it is not, and the way to ask again. */
export function Loaded<Message>({ answer: { value, failure, reload }, children }: Props<Message>) {
  return (
    <>
      {/* There from the beginning, since a late region is not heard. */}
      <p class={failure ? 'said fault' : 'said muted'} role="status">
        {failure ? failureText(failure) : value === null && 'Loading…'}
      </p>
      {failure && (
        <button type="button" class="button" onClick={reload}>
          Try again
        </button>
      )}
      {value !== null && children(value)}
    </>
  );
}
