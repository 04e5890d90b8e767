import { useState } from 'preact/hooks';
import type { WidgetSettingsMessage } from '../../../contract/widget-settings.ts';
import type { Moment, StandardWords } from '../preview/scene.ts';
import { type Draft, draftOf } from './draft.ts';
import { LANGUAGES, useWords } from './languages.ts';

/** On what the question is looked at. */
export interface Look {
  readonly mode: 'inline' | 'popup';
  readonly screen: 'light' | 'dark';
  readonly device: 'desktop' | 'phone';
}

/** A wish to see a moment of the survey; each is one of its own. */
export interface Wish {
  readonly moment: Moment;
}

/** What is being written, and what of it is looked at: every part of the form has it in its hands. */
export interface Editing {
  readonly draft: Draft;
  change(changes: Partial<Draft>): void;
  /** The language that is written and looked at. */
  readonly lang: string;
  speak(lang: string): void;
  /** Ours in that language: undefined until they are there, null where they did not come. */
  readonly words: StandardWords | null | undefined;
  readonly look: Look;
  lookAt(look: Partial<Look>): void;
  readonly wish: Wish;
  /** Goes to where the customer meets what is being changed. */
  show(moment: Moment): void;
}

/** Begins to edit what is saved. What is typed stays, whatever is saved later by somebody else. */
export function useEditing(saved: WidgetSettingsMessage): Editing {
  const [draft, setDraft] = useState(() => draftOf(saved));
  const [lang, speak] = useState(() => LANGUAGES.find(({ tag }) => tag in saved.words)?.tag ?? 'en');
  const [look, setLook] = useState<Look>(firstLook);
  const [wish, setWish] = useState<Wish>({ moment: 'question' });
  return {
    ...{ draft, lang, speak, look, wish },
    change: (changes) => setDraft((before) => ({ ...before, ...changes })),
    words: useWords(lang),
    lookAt: (changes) => setLook((before) => ({ ...before, ...changes })),
    show: (moment) => setWish({ moment }),
  };
}

const firstLook = (): Look => ({
  mode: 'inline',
  screen: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
  device: matchMedia('(max-width: 40rem)').matches ? 'phone' : 'desktop',
});
