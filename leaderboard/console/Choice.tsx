import { useId } from 'preact/hooks';
import { describedBy, Fault } from './Field.tsx';
import { useFault } from './form-faults.ts';

interface Props<Value extends string> {
  readonly name: string;
  readonly label: string;
  /** What each of them is called and what it means. */
  readonly words: Readonly<Record<Value, readonly [name: string, meaning: string]>>;
  readonly chosen: readonly Value[];
  /** Whether several can be chosen. */
  readonly isMany?: boolean;
  readonly onChange?: (value: Value) => void;
}

/** One of a few things, or some of them, each with what it means. */
export function Choice<Value extends string>({ name, label, words, chosen, isMany = false, onChange }: Props<Value>) {
  const id = useId();
  const fault = useFault(name);
  return (
    <fieldset class="entry choice" aria-describedby={describedBy(id, null, fault)}>
      <legend>{label}</legend>
      {(Object.entries(words) as [Value, readonly [string, string]][]).map(([value, [title, meaning]]) => (
        <label key={value} class="option">
          <input
            type={isMany ? 'checkbox' : 'radio'}
            name={name}
            value={value}
            defaultChecked={chosen.includes(value)}
            aria-invalid={fault ? 'true' : undefined}
            onChange={() => onChange?.(value)}
          />
          <span>
            <b>{title}</b> <span class="muted">{meaning}</span>
          </span>
        </label>
      ))}
      <Fault id={id} text={fault} mend={isMany ? 'Choose at least one.' : undefined} />
    </fieldset>
  );
}
