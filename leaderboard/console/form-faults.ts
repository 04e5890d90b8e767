import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** What is wrong, by the name of a field or of a part of it: "name", "origins/2". */
export type Faults = Readonly<Record<string, string>>;

const Context = createContext<Faults>({});

/** Tells the fields of a form what is wrong with them. */
export const FaultsProvider = Context.Provider;

/** What is wrong with this field or with a part of it, if anything. */
export function useFault(name: string): string | undefined {
  const faults = useContext(Context);
  return faults[name] ?? Object.entries(faults).find(([of]) => of.startsWith(`${name}/`))?.[1];
}

/** What is wrong with this as a whole, where each of its parts is a field of its own. */
export const useWholeFault = (name: string): string | undefined => useContext(Context)[name];

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
