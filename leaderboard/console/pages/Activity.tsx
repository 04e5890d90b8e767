import { useEffect, useState } from 'preact/hooks';
import type { AuditList } from '../../../contract/audit.ts';
import type { UserMessage } from '../../../contract/users.ts';
import { actionText, detailText } from '../activity-words.ts';
import { ask, Failure } from '../api.ts';
import type { List } from '../messages.ts';
import { NoSuchSite } from '../NoSuchSite.tsx';
import { Section } from '../Section.tsx';
import { useSite } from '../session.ts';
import { momentText } from '../time.ts';
import { useAnswer } from '../use-answer.ts';
import { failureText } from '../words.ts';

/** Who did what on a site, newest first. */
export function Activity() {
  const site = useSite();
  if (!site) return <NoSuchSite />;
  return (
    <Section key={site.key} title="What was done" about="Every act of people, keys and commands on this site. Never the words of customers.">
      <Lines site={site.key} />
    </Section>
  );
}

/** A log grows at its top, so the older part is fetched when it is wanted. */
function Lines({ site }: { readonly site: string }) {
  const { lines, cursor, failure, isLoading, more } = useLines(site);
  const members = useAnswer<List<UserMessage>>('users', site);
  const nameOf = (id: string) => members.value?.data.find((member) => member.id === id)?.name;
  return (
    <>
      <ol class="rows activity" aria-label="Newest first" aria-busy={isLoading}>
        {lines.map((line, index) => (
          // Nothing is inserted before a line that is there, so its place names it.
          <li key={index}>
            <p>
              <b>
                <bdi>{actorText(line.actor, nameOf)}</bdi>
              </b>{' '}
              {actionText(line.action)}
            </p>
            <p class="muted">
              <time dateTime={line.at}>{momentText(line.at)}</time> · <bdi>{nameOf(line.subject) ?? line.subject}</bdi>
              {Object.entries(line.details).map(([name, value]) => (
                <span key={name}>
                  {' · '}
                  <bdi>{detailText(name, value)}</bdi>
                </span>
              ))}
            </p>
          </li>
        ))}
      </ol>
      <p class={failure ? 'said fault' : 'said muted'} role="status">
        {failure ? failureText(failure) : isLoading ? 'Loading…' : lines.length === 0 ? 'Nothing was done yet.' : !cursor && 'That is all.'}
      </p>
      {!isLoading && (failure || cursor) && (
        <button type="button" class="button" onClick={more}>
          {failure ? 'Try again' : 'Show older ones'}
        </button>
      )}
    </>
  );
}

/** "user 019a…" is somebody, and called by their name where they are still on the site. */
function actorText(actor: string, nameOf: (id: string) => string | undefined): string {
  const [kind = '', id = ''] = actor.split(' ');
  return nameOf(id) ?? ACTOR_WORDS[kind] ?? actor;
}

const ACTOR_WORDS: Readonly<Record<string, string>> = {
  user: 'Somebody from elsewhere',
  key: 'A program with a key',
  share: 'A shared screen',
  command: 'Somebody at the command line',
  job: 'The daily job',
};

interface Known {
  readonly lines: AuditList['data'];
  readonly cursor: string | null;
  readonly failure: Failure | null;
  readonly isLoading: boolean;
}

/** The lines that were fetched so far, and the way to older ones. */
function useLines(site: string): Known & { more(): void } {
  const [known, setKnown] = useState<Known>({ lines: [], cursor: null, failure: null, isLoading: true });
  const load = async ({ lines, cursor }: Pick<Known, 'lines' | 'cursor'>) => {
    setKnown((before) => ({ ...before, isLoading: true, failure: null }));
    const answer = await ask<AuditList>('GET', 'audit', { query: { site, limit: PAGE, cursor } });
    if (answer instanceof Failure) setKnown((before) => ({ ...before, isLoading: false, failure: answer }));
    else setKnown({ lines: [...lines, ...answer.data], cursor: answer.next_cursor ?? null, failure: null, isLoading: false });
  };
  useEffect(() => void load(known), []);
  return { ...known, more: () => load(known) };
}

const PAGE = '50'; // Two or three screens: enough to read on, little enough to come at once.
