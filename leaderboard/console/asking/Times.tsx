import { CAP_MAX, DELAY_MAX } from '../../../domain/widget-settings.ts';
import { Field } from '../Field.tsx';
import { Section } from '../Section.tsx';
import type { Editing } from './editing.ts';

/** When a popup asks, and when it leaves somebody alone. */
export function Times({ editing: { draft, change } }: { readonly editing: Editing }) {
  return (
    <Section title="When it asks" about="For popups: what stands in a page stands there every time.">
      <Field
        name="widget/cap"
        label="Days until somebody is asked again"
        hint="0 asks every time."
        type="number"
        required
        min={0}
        max={CAP_MAX}
        value={draft.cap}
        onText={(cap) => change({ cap })}
      />
      <Field
        name="widget/delay"
        label="Seconds before a popup asks by itself"
        hint="While the page is read. A page that says its own keeps to that."
        type="number"
        required
        min={0}
        max={DELAY_MAX}
        value={draft.delay}
        onText={(delay) => change({ delay })}
      />
    </Section>
  );
}
