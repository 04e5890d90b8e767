import { useId } from 'preact/hooks';
import { describedBy, Fault } from '../Field.tsx';
import { useWholeFault } from '../form-faults.ts';
import { useSay } from '../Section.tsx';
import { forgetting } from './draft.ts';
import type { Editing } from './editing.ts';
import { type Choosable, chosenOf, isOwn, moving, offering } from './reasons.ts';

interface Props {
  readonly reason: Choosable;
  /** Its place among those about the same. */
  readonly at: number;
  readonly isLast: boolean;
  readonly editing: Editing;
}

/** One reason: offered or not, earlier or later, and gone where it is the site's own. */
export function ReasonRow({ reason, at, isLast, editing }: Props) {
  const { draft, change, show } = editing;
  const id = useId();
  const say = useSay();
  const word = wordOf(reason.id, editing);
  const fault = useWholeFault(`widget/reasons/${chosenOf(draft.reasons).findIndex((one) => one.id === reason.id)}`);
  const offer = (isOffered: boolean) => {
    change({ reasons: offering(draft.reasons, reason.id, isOffered) });
    show('low');
  };
  const move = (by: -1 | 1) => {
    change({ reasons: moving(draft.reasons, reason.id, by) });
    show('low');
    say(`${word} is number ${at + by + 1} now.`);
  };
  return (
    <li>
      <label class="option">
        <input
          type="checkbox"
          checked={reason.isOffered}
          onChange={({ currentTarget }) => offer(currentTarget.checked)}
          aria-invalid={fault ? 'true' : undefined}
          aria-describedby={describedBy(id, null, fault)}
        />
        <span>
          <bdi>{word}</bdi> <code class="muted">{reason.id}</code>
        </span>
      </label>
      <span class="moves">
        <Move of={word} by={-1} isEnd={at === 0} onMove={move} />
        <Move of={word} by={1} isEnd={isLast} onMove={move} />
        {isOwn(reason.id) && <Removal reason={reason} word={word} editing={editing} />}
      </span>
      <Fault id={id} text={fault} mend="This reason needs a word, in one language at least: see below." />
    </li>
  );
}

interface MoveProps {
  readonly of: string;
  readonly by: -1 | 1;
  readonly isEnd: boolean;
  readonly onMove: (by: -1 | 1) => void;
}

/** Not disabled at the ends, where the focus would be lost on the way. */
function Move({ of, by, isEnd, onMove }: MoveProps) {
  return (
    <button type="button" class="quiet" aria-disabled={isEnd} onClick={() => !isEnd && onMove(by)}>
      <span aria-hidden="true">{by < 0 ? '↑' : '↓'}</span>
      <span class="hidden">
        Move {of} {by < 0 ? 'up' : 'down'}
      </span>
    </button>
  );
}

/** Answers that were given keep the reason. */
function Removal({ reason: { id }, word, editing: { draft, change } }: Pick<Props, 'reason' | 'editing'> & { readonly word: string }) {
  const say = useSay();
  const remove = () => {
    change({ reasons: draft.reasons.filter((one) => one.id !== id), words: forgetting(draft.words, id) });
    say(`${word} is removed.`);
  };
  return (
    <button type="button" class="quiet" onClick={remove}>
      Remove<span class="hidden"> {word}</span>
    </button>
  );
}

/** As customers read it: in the language that is looked at, or else in any other, as the widget itself does. */
function wordOf(id: string, { draft, lang, words }: Editing): string {
  const others = Object.values(draft.words).map((said) => said.reasons?.[id]);
  return [draft.words[lang]?.reasons?.[id], words?.reasons[id], ...others, id].find((word) => word !== undefined) ?? id;
}
