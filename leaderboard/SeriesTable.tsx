import { answered, csat, mean } from '../domain/counts.ts';
import { type Change, changeTexts } from './changes.ts';
import type { Clock } from './clock.ts';
import type { Format } from './format.ts';
import { useLanguage } from './language.ts';
import type { Grain, Series, Step } from './series.ts';

interface Props {
  readonly series: Series;
  /** What changed, by the index of the step. */
  readonly marked: ReadonlyMap<number, readonly Change[]>;
  readonly clock: Clock;
}

/** The chart in numbers, newest first. */
export function SeriesTable({ series: { grain, steps }, marked, clock }: Props) {
  const { words, format } = useLanguage();
  const { figures } = words;
  return (
    <details class="twin">
      <summary>{words.series.showTable}</summary>
      <table class="board">
        <caption class="hidden">{words.series.captions[grain]}</caption>
        <thead>
          <tr>
            <th scope="col">{words.series.steps[grain]}</th>
            <th scope="col">{figures.csat}</th>
            <th scope="col">{figures.mean}</th>
            <th scope="col">{figures.answers}</th>
            {marked.size > 0 && <th scope="col">{words.changes.title}</th>}
          </tr>
        </thead>
        <tbody>
          {[...steps.entries()].reverse().map(([at, step]) => (
            <tr key={step.hour ?? step.day}>
              <th scope="row">{stepText(step, grain, { clock, format })}</th>
              <td>{format.share(csat(step.counts))}</td>
              <td>{format.mean(mean(step.counts))}</td>
              <td>{format.count(answered(step.counts))}</td>
              {marked.size > 0 && <td class="changed">{changeTexts(marked.get(at), words).join('; ')}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** What a step is called: "14:00", "22 Nov 2026", "Nov 2026". */
export const stepText = ({ hour, day }: Step, grain: Grain, { clock, format }: { readonly clock: Clock; readonly format: Format }): string =>
  hour !== null ? clock.hour(hour) : grain === 'month' ? format.month(day) : format.days(day, day);
