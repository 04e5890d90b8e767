import { answered, type Counts, coverage, csat, mean, responseRate } from '../domain/counts.ts';
import { useLanguage } from './language.ts';
import { rateText } from './rate-text.ts';

/** Mean, n, response rate and coverage: what has to stand beside a CSAT for it to mean something; with the CSAT itself where nothing else says it. */
export function Figures({ counts, hasCsat = false }: { readonly counts: Counts; readonly hasCsat?: boolean }) {
  const language = useLanguage();
  const { format } = language;
  const { figures } = language.words;
  return (
    <dl class="figures">
      {hasCsat && (
        <div>
          <dt>{figures.csat}</dt>
          <dd>{format.share(csat(counts))}</dd>
        </div>
      )}
      <div>
        <dt>{figures.mean}</dt>
        <dd>{format.mean(mean(counts))}</dd>
      </div>
      <div>
        <dt>{figures.answers}</dt>
        <dd>{format.count(answered(counts))}</dd>
      </div>
      <div>
        <dt>{figures.rate}</dt>
        <dd>{rateText(responseRate(counts), language)}</dd>
      </div>
      <div>
        <dt>{figures.coverage}</dt>
        <dd>{rateText(coverage(counts), language)}</dd>
      </div>
    </dl>
  );
}
