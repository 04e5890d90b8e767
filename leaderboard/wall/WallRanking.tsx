import { useRef } from 'preact/hooks';
import { answered } from '../../domain/counts.ts';
import { type Axis, axisOf } from '../axis.ts';
import { Badge } from '../Badge.tsx';
import { useLanguage } from '../language.ts';
import { RatingBar } from '../RatingBar.tsx';
import type { Line, Ranked } from '../rows.ts';
import { ScoreCell } from '../ScoreCell.tsx';
import { useFlash, useGlide } from '../use-motion.ts';
import { rankedOf } from './screens.ts';
import { useFit } from './use-fit.ts';

interface Props {
  readonly title: string;
  /** What a row is called. */
  readonly noun: string;
  readonly ranked: Ranked<string>;
}

/** The first of a ranking, as many as fit. There is no last: who is not on it is not named. */
export function WallRanking({ title, noun, ranked }: Props) {
  const { words, format } = useLanguage();
  const lines = rankedOf(ranked);
  const room = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const { rows, height } = useFit(room, lines.length);
  const shown = lines.slice(0, rows);
  const axis = axisOf(shown, ranked.pool.mean);
  useGlide(body, shown.map(({ key }) => key).join('\n'));
  return (
    <section class="wall-board" aria-labelledby="wall-board-title">
      <h2 id="wall-board-title">
        {title} <small class="wall-first">{lines.length > rows ? words.wall.first(format.count(rows), format.count(lines.length)) : ''}</small>
      </h2>
      <div class="wall-rows" ref={room}>
        {lines.length === 0 ? (
          <p class="wall-none">{words.wall.none}</p>
        ) : (
          <table style={{ '--row': `${height}px` }}>
            <Head noun={noun} />
            <tbody ref={body}>
              {shown.map((line) => (
                <Row key={line.key} line={line} mean={ranked.pool.mean} axis={axis} />
              ))}
            </tbody>
          </table>
        )}
      </div>
      <p class="wall-rule">{words.wall.rule}</p>
    </section>
  );
}

function Head({ noun }: { readonly noun: string }) {
  const { boards, figures } = useLanguage().words;
  const heads = { rank: boards.rank, name: noun, bar: boards.ratings, score: boards.columns.score, n: figures.answers };
  return (
    <thead>
      <tr>
        {Object.entries(heads).map(([column, head]) => (
          <th key={column} scope="col" class={`column-${column}`}>
            {head}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface RowProps {
  readonly line: Line<string>;
  readonly mean: number;
  readonly axis: Axis;
}

function Row({ line, mean, axis }: RowProps) {
  const { format } = useLanguage();
  const row = useRef<HTMLTableRowElement>(null);
  useFlash(row, JSON.stringify(line.counts));
  return (
    <tr ref={row}>
      <td class="column-rank">{`${line.isTied ? '=' : ''}${line.rank}`}</td>
      <th scope="row" class="column-name">
        <span class="wall-name">
          <bdi>{line.name}</bdi>
          {line.hasBadge && <Badge />}
        </span>
      </th>
      <td class="column-bar">
        <RatingBar counts={line.counts} />
      </td>
      <td class="column-score">
        <ScoreCell score={line.score} mean={mean} axis={axis} />
      </td>
      <td class="column-n">{format.count(answered(line.counts))}</td>
    </tr>
  );
}
