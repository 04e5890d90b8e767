import { answered, type Counts, csat } from '../domain/counts.ts';
import { Figures } from './Figures.tsx';
import { Funnel } from './Funnel.tsx';
import { LeftOut } from './LeftOut.tsx';
import { Link } from './Link.tsx';
import { useLanguage } from './language.ts';
import { useNavigation } from './navigation.ts';
import { RatingBar, RatingKey } from './RatingBar.tsx';
import { useReader } from './reader.ts';
import type { Signed } from './signed.ts';

/** One number for the whole board, and what it stands on. */
export function Summary({ total, signed }: { readonly total: Counts; readonly signed: Signed }) {
  const { place } = useNavigation();
  const { words, format } = useLanguage();
  const { may_read_words } = useReader();
  return (
    <section class="summary card" aria-labelledby="summary-title">
      <h2 id="summary-title" class="label">
        <abbr title={words.figures.csatInFull}>{words.figures.csat}</abbr>
      </h2>
      <p class="headline">{format.share(csat(total), 1)}</p>
      <p class="rule">{words.rules.csat}</p>
      <Figures counts={total} />
      <RatingBar counts={total} />
      <RatingKey counts={total} />
      <LeftOut counts={total} unsigned={signed.unsigned} isSignedOnly={signed.isOnly} />
      <Funnel counts={total} />
      {may_read_words && answered(total) + total.excluded + total.suspect > 0 && (
        <Link to={{ ...place, opened: { agent: null, channel: place.channel } }} class="button">
          {words.summary.readComments} <span class="count">{format.count(total.comments)}</span>
        </Link>
      )}
    </section>
  );
}
