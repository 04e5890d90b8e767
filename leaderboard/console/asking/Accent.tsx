import { useId } from 'preact/hooks';
import { PAPER } from '../../../domain/contrast.ts';
import { Field } from '../Field.tsx';
import { accentOn, isColour } from './colour.ts';
import type { Editing } from './editing.ts';

const OURS = '#3355d1'; // As in widget/theme.css: where the palette opens while no colour is chosen.

/** The colour of what is chosen and pressed, and what becomes of it so that everybody can read it. */
export function Accent({ editing: { draft, change, show } }: { readonly editing: Editing }) {
  const set = (accent: string) => change({ accent });
  const chosen = isColour(draft.accent) ? draft.accent : null;
  return (
    <div class="accent">
      <Field
        name="widget/accent"
        label="Accent"
        hint="Of what is chosen and pressed, like #3355d1. Empty: ours."
        mend="A colour is written as # and six digits or letters from a to f, like #3355d1."
        value={draft.accent}
        onText={set}
        onFocus={() => show('high')}
        placeholder={OURS}
        autocomplete="off"
      >
        <input
          type="color"
          aria-label="Choose the accent from a palette"
          value={chosen ?? OURS}
          onInput={({ currentTarget: { value } }) => set(value)}
        />
        <button type="button" class="quiet" onClick={() => set('')} aria-disabled={draft.accent === ''}>
          Ours
        </button>
      </Field>
      {chosen && <Papers accent={chosen} />}
    </div>
  );
}

/** It is made darker on light paper and lighter on dark, as far as it takes to be read. */
function Papers({ accent }: { readonly accent: string }) {
  const id = useId();
  return (
    <ul class="papers" aria-labelledby={id}>
      <li id={id} class="muted">
        So that it can be read, it becomes
      </li>
      {(['light', 'dark'] as const).map((paper) => {
        const colour = accentOn(paper, accent);
        return (
          <li key={paper}>
            <span class="swatch" style={{ background: `rgb(${PAPER[paper].map((part) => part * 255)})`, color: colour }} aria-hidden="true">
              Aa
            </span>
            <code>{colour}</code> <span class="muted">on {paper} paper</span>
          </li>
        );
      })}
    </ul>
  );
}
