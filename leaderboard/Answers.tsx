import { useEffect, useState } from 'preact/hooks';
import { answered, type Counts } from '../domain/counts.ts';
import { AnswerItem } from './AnswerItem.tsx';
import type { Opened } from './address.ts';
import { failureText } from './failure-text.ts';
import { useLanguage, useWords } from './language.ts';
import type { Snapshot } from './live.ts';
import { Narrowed } from './Narrowed.tsx';
import { useNavigation } from './navigation.ts';
import { useSigned } from './signed.ts';
import { type AnswerPages, useAnswers } from './use-answers.ts';

interface Props {
  readonly opened: Opened;
  /** The counts behind the drawer as they are now: when they move, the list is behind. */
  readonly counts: Counts;
  readonly site: Snapshot['site'];
}

/** The answers themselves, newest first. New ones wait until they are wanted, so that nothing moves while it is read. */
export function Answers({ opened, counts, site }: Props) {
  const { words, format } = useLanguage();
  const { address } = useNavigation();
  const { range, sought } = address;
  const { isOnly: isSignedOnly } = useSigned();
  const pages = useAnswers({ site: address.site, range, ...opened, isSignedOnly, ...sought });
  // Leaving an answer out moves it from one of these to another, and brings no new one.
  const now = (sought.hasSilent ? answered(counts) : counts.comments) + counts.excluded + counts.suspect;
  const [seen, setSeen] = useState(now);
  // Another list starts with what is there now.
  useEffect(() => setSeen(now), [JSON.stringify(sought)]);
  const show = () => {
    setSeen(now);
    pages.reload();
  };
  const clock = format.clock(site.time_zone);
  return (
    <>
      <Narrowed />
      <p class="new-answers" role="status">
        {seen !== now && (
          <button type="button" class="button" onClick={show}>
            {words.drawer.newOnes}
          </button>
        )}
      </p>
      <ol class="answers" aria-busy={pages.isLoading} aria-label={words.drawer.list}>
        {pages.answers.map((answer, index) => (
          <AnswerItem key={answer.id} answer={answer} clock={clock} isFirst={index === 0} opened={opened} site={site.key} replace={pages.replace} />
        ))}
      </ol>
      <End pages={pages} />
    </>
  );
}

/** What stands below the list: why there is nothing, or the way to the older ones. */
function End({ pages: { answers, isLoading, failure, hasMore, more } }: { readonly pages: AnswerPages }) {
  const words = useWords();
  const { drawer } = words;
  const end = hasMore ? '' : drawer.end(answers.length);
  const text = isLoading ? drawer.loading : answers.length === 0 ? drawer.none : end;
  return (
    <div class="list-end">
      <p class="muted" role="status">
        {failure ? failureText(failure, words) : text}
      </p>
      {!isLoading && (failure || hasMore) && (
        <button type="button" class="button" onClick={more}>
          {failure ? words.tryAgain : drawer.more}
        </button>
      )}
    </div>
  );
}
