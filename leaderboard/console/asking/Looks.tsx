import type { Position, Scale, Theme } from '../../../domain/widget-settings.ts';
import { Choice } from '../Choice.tsx';
import { Section } from '../Section.tsx';
import { Accent } from './Accent.tsx';
import type { Editing } from './editing.ts';

type Words<Value extends string> = Readonly<Record<Value, readonly [name: string, meaning: string]>>;

const SCALE_WORDS: Words<`${Scale}`> = {
  3: ['Three faces', 'terrible, okay and great, counted as 1, 3 and 5'],
  5: ['Five faces', 'the usual; they tell more'],
};
const THEME_WORDS: Words<Theme> = {
  auto: ['As the customer’s device', 'light or dark'],
  light: ['Light', 'on every device'],
  dark: ['Dark', 'on every device'],
};
const POSITION_WORDS: Words<Position> = {
  'bottom-right': ['Bottom right', 'where chats are'],
  'bottom-left': ['Bottom left', 'beside a chat on the right'],
  center: ['In the middle', 'over the page'],
};

/** What the question looks like. */
export function Looks({ editing }: { readonly editing: Editing }) {
  const { draft, change, show, lookAt } = editing;
  return (
    <Section title="Looks" about="Of the question, wherever it is asked.">
      <Choice
        name="widget/scale"
        label="Faces"
        words={SCALE_WORDS}
        chosen={[`${draft.scale}`]}
        onChange={(scale) => {
          change({ scale: scale === '3' ? 3 : 5 });
          show('question');
        }}
      />
      <Choice name="widget/theme" label="Theme" words={THEME_WORDS} chosen={[draft.theme]} onChange={(theme) => change({ theme })} />
      <Choice
        name="widget/position"
        label="Place of a popup"
        words={POSITION_WORDS}
        chosen={[draft.position]}
        onChange={(position) => {
          change({ position });
          lookAt({ mode: 'popup', device: 'desktop' });
        }}
      />
      <Accent editing={editing} />
    </Section>
  );
}
