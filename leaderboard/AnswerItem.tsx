import { useState } from 'preact/hooks';
import type { ListedResponse } from '../contract/responses.ts';
import type { Opened } from './address.ts';
import type { Clock } from './clock.ts';
import { Face } from './Face.tsx';
import { useWords } from './language.ts';
import { Standing } from './Standing.tsx';
import type { Words } from './words.ts';

interface Props {
  readonly answer: ListedResponse;
  readonly clock: Clock;
  /** The first one is where Tab enters the list; arrows go on from there. */
  readonly isFirst: boolean;
  /** What the title above says already is not said again. */
  readonly opened: Opened;
  /** Publishable key. */
  readonly site: string;
  readonly replace: (answer: ListedResponse) => void;
}

/** One customer's answer. Their words are text and nothing but text, whatever is in them. */
export function AnswerItem({ answer, clock, isFirst, opened, site, replace }: Props) {
  const words = useWords();
  const { rating, comment, reasons, created_at, changed_at, standing } = answer;
  return (
    // Arrow keys walk through the answers, and a screen reader reads the one it stands on.
    <li class={standing === 'counted' ? 'answer' : 'answer left-out'} tabIndex={isFirst ? 0 : -1}>
      <p class={`given rated-${rating}`}>
        <Face rating={rating} />
        <b>{rating}</b> {words.ratings[rating]}
      </p>
      {comment !== null && <Comment text={comment} />}
      {reasons.length > 0 && (
        <ul class="reasons" aria-label={words.answer.reasons}>
          {reasons.map((reason) => (
            <li key={reason}>{reasonText(reason, words)}</li>
          ))}
        </ul>
      )}
      <p class="muted">
        <time dateTime={created_at}>{clock.moment(Date.parse(created_at))}</time>
        {changed_at !== created_at && `, ${words.answer.changed}`}
        {answer.verified || ` · ${words.answer.unsigned}`}
        {attributionOf(answer, opened).map((part) => (
          <span key={part}>
            {' · '}
            <bdi>{part}</bdi>
          </span>
        ))}
      </p>
      <Standing answer={answer} clock={clock} site={site} replace={replace} />
    </li>
  );
}

/** "No callback" for "no-callback": what the site calls a reason of its own, its pages know. */
function reasonText(reason: string, { reasons }: Words): string {
  const ours: Readonly<Record<string, string>> = reasons;
  if (Object.hasOwn(ours, reason)) return ours[reason] ?? reason;
  const text = reason.replace(/[-_]+/g, ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Who served, without the one whose answers these are, and on which channel. */
function attributionOf({ agents, channel }: ListedResponse, opened: Opened): readonly string[] {
  const others = agents.filter(({ id }) => id !== opened.agent).map(({ name }) => name);
  return opened.channel === null ? [...others, channel] : others;
}

// About ten lines of the drawer; text that was made to be tall is cut there too.
const LONG = 420;
const LINES = 8;

function Comment({ text }: { readonly text: string }) {
  const { answer } = useWords();
  const [isWhole, setWhole] = useState(false);
  const isLong = text.length > LONG || text.split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/).length > LINES;
  return (
    <>
      <p class={isLong && !isWhole ? 'words clipped' : 'words'}>
        <bdi dir="auto">{text}</bdi>
      </p>
      {isLong && (
        <button type="button" class="quiet" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? answer.less : answer.whole}
        </button>
      )}
    </>
  );
}
