import { useState } from 'preact/hooks';
import { PASSWORD_LENGTH } from '../../domain/password.ts';
import { Field } from './Field.tsx';

interface Props {
  readonly label: string;
  readonly name?: string;
  /** Whether it is chosen here, or known from before. */
  readonly isNew?: boolean;
}

/** A password, which can be pasted, made by a password manager, and looked at. */
export function PasswordField({ label, name = 'password', isNew = false }: Props) {
  const [isShown, setShown] = useState(false);
  const rules = isNew && { minLength: PASSWORD_LENGTH.min, maxLength: PASSWORD_LENGTH.max, hint: HINT, mend: MEND };
  return (
    <Field
      name={name}
      label={label}
      required
      type={isShown ? 'text' : 'password'}
      autocomplete={isNew ? 'new-password' : 'current-password'}
      {...rules}
    >
      <button type="button" class="quiet" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
        Show<span class="hidden"> {label.toLowerCase()}</span>
      </button>
    </Field>
  );
}

// Length is what makes guessing slow; rules of composition only make passwords alike.
const HINT = `At least ${PASSWORD_LENGTH.min} characters, of whatever kind. Several words that do not belong together are easy to remember and hard to guess.`;
const MEND = `Take at least ${PASSWORD_LENGTH.min} characters, and none that is easy to guess: no password that many people have, and not your e-mail.`;
