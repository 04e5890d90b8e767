import type { ComponentChildren, InputHTMLAttributes } from 'preact';
import { useId } from 'preact/hooks';
import { useFault } from './form-faults.ts';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly hint?: ComponentChildren;
  readonly type?: 'text' | 'email' | 'password' | 'number';
  readonly required?: boolean;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly min?: number;
  readonly max?: number;
  readonly autocomplete?: string;
  readonly placeholder?: string | undefined;
  /** The language that is written in it. */
  readonly lang?: string;
  /** What it holds at first; what is typed later is never taken back. */
  readonly start?: string;
  /** What it holds, where that is kept outside and may come from elsewhere too. */
  readonly value?: string;
  readonly onText?: (text: string) => void;
  readonly onFocus?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  /** What to say where the server refuses it, if that can be said better here. */
  readonly mend?: string;
  /** Several lines of this many rows. */
  readonly rows?: number;
  /** Something at the end of the line, like a button that shows a password. */
  readonly children?: ComponentChildren;
}

/** A labelled line of text, with what it is for above it and what is wrong with it below. */
export function Field({ name, label, hint, start, mend, rows, children, onText, type = 'text', ...rest }: Props) {
  const id = useId();
  const fault = useFault(name);
  const told = { id, name, 'aria-describedby': describedBy(id, hint, fault), 'aria-invalid': fault ? ('true' as const) : undefined };
  const onInput = onText && (({ currentTarget }: { currentTarget: HTMLInputElement }) => onText(currentTarget.value));
  return (
    <div class="entry">
      <label for={id}>{label}</label>
      {hint && (
        <p class="muted" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div class="line">
        {rows ? (
          <textarea {...told} rows={rows} defaultValue={start} required={rest.required} spellcheck={false} dir="auto" />
        ) : (
          <input
            {...({ ...rest, ...told, type, onInput } as InputHTMLAttributes)}
            defaultValue={start}
            dir={LEFT_TO_RIGHT.includes(type) ? 'ltr' : 'auto'}
          />
        )}
        {children}
      </div>
      <Fault id={id} text={fault} mend={mend} />
    </div>
  );
}

// Addresses and passwords are written from the left in every language.
const LEFT_TO_RIGHT: readonly string[] = ['email', 'password', 'number'];

/** What describes a field to whoever listens. */
export const describedBy = (id: string, hint: unknown, fault: unknown): string | undefined =>
  [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ') || undefined;

/** What is wrong with a field. */
export function Fault({ id, text, mend }: { readonly id: string; readonly text: string | undefined; readonly mend?: string | undefined }) {
  if (!text) return null;
  // What the page itself found is a sentence; the server's details are parts of one, in the words of the contract.
  const isSentence = /^[A-Z].*\.$/.test(text);
  return (
    <p class="fault" id={`${id}-fault`}>
      {isSentence ? text : (mend ?? `The server says: ${text}.`)}
    </p>
  );
}
