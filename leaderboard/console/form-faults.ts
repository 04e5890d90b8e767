import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** By the name of a field: what is wrong with it. */
export type Faults = Readonly<Record<string, string>>;

const Context = createContext<Faults>({});

/** Tells the fields of a form what is wrong with them. */
export const FaultsProvider = Context.Provider;

/** What is wrong with this field, if anything. */
export const useFault = (name: string): string | undefined => useContext(Context)[name];

/** What can be seen without asking the server; null where that is nothing. */
export function faultsIn(form: HTMLFormElement): Faults | null {
  const wrong = [...form.elements].filter(
    (element): element is HTMLInputElement => 'validity' in element && !(element as HTMLInputElement).validity.valid,
  );
  return wrong.length === 0 ? null : Object.fromEntries(wrong.map((field) => [field.name, faultOf(field)]));
}

/** In our words, since the browser's come in its own language in the midst of ours. */
function faultOf({ validity, type, minLength, min, max }: HTMLInputElement): string {
  if (validity.valueMissing) return 'This is needed.';
  if (validity.tooShort) return `Take at least ${minLength} characters.`;
  if (validity.rangeUnderflow || validity.rangeOverflow) return `Take a number from ${min} to ${max}.`;
  return type === 'email' ? 'This is not an e-mail address.' : 'This is not as it should be.';
}
