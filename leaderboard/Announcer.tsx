import { useEffect, useRef, useState } from 'preact/hooks';
import { answered, type Counts, csat, mean } from '../domain/counts.ts';
import { type Language, useLanguage } from './language.ts';
import { useNavigation } from './navigation.ts';

// Speech that comes more often than this drowns everything else on the page.
const PAUSE = 30_000;

/** Reads out what changed, in one sentence and only where it is wanted. The region is there from the beginning, since a late one is not heard. */
export function Announcer({ total }: { readonly total: Counts }) {
  const { address, change } = useNavigation();
  const { isAnnounced } = address;
  const language = useLanguage();
  const [sentence, setSentence] = useState('');
  const latest = useRef(total);
  latest.current = total;
  useEffect(() => {
    if (!isAnnounced) return;
    let said = latest.current;
    const timer = setInterval(() => {
      if (JSON.stringify(said) !== JSON.stringify(latest.current)) setSentence(changeText(said, latest.current, language));
      said = latest.current;
    }, PAUSE);
    return () => clearInterval(timer);
  }, [isAnnounced, language]);
  return (
    <>
      <label class="check">
        <input type="checkbox" checked={isAnnounced} onChange={({ currentTarget }) => change({ ...address, isAnnounced: currentTarget.checked })} />
        {language.words.live.announce}
      </label>
      <p class="hidden" role="status">
        {sentence}
      </p>
    </>
  );
}

/** "12 answers more. CSAT 87.2%, mean 4.41, 1,239 answers." */
function changeText(before: Counts, now: Counts, { words: { live }, format }: Language): string {
  const more = answered(now) - answered(before);
  const standing = live.now(format.share(csat(now), 1), format.mean(mean(now)), answered(now));
  return more > 0 ? `${live.more(more)} ${standing}` : standing;
}
