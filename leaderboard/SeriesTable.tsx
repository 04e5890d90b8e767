import { answered, csat, mean } from '../domain/counts.ts';
import { type Clock, countText, daysText, meanText, monthText, shareText } from './format.ts';
import type { Grain, Series, Step } from './series.ts';

interface Props {
  readonly series: Series;
  readonly clock: Clock;
}

/** The chart in numbers, newest first. */
export function SeriesTable({ series: { grain, steps }, clock }: Props) {
  return (
    <details class="twin">
      <summary>Show as a table</summary>
      <table class="board">
        <caption class="hidden">CSAT, mean and answers by {grain}</caption>
        <thead>
          <tr>
            <th scope="col">{HEADS[grain]}</th>
            <th scope="col">CSAT</th>
            <th scope="col">Mean</th>
            <th scope="col">Answers</th>
          </tr>
        </thead>
        <tbody>
          {[...steps].reverse().map((step) => (
            <tr key={step.hour ?? step.day}>
              <th scope="row">{stepText(step, grain, clock)}</th>
              <td>{shareText(csat(step.counts))}</td>
              <td>{meanText(mean(step.counts))}</td>
              <td>{countText(answered(step.counts))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

const HEADS: Readonly<Record<Grain, string>> = { hour: 'Hour', day: 'Day', week: 'Week from', month: 'Month' };

/** What a step is called: "14:00", "22 Nov 2026", "Nov 2026". */
export const stepText = ({ hour, day }: Step, grain: Grain, clock: Clock): string =>
  hour !== null ? clock.hour(hour) : grain === 'month' ? monthText(day) : daysText(day, day);
