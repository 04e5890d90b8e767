import { useLayoutEffect, useRef } from 'preact/hooks';
import { REASONS_MAX, SUBJECTS, type Subject } from '../../../domain/reason.ts';
import { Section } from '../Section.tsx';
import type { Editing } from './editing.ts';
import { NewReason } from './NewReason.tsx';
import { ReasonRow } from './ReasonRow.tsx';

/** What can be tapped below the faces: which reasons, and in which order. */
export function Reasons({ editing }: { readonly editing: Editing }) {
  return (
    <Section
      title="Reasons"
      about={`What a customer can say with a tap, ${REASONS_MAX} at most. They are told apart so that nobody is blamed for a rule.`}
    >
      {SUBJECTS.map((about) => (
        <Group key={about} about={about} editing={editing} />
      ))}
      <NewReason editing={editing} />
    </Section>
  );
}

const GROUP_WORDS: Readonly<Record<Subject, string>> = { person: 'About the person', outcome: 'About the outcome' };

function Group({ about, editing }: { readonly about: Subject; readonly editing: Editing }) {
  const group = editing.draft.reasons.filter((reason) => reason.about === about);
  const list = useRef<HTMLUListElement>(null);
  // A row that is moved in the page loses the focus, which belongs to whoever moves it on.
  const focused = useRef<Element | null>(null);
  focused.current = list.current?.contains(document.activeElement) ? document.activeElement : null;
  useLayoutEffect(() => {
    if (focused.current?.isConnected) (focused.current as HTMLElement).focus();
  });
  return (
    <fieldset class="entry reasons">
      <legend>{GROUP_WORDS[about]}</legend>
      <ul ref={list}>
        {group.map((reason, at) => (
          <ReasonRow key={reason.id} reason={reason} at={at} isLast={at === group.length - 1} editing={editing} />
        ))}
      </ul>
    </fieldset>
  );
}
