import { answered, type Counts, csat } from '../domain/counts.ts';
import { Figures } from './Figures.tsx';
import { Funnel } from './Funnel.tsx';
import { countText, shareText } from './format.ts';
import { LeftOut } from './LeftOut.tsx';
import { Link } from './Link.tsx';
import { useNavigation } from './navigation.ts';
import { RatingBar, RatingKey } from './RatingBar.tsx';
import { useReader } from './reader.ts';
import type { Signed } from './signed.ts';
import { RULES } from './words.ts';

/** One number for the whole board, and what it stands on. */
export function Summary({ total, signed }: { readonly total: Counts; readonly signed: Signed }) {
  const { place } = useNavigation();
  const { may_read_words } = useReader();
  return (
    <section class="summary card" aria-labelledby="summary-title">
      <h2 id="summary-title" class="label">
        <abbr title="Customer satisfaction">CSAT</abbr>
      </h2>
      <p class="headline">{shareText(csat(total), 1)}</p>
      <p class="rule">{RULES.csat}</p>
      <Figures counts={total} />
      <RatingBar counts={total} />
      <RatingKey counts={total} />
      <LeftOut counts={total} unsigned={signed.unsigned} isSignedOnly={signed.isOnly} />
      <Funnel counts={total} />
      {may_read_words && answered(total) + total.excluded + total.suspect > 0 && (
        <Link to={{ ...place, opened: { agent: null, channel: place.channel } }} class="button">
          Read the comments <span class="count">{countText(total.comments)}</span>
        </Link>
      )}
    </section>
  );
}
