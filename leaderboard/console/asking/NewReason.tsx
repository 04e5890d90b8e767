import { useState } from 'preact/hooks';
import type { Subject } from '../../../domain/reason.ts';
import { Choice } from '../Choice.tsx';
import { Field } from '../Field.tsx';
import { useSay } from '../Section.tsx';
import { naming } from './draft.ts';
import type { Editing } from './editing.ts';
import { nameOf } from './languages.ts';
import { adding } from './reasons.ts';

const ABOUT_WORDS: Readonly<Record<Subject, readonly [string, string]>> = {
  person: ['the person', 'who served'],
  outcome: ['the outcome', 'for which that person may not be to blame'],
};

/** A reason more, of the site's own. It is a part of the form around, and is saved with it. */
export function NewReason({ editing: { draft, change, lang, show } }: { readonly editing: Editing }) {
  const [word, setWord] = useState('');
  const [about, setAbout] = useState<Subject>('outcome');
  const say = useSay();
  const add = () => {
    if (word.trim() === '') return say('Write its word first.');
    const reasons = adding(draft.reasons, word, about);
    change({ reasons, words: naming(draft.words, lang, reasons.at(-1)?.id ?? '', word) });
    setWord('');
    show('low');
    say(`${word} is added.`);
  };
  // Enter would save the whole form, and what is being written here would not be in it.
  const addByEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    add();
  };
  return (
    <details class="more">
      <summary>Add a reason of your own</summary>
      <div class="new-reason">
        <Field
          name="new-reason"
          label={`Its word in ${nameOf(lang)}`}
          lang={lang}
          value={word}
          onText={setWord}
          onKeyDown={addByEnter}
          autocomplete="off"
        />
        <Choice name="new-about" label="It is about" words={ABOUT_WORDS} chosen={[about]} onChange={setAbout} />
        <button type="button" class="button" onClick={add}>
          Add it
        </button>
      </div>
    </details>
  );
}
