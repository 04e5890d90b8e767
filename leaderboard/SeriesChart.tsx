import { useMemo } from 'preact/hooks';
import type { Timeseries } from '../contract/timeseries.ts';
import { answered, csat } from '../domain/counts.ts';
import { ChangeMarks, MarkKey } from './ChangeMarks.tsx';
import { type Change, changesByStep, changeTexts } from './changes.ts';
import { drawLine } from './drawn-line.ts';
import { type Language, useLanguage } from './language.ts';
import type { Snapshot } from './live.ts';
import { SeriesTable, stepText } from './SeriesTable.tsx';
import { type Series, type Step, seriesOf } from './series.ts';

interface Props {
  readonly answer: Timeseries | null;
  readonly snapshot: Snapshot;
  readonly changes: readonly Change[];
}

/** How CSAT and the number of answers went over the range, drawn and, for whoever reads better than sees, as a table. */
export function SeriesChart({ answer, snapshot, changes }: Props) {
  const zone = snapshot.site.time_zone;
  const { words, format } = useLanguage();
  // The board moves more often than the answer comes.
  const series = useMemo(() => answer && seriesOf(answer, snapshot.today, zone), [answer, snapshot.today, zone]);
  const clock = useMemo(() => format.clock(zone), [format, zone]);
  const marked = series ? changesByStep(series, changes) : NONE;
  return (
    <section class="series card" aria-labelledby="series-title">
      <h2 id="series-title" class="label">
        {series ? words.series.titles[series.grain] : words.series.overTime}
      </h2>
      <Plots series={series} marked={marked} labelOf={(step) => (series ? stepText(step, series.grain, { clock, format }) : '')} />
      {series && <SeriesTable series={series} marked={marked} clock={clock} />}
    </section>
  );
}

const NONE: ReadonlyMap<number, readonly Change[]> = new Map();

interface PlotProps {
  readonly series: Series | null;
  /** What changed, by the index of the step. */
  readonly marked: ReadonlyMap<number, readonly Change[]>;
  readonly labelOf: (step: Step) => string;
}

// Half a unit of room at both ends, so that a line at 0% or 100% is as thick as elsewhere.
const heightOf = (share: number): number => 99.5 - 99 * share;
const QUARTERS = [0, 0.25, 0.5, 0.75, 1];

/** Two plots with one time axis. Texts stand outside of the drawing, so that they keep their size while it stretches. */
function Plots({ series, marked, labelOf }: PlotProps) {
  const language = useLanguage();
  const words = language.words.series;
  const steps = series?.steps ?? [];
  const most = Math.max(1, ...steps.map(({ counts }) => answered(counts)));
  const [first, last] = [steps[0], steps.at(-1)];
  return (
    <div class="plots" aria-busy={series === null}>
      <span class="scale">
        {words.csatScale} {marked.size > 0 && <MarkKey />}
      </span>
      <svg
        class="plot shares"
        viewBox={`0 0 ${Math.max(1, steps.length)} 100`}
        preserveAspectRatio="none"
        role="img"
        aria-label={shareSentence(steps, language)}
      >
        <path class="grid" d={gridLines(steps.length)} />
        <path class="line" d={shareLine(steps)} />
        <path class="dots" d={shareDots(steps)} />
        <ChangeMarks marked={marked} />
        {steps.map((step, at) => (
          <Spot key={at} at={at} text={[spotText(step, labelOf(step), language), ...changeTexts(marked.get(at), language.words)].join('\n')} />
        ))}
      </svg>
      <span class="scale">{words.answersScale(most)}</span>
      <Amounts steps={steps} most={most} labelOf={labelOf} />
      <span class="axis">
        <span>{first && labelOf(first)}</span>
        <span>{last && last !== first && labelOf(last)}</span>
      </span>
    </div>
  );
}

const gridLines = (width: number): string => QUARTERS.map((share) => `M0 ${heightOf(share)}H${width}`).join('');

/** How many answers there were in each step. */
function Amounts({ steps, most, labelOf }: Pick<PlotProps, 'labelOf'> & { readonly steps: readonly Step[]; readonly most: number }) {
  const language = useLanguage();
  return (
    <svg
      class="plot amounts"
      viewBox={`0 0 ${Math.max(1, steps.length)} ${most}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={amountSentence(steps, language)}
    >
      <path class="bars" d={steps.map(({ counts }, at) => barOf(at, answered(counts), most)).join('')} />
      {steps.map((step, at) => (
        <Spot key={at} at={at} text={spotText(step, labelOf(step), language)} height={most} />
      ))}
    </svg>
  );
}

/** An invisible column that says its numbers when it is pointed at. */
const Spot = ({ at, text, height = 100 }: { readonly at: number; readonly text: string; readonly height?: number }) => (
  <rect class="spot" x={at} y={0} width={1} height={height}>
    <title>{text}</title>
  </rect>
);

const spotText = ({ counts }: Step, label: string, { words, format }: Language): string =>
  words.series.spot(label, format.share(csat(counts)), answered(counts));

/** The line breaks where nobody answered, because nothing is known there. */
const shareLine = (steps: readonly Step[]): string =>
  drawLine(
    steps.map(({ counts }) => csat(counts)),
    heightOf,
  ) ?? '';

/** A line of no length with round ends: the only dot that stays round in a stretched drawing. */
const shareDots = (steps: readonly Step[]): string =>
  steps.map(({ counts }, at) => (csat(counts) === null ? '' : `M${at + 0.5} ${heightOf(csat(counts) ?? 0)}h0`)).join('');

const barOf = (at: number, n: number, most: number): string => (n > 0 ? `M${at + 0.15} ${most}V${most - n}h.7V${most}z` : '');

function shareSentence(steps: readonly Step[], { words: { series }, format }: Language): string {
  const shares = steps.flatMap(({ counts }) => csat(counts) ?? []);
  return shares.length === 0 ? series.nothing : series.csatBetween(format.share(Math.min(...shares)), format.share(Math.max(...shares)));
}

function amountSentence(steps: readonly Step[], { words, format }: Language): string {
  const amounts = steps.map(({ counts }) => answered(counts));
  return words.series.answersBetween(format.count(Math.min(...amounts)), format.count(Math.max(...amounts)));
}
