import { useLayoutEffect, useRef } from 'preact/hooks';
import { AnswerFilters } from './AnswerFilters.tsx';
import { Answers } from './Answers.tsx';
import type { Opened } from './address.ts';
import { Figures } from './Figures.tsx';
import { Funnel } from './Funnel.tsx';
import { HowScored } from './HowScored.tsx';
import { openerOf } from './Link.tsx';
import { useWords } from './language.ts';
import type { Snapshot } from './live.ts';
import { useNavigation } from './navigation.ts';
import { countsBehind, nameOf } from './opened.ts';
import { RatingKey } from './RatingBar.tsx';

interface Props {
  readonly opened: Opened;
  readonly snapshot: Snapshot;
  readonly about: string;
}

/** The answers behind a number. It takes the focus, and gives it back to the link that it came from. */
export function Drawer({ opened, snapshot, about }: Props) {
  const words = useWords();
  const { address, shut } = useNavigation();
  const dialog = useRef<HTMLDialogElement>(null);
  const opener = openerOf(opened, address.sought);
  useLayoutEffect(() => {
    const box = dialog.current;
    box?.showModal();
    // It begins with its name, and not with the button that shuts it.
    box?.querySelector('h2')?.focus();
    return () => {
      box?.close();
      if (!document.activeElement?.closest('.page > :not(dialog)')) returnFocus(opener);
    };
  }, [opener]);
  const cancel = (event: Event) => {
    event.preventDefault();
    shut();
  };
  const counts = countsBehind(snapshot.board, opened);
  return (
    // A click on the dialog itself is one beside its body, on what lies behind it.
    <dialog
      ref={dialog}
      class="drawer"
      aria-labelledby="drawer-title"
      onCancel={cancel}
      onKeyDown={walk}
      onClick={(event) => event.target === dialog.current && shut()}
    >
      <div class="drawer-body">
        <header>
          <h2 id="drawer-title" tabIndex={-1}>
            <bdi>{nameOf(snapshot.board, opened, words)}</bdi>
          </h2>
          <p class="muted">{about}</p>
          <Close shut={shut} name={words.drawer.close} />
        </header>
        <Figures counts={counts} hasCsat />
        <RatingKey counts={counts} />
        <Funnel counts={counts} />
        <HowScored opened={opened} board={snapshot.board} />
        <AnswerFilters />
        <Answers opened={opened} counts={counts} site={snapshot.site} />
      </div>
    </dialog>
  );
}

const Close = ({ shut, name }: { readonly shut: () => void; readonly name: string }) => (
  <button type="button" class="close" onClick={shut} aria-label={name}>
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d="M6 6l12 12M18 6L6 18" />
    </svg>
  </button>
);

/** A dialog gives the focus back by itself, unless the page was opened with it or its link is gone. Then the title of the page takes it. */
function returnFocus(opener: string): void {
  const links = [...document.querySelectorAll<HTMLElement>('[data-opens]')];
  (links.find((link) => link.dataset['opens'] === opener) ?? document.querySelector('h1'))?.focus();
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Home: Number.NEGATIVE_INFINITY, End: Number.POSITIVE_INFINITY };

/** Arrow keys go from answer to answer, from wherever in the drawer. */
function walk(event: KeyboardEvent): void {
  const step = STEPS[event.key];
  const answers = [...(event.currentTarget as Element).querySelectorAll<HTMLElement>('.answer')];
  if (step === undefined || answers.length === 0 || event.target instanceof HTMLTextAreaElement || event.altKey || event.ctrlKey || event.metaKey)
    return;
  event.preventDefault();
  const at = answers.findIndex((answer) => answer.contains(document.activeElement));
  answers[Math.min(answers.length - 1, Math.max(0, at + step))]?.focus();
}
