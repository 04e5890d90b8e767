import type { Alerts } from '../contract/alerts.ts';
import type { Day } from '../domain/calendar.ts';
import type { ChannelId } from '../domain/ids.ts';
import type { Opened } from './address.ts';
import { type Change, changesIn, newestOfEach } from './changes.ts';
import { Filled } from './Filled.tsx';
import { Link } from './Link.tsx';
import { useLanguage, useWords } from './language.ts';
import { useNavigation } from './navigation.ts';

interface Props {
  readonly alerts: Alerts;
  readonly channel: ChannelId | null;
}

// More than that is read by whoever looks for it.
const FIRST = 6;

/** Who is not as before, good news first, and how much of it is to be believed. */
export function Changes({ alerts, channel }: Props) {
  const { changes: words } = useWords();
  const changes = newestOfEach(changesIn(alerts, channel));
  return (
    <section class="changes card" aria-labelledby="changes-title">
      <h2 id="changes-title" class="label">
        {words.title}
      </h2>
      {changes.length === 0 ? <p>{alerts.baseline ? words.none : words.unknown}</p> : <Some changes={changes} />}
      {changes.length > 0 && <p class="muted">{words.budget(alerts.budget.weeks)}</p>}
    </section>
  );
}

function Some({ changes }: { readonly changes: readonly Change[] }) {
  const { changes: words } = useWords();
  const rest = changes.slice(FIRST);
  return (
    <>
      <List changes={changes.slice(0, FIRST)} />
      {rest.length > 0 && (
        <details>
          <summary>{words.more(rest.length)}</summary>
          <List changes={rest} />
        </details>
      )}
    </>
  );
}

const List = ({ changes }: { readonly changes: readonly Change[] }) => (
  <ul>
    {changes.map((change) => (
      <Item key={`${change.of} ${change.key}`} change={change} />
    ))}
  </ul>
);

const NOBODY: Opened = { agent: null, channel: null, team: null };

function Item({ change: { kind, of, key, name, since, before, after, answers } }: { readonly change: Change }) {
  const { words, format } = useLanguage();
  const { changes } = words;
  const { place } = useNavigation();
  const day = format.days(since as Day, since as Day);
  return (
    <li>
      <i class={kind} aria-hidden="true" />
      <div>
        <b>
          {of === 'team' && `${changes.team} `}
          <Link to={{ ...place, opened: { ...NOBODY, [of]: key } }}>
            <bdi>{name}</bdi>
          </Link>
        </b>
        <p>
          {changes.kinds[kind]} <Filled text={changes.since} places={{ day: <time dateTime={since}>{day}</time> }} />
        </p>
        <p class="muted">{changes.means(format.mean(before), format.mean(after), answers)}</p>
      </div>
    </li>
  );
}
