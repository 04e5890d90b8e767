import type { PhraseMessage, Words } from '../contract/words.ts';
import { ALL_WORDS } from './address.ts';
import { Link } from './Link.tsx';
import { useLanguage, useWords } from './language.ts';
import { useNavigation } from './navigation.ts';

interface Props {
  readonly words: Words;
  readonly about: string;
}

/** What stands out, of the dissatisfied and of the happiest, or why nothing is said yet. */
export function PhraseTables({ words, about }: Props) {
  const { spoken } = useWords();
  if (words.state === 'too_few_comments') return <TooFew comments={words.comments} />;
  return (
    <>
      <p class="muted">
        {spoken.read(words.comments)} {!words.whole && spoken.newestOnly} {spoken.rule}
      </p>
      <div class="two">
        <PhraseTable phrases={words.low} caption={spoken.low(about)} />
        <PhraseTable phrases={words.five} caption={spoken.five(about)} />
      </div>
    </>
  );
}

function TooFew({ comments }: { readonly comments: number }) {
  const { spoken } = useWords();
  const { place } = useNavigation();
  return (
    <p>
      {spoken.few(comments)}{' '}
      {comments > 0 && <Link to={{ ...place, opened: { agent: null, channel: place.channel, team: place.team } }}>{spoken.readThem}</Link>}
    </p>
  );
}

// Ten are read; the others are there for whoever wants them.
const FIRST = 12;

function PhraseTable({ phrases, caption }: { readonly phrases: readonly PhraseMessage[]; readonly caption: string }) {
  const { spoken } = useWords();
  const { columns } = spoken;
  const most = Math.max(1, ...phrases.flatMap(({ low, five }) => [low, five]));
  return (
    <table class="board phrases">
      <caption>{phrases.length > 0 ? caption : `${caption}: ${spoken.none}`}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.phrase}</th>
          <th scope="col">{columns.low}</th>
          <th scope="col">{columns.five}</th>
          <th scope="col">{columns.z}</th>
        </tr>
      </thead>
      <tbody>
        {phrases.slice(0, FIRST).map((phrase) => (
          <PhraseRow key={phrase.phrase} phrase={phrase} most={most} />
        ))}
      </tbody>
    </table>
  );
}

function PhraseRow({ phrase: { phrase, low, five, z, also }, most }: { readonly phrase: PhraseMessage; readonly most: number }) {
  const { words, format } = useLanguage();
  const { place } = useNavigation();
  return (
    <tr>
      <th scope="row">
        <Link to={{ ...place, opened: { agent: null, channel: place.channel, team: place.team }, sought: { ...ALL_WORDS, phrase } }}>
          <bdi>{phrase}</bdi>
        </Link>
        {also.length > 0 && <small>{words.spoken.also(also.slice(0, 3).join(', '))}</small>}
      </th>
      <Amount class="low" count={low} most={most} />
      <Amount class="five" count={five} most={most} />
      <td>{format.decimal(Math.abs(z))}</td>
    </tr>
  );
}

/** A number and a bar as long as it is large. */
function Amount({ class: name, count, most }: { readonly class: string; readonly count: number; readonly most: number }) {
  const { format } = useLanguage();
  return (
    <td class={`amount ${name}`}>
      {format.count(count)}
      <span style={{ inlineSize: `${(100 * count) / most}%` }} aria-hidden="true" />
    </td>
  );
}
