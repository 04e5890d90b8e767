import { useId } from 'preact/hooks';
import type { Editing } from './editing.ts';
import { LANGUAGES } from './languages.ts';

interface Props {
  readonly label: string;
  readonly editing: Editing;
}

/** The language that is written and looked at. Those in which the site has words of its own say so. */
export function LanguageChoice({ label, editing: { draft, lang, speak } }: Props) {
  const id = useId();
  const hasWords = (tag: string) => Object.keys(draft.words[tag] ?? {}).length > 0;
  return (
    <div class="entry">
      <label for={id}>{label}</label>
      <select id={id} value={lang} onChange={({ currentTarget: { value } }) => speak(value)}>
        {LANGUAGES.map(({ tag, name }) => (
          <option key={tag} value={tag}>
            {name}
            {hasWords(tag) && ' – own words'}
          </option>
        ))}
      </select>
    </div>
  );
}
