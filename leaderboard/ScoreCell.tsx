import { intervalOf } from '../domain/interval.ts';
import type { Score } from '../domain/score.ts';
import { type Axis, placeOn } from './axis.ts';
import { useLanguage } from './language.ts';

interface Props {
  readonly score: Score;
  /** The mean of all, towards which scores are drawn. */
  readonly mean: number;
  readonly axis: Axis;
}

/** A fair score with the interval in which it probably is, as a line on the axis that all rows share; the mark on it is the mean of all. */
export function ScoreCell({ score, mean, axis }: Props) {
  const { words, format } = useLanguage();
  const { low, high } = intervalOf(score);
  const text = words.score.between(format.mean(low), format.mean(high));
  return (
    <span class="score" title={text}>
      <b>{format.mean(score.mean)}</b>
      <span class="hidden">{` ${text}`}</span>
      <span class="whisker" aria-hidden="true">
        <span class="of-all" style={{ insetInlineStart: percent(placeOn(axis, mean)) }} />
        <span
          class="reach"
          style={{ insetInlineStart: percent(placeOn(axis, low)), inlineSize: percent(placeOn(axis, high) - placeOn(axis, low)) }}
        />
        <span class="point" style={{ insetInlineStart: percent(placeOn(axis, score.mean)) }} />
      </span>
    </span>
  );
}

const percent = (share: number): string => `${(100 * share).toFixed(2)}%`;
