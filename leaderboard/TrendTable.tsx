import type { ThemeStats } from '../contract/words.ts';
import type { Day } from '../domain/calendar.ts';
import { useLanguage } from './language.ts';
import { Scrollable } from './Scrollable.tsx';

/** The trends of all themes in numbers, newest first. */
export function TrendTable({ stats: { interval, steps, themes } }: { readonly stats: ThemeStats }) {
  const { words, format } = useLanguage();
  return (
    <details class="twin">
      <summary>{words.spoken.trendTable}</summary>
      <Scrollable class="sideways" label={words.spoken.trendCaption[interval]}>
        <table class="board">
          <caption class="hidden">{words.spoken.trendCaption[interval]}</caption>
          <thead>
            <tr>
              <th scope="col">{words.series.steps[interval]}</th>
              {themes.map(({ name }) => (
                <th key={name} scope="col">
                  <bdi>{name}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...steps.entries()].reverse().map(([at, step]) => (
              <tr key={step}>
                <th scope="row">{format.days(step as Day, step as Day)}</th>
                {themes.map(({ name, trend }) => (
                  <td key={name}>{format.count(trend[at] ?? 0)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrollable>
    </details>
  );
}
