import { answered, type Counts, csat } from '../domain/counts.ts';
import { Figures } from './Figures.tsx';
import { countText, shareText } from './format.ts';
import { Link } from './Link.tsx';
import { useNavigation } from './navigation.ts';
import { RatingBar, RatingKey } from './RatingBar.tsx';
import { RULES } from './words.ts';

/** One number for the whole board, and what it stands on. */
export function Summary({ total }: { readonly total: Counts }) {
  const { place } = useNavigation();
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
      {answered(total) > 0 && (
        <Link to={{ ...place, opened: { agent: null, channel: place.channel } }} class="button">
          Read the comments <span class="count">{countText(total.comments)}</span>
        </Link>
      )}
    </section>
  );
}
