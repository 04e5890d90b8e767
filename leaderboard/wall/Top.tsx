import type { Counts } from '../../domain/counts.ts';
import { answered, csat } from '../../domain/counts.ts';
import type { DayRange } from '../../domain/period.ts';
import { Face } from '../Face.tsx';
import { Filled } from '../Filled.tsx';
import { useLanguage } from '../language.ts';
import type { Snapshot } from '../live.ts';
import { rangeText } from '../range-text.ts';
import type { LiveBoard } from '../use-live.ts';

interface Props {
  readonly live: LiveBoard;
  readonly snapshot: Snapshot;
  readonly range: DayRange;
  /** The channel and the team that it is about, where it is about one. */
  readonly about: readonly (string | null)[];
  readonly total: Counts;
}

/** Whose wall it is, of which days, how old the numbers are, and the one number of all. */
export function Top({ live, snapshot: { site }, range, about, total }: Props) {
  const language = useLanguage();
  const { words, format } = language;
  return (
    <header class="wall-top">
      <Face rating={5} />
      <div class="wall-title">
        <h1>
          <bdi>{site.name}</bdi>
        </h1>
        <p>{[rangeText(range, language), ...about.filter((part) => part !== null)].join(', ')}</p>
        <State live={live} zone={site.time_zone} />
      </div>
      <dl class="wall-figures">
        <div>
          <dt>{words.figures.csat}</dt>
          <dd>{format.share(csat(total))}</dd>
        </div>
        <div>
          <dt>{words.figures.answers}</dt>
          <dd>{format.count(answered(total))}</dd>
        </div>
      </dl>
    </header>
  );
}

/** Says the time in any case: a wall has nobody who would notice that it stands still. */
function State({ live, zone }: { readonly live: LiveBoard; readonly zone: string }) {
  const { words, format } = useLanguage();
  const line = live.isPaused ? 'paused' : live.line;
  const time = live.asOf !== null && <time dateTime={new Date(live.asOf).toISOString()}>{format.clock(zone).hour(live.asOf)}</time>;
  return (
    <p class="state" data-line={line}>
      <span class="dot" aria-hidden="true" />
      <span>{time ? <Filled text={words.live.asOf} places={{ line: words.live.lines[line], time }} /> : words.live.lines[line]}</span>
    </p>
  );
}
