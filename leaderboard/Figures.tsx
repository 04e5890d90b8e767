import { answered, type Counts, coverage, csat, mean, responseRate } from '../domain/counts.ts';
import { countText, meanText, rateText, shareText } from './format.ts';

/** Mean, n, response rate and coverage: what has to stand beside a CSAT for it to mean something; with the CSAT itself where nothing else says it. */
export function Figures({ counts, hasCsat = false }: { readonly counts: Counts; readonly hasCsat?: boolean }) {
  return (
    <dl class="figures">
      {hasCsat && (
        <div>
          <dt>CSAT</dt>
          <dd>{shareText(csat(counts))}</dd>
        </div>
      )}
      <div>
        <dt>Mean</dt>
        <dd>{meanText(mean(counts))}</dd>
      </div>
      <div>
        <dt>Answers</dt>
        <dd>{countText(answered(counts))}</dd>
      </div>
      <div>
        <dt>Response rate</dt>
        <dd>{rateText(responseRate(counts))}</dd>
      </div>
      <div>
        <dt>Coverage</dt>
        <dd>{rateText(coverage(counts))}</dd>
      </div>
    </dl>
  );
}
