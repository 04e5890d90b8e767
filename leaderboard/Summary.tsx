import { answered, type Counts, csat } from '../domain/counts.ts';
import { worstCase } from '../domain/non-response.ts';
import type { DayRange } from '../domain/period.ts';
import { Change } from './Change.tsx';
import { Figures } from './Figures.tsx';
import { Funnel } from './Funnel.tsx';
import { LeftOut } from './LeftOut.tsx';
import { Link } from './Link.tsx';
import { useLanguage } from './language.ts';
import { useNavigation } from './navigation.ts';
import { RatingBar, RatingKey } from './RatingBar.tsx';
import { useReader } from './reader.ts';
import type { Signed } from './signed.ts';

interface Props {
  readonly total: Counts;
  readonly signed: Signed;
  /** The period before; null where there is none, or none yet. */
  readonly before: { readonly range: DayRange; readonly counts: Counts } | null;
}

/** One number for the whole board, and what it stands on. */
export function Summary({ total, signed, before }: Props) {
  const { place } = useNavigation();
  const { words, format } = useLanguage();
  const { may_read_words } = useReader();
  return (
    <section class="summary card" aria-labelledby="summary-title">
      <h2 id="summary-title" class="label">
        <abbr title={words.figures.csatInFull}>{words.figures.csat}</abbr>
      </h2>
      <p class="headline">{format.share(csat(total), 1)}</p>
      {before && answered(before.counts) > 0 && (
        <p class="trend">
          <Change now={total} before={before.counts} isAlways />{' '}
          <span class="muted">{words.trend.against(format.days(before.range.from, before.range.to))}</span>
        </p>
      )}
      <p class="rule">{words.rules.csat}</p>
      <Figures counts={total} />
      <RatingBar counts={total} />
      <RatingKey counts={total} />
      <LeftOut counts={total} unsigned={signed.unsigned} isSignedOnly={signed.isOnly} />
      <Funnel counts={total} />
      <Silent counts={total} />
      {may_read_words && answered(total) + total.excluded + total.suspect > 0 && (
        <Link to={{ ...place, opened: { agent: null, channel: place.channel, team: place.team } }} class="button">
          {words.summary.readComments} <span class="count">{format.count(total.comments)}</span>
        </Link>
      )}
    </section>
  );
}

/** What those could do to the number who had the faces before them and did not answer. */
function Silent({ counts }: { readonly counts: Counts }) {
  const { words, format } = useLanguage();
  const [answers, satisfied] = [answered(counts), counts.ratings[3] + counts.ratings[4]];
  const bounds = counts.shown > answers ? worstCase({ asked: counts.shown, answers, satisfied }) : null;
  return bounds && <p class="rule silent">{words.silent(format.share(bounds.low), format.share(bounds.high))}</p>;
}
