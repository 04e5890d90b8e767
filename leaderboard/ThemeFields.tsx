import { useId } from 'preact/hooks';
import { useWords } from './language.ts';
import type { ThemeDraft, ThemeFault } from './theme-draft.ts';

interface Props {
  readonly draft: ThemeDraft;
  readonly fault: ThemeFault | null;
  readonly onChange: (draft: ThemeDraft) => void;
  readonly onRemove: () => void;
}

/** One theme: its name, its keywords line by line, and what is wrong with them. */
export function ThemeFields({ draft, fault, onChange, onRemove }: Props) {
  const { themeForm } = useWords();
  const id = useId();
  const marks = { 'aria-invalid': fault !== null, 'aria-describedby': fault ? id : undefined };
  return (
    <fieldset>
      <legend class="hidden">{draft.name}</legend>
      <label>
        <span>{themeForm.name}</span>
        <input type="text" value={draft.name} onInput={({ currentTarget: { value } }) => onChange({ ...draft, name: value })} {...marks} />
      </label>
      <label>
        <span>{themeForm.keywords}</span>
        <textarea rows={5} value={draft.lines} onInput={({ currentTarget: { value } }) => onChange({ ...draft, lines: value })} {...marks} />
      </label>
      {fault && (
        <p id={id} class="fault">
          {themeForm.faults[fault]}
        </p>
      )}
      <button type="button" class="quiet" onClick={onRemove}>
        {themeForm.remove}
      </button>
    </fieldset>
  );
}
