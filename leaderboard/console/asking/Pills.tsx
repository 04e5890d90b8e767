import { useId } from 'preact/hooks';

interface Props<Value extends string> {
  readonly label: string;
  readonly words: Readonly<Record<Value, string>>;
  readonly chosen: Value;
  readonly onChange: (value: Value) => void;
}

/** One of a few short things, in a row. */
export function Pills<Value extends string>({ label, words, chosen, onChange }: Props<Value>) {
  const name = useId();
  return (
    <fieldset class="pills">
      <legend class="hidden">{label}</legend>
      {(Object.entries(words) as [Value, string][]).map(([value, word]) => (
        <label key={value}>
          <input type="radio" name={name} checked={value === chosen} onChange={() => onChange(value)} />
          <span>{word}</span>
        </label>
      ))}
    </fieldset>
  );
}
