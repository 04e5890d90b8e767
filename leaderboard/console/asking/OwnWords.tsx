import { useId } from 'preact/hooks';
import { OWN_WORD_MAX, REASON_WORD_MAX } from '../../../domain/widget-settings.ts';
import { Fault, Field } from '../Field.tsx';
import { useWholeFault } from '../form-faults.ts';
import type { Moment, StandardWords } from '../preview/scene.ts';
import { Section } from '../Section.tsx';
import { naming, type Said, saying } from './draft.ts';
import type { Editing } from './editing.ts';
import { LanguageChoice } from './LanguageChoice.tsx';

/** What can be said in a site's own words: its name, what it is called, our word for it, and when the customer meets it. */
const TEXTS: readonly (readonly [name: Exclude<keyof Said, 'reasons'>, label: string, ours: Exclude<keyof StandardWords, 'reasons'>, Moment])[] = [
  ['question', 'The question', 'question', 'question'],
  ['what_went_wrong', 'Over the box, after one of the lower three faces', 'whatWentWrong', 'low'],
  ['what_went_well', 'Over the box, after one of the upper two', 'whatWentWell', 'high'],
  ['thanks', 'What happens next, under the thanks', 'thanks', 'end'],
];

/** A site's own words, in one language at a time. Where it says nothing, ours stand. */
export function OwnWords({ editing }: { readonly editing: Editing }) {
  const { draft, lang, words, change, show } = editing;
  return (
    <Section title="Words" about="Your own where you write some, and ours where you do not. Each language has its own.">
      <LanguageChoice label="Language" editing={editing} />
      <WholeFault />
      {TEXTS.map(([name, label, ours, moment]) => (
        <Field
          key={name}
          name={`widget/words/${lang}/${name}`}
          label={label}
          mend={mendOf(OWN_WORD_MAX)}
          lang={lang}
          value={draft.words[lang]?.[name] ?? ''}
          placeholder={words?.[ours]}
          onText={(text) => change({ words: saying(draft.words, lang, name, text) })}
          onFocus={() => show(moment)}
          autocomplete="off"
        />
      ))}
      <ReasonWords editing={editing} />
    </Section>
  );
}

const mendOf = (max: number): string => `Take at most ${max} characters on one line, of which some can be read.`;

/** What cannot be said of one word alone: that they are too many, or too long all together. */
function WholeFault() {
  const id = useId();
  const [words, all] = [useWholeFault('widget/words'), useWholeFault('widget')];
  return <Fault id={id} text={words ?? all} mend={all && 'All of it together is too much text. Say something shorter.'} />;
}

/** What the chips say, those that are offered. */
function ReasonWords({ editing: { draft, lang, words, change, show } }: { readonly editing: Editing }) {
  return (
    <fieldset class="entry reason-words">
      <legend>Reasons</legend>
      {draft.reasons
        .filter(({ isOffered }) => isOffered)
        .map(({ id }) => (
          <Field
            key={id}
            name={`widget/words/${lang}/reasons/${id}`}
            label={id}
            mend={mendOf(REASON_WORD_MAX)}
            lang={lang}
            value={draft.words[lang]?.reasons?.[id] ?? ''}
            placeholder={words?.reasons[id]}
            onText={(text) => change({ words: naming(draft.words, lang, id, text) })}
            onFocus={() => show('low')}
            autocomplete="off"
          />
        ))}
    </fieldset>
  );
}
