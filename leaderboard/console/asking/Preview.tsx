import { useMemo } from 'preact/hooks';
import type { Moment } from '../preview/scene.ts';
import { Section } from '../Section.tsx';
import { settingsOf } from './draft.ts';
import type { Editing, Look } from './editing.ts';
import { Frame } from './Frame.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import { Pills } from './Pills.tsx';

const MODES: Readonly<Record<Look['mode'], string>> = { inline: 'In the page', popup: 'Popup' };
const SCREENS: Readonly<Record<Look['screen'], string>> = { light: 'Light', dark: 'Dark' };
const DEVICES: Readonly<Record<Look['device'], string>> = { desktop: 'Desktop', phone: 'Phone' };
const MOMENTS: readonly (readonly [Moment, string])[] = [
  ['question', 'Question'],
  ['low', 'Low face'],
  ['high', 'High face'],
  ['end', 'Thanks'],
];

/** The question as customers will get it, with what stands in the form now. */
export function Preview({ editing }: { readonly editing: Editing }) {
  const { draft, lang, words, look, lookAt, wish, show } = editing;
  const { mode, screen, device } = look;
  // Until our words are there, what was shown stays, rather than another language for a moment.
  const scene = useMemo(() => words !== undefined && { settings: settingsOf(draft), lang, words, mode, screen }, [draft, lang, words, mode, screen]);
  return (
    <div class="preview">
      <Section title="Preview" about="The real thing: tap in it. Nothing of that is sent or kept.">
        <div class="looks">
          <Pills label="Where" words={MODES} chosen={mode} onChange={(value) => lookAt({ mode: value })} />
          <Pills label="Screen" words={SCREENS} chosen={screen} onChange={(value) => lookAt({ screen: value })} />
          <Pills label="Device" words={DEVICES} chosen={device} onChange={(value) => lookAt({ device: value })} />
        </div>
        <LanguageChoice label="Language of the preview" editing={editing} />
        <Frame scene={scene} wish={wish} device={device} />
        <fieldset class="looks">
          <legend class="hidden">Go to</legend>
          {MOMENTS.map(([moment, name]) => (
            <button key={moment} type="button" class="quiet" onClick={() => show(moment)}>
              {name}
            </button>
          ))}
        </fieldset>
      </Section>
    </div>
  );
}
