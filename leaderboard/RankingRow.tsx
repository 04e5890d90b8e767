import { useMemo, useRef } from 'preact/hooks';
import { answered, type Counts, coverage, csat, mean, responseRate } from '../domain/counts.ts';
import type { Opened } from './address.ts';
import type { Axis } from './axis.ts';
import { Badge } from './Badge.tsx';
import { Change } from './Change.tsx';
import { NO_NUMBER } from './format.ts';
import { Link } from './Link.tsx';
import { type Language, useLanguage } from './language.ts';
import { useNavigation } from './navigation.ts';
import { RankCell } from './RankCell.tsx';
import { RatingBar } from './RatingBar.tsx';
import { rateText } from './rate-text.ts';
import type { Line } from './rows.ts';
import { ScoreCell } from './ScoreCell.tsx';
import { Sparkline } from './Sparkline.tsx';
import { useFlash } from './use-motion.ts';
import { useSight } from './use-sight.ts';

interface Props {
  readonly line: Line<string>;
  readonly opened: Opened;
  readonly axis: Axis;
  /** The mean of all rows, on the scale of ratings. */
  readonly mean: number;
  /** Whether the board has adjusted scores at all. */
  readonly isAdjusted: boolean;
  readonly before: Counts | undefined;
  /** CSAT step by step. */
  readonly shares: readonly (number | null)[] | undefined;
}

/** One row. Each part of it is drawn again only when something in it changed, since a board of a thousand agents moves four times a second. */
export function RankingRow({ line, opened, axis, mean: ofAll, isAdjusted, before, shares }: Props) {
  const { place, search } = useNavigation();
  const language = useLanguage();
  const { counts, score, rankInterval } = line;
  const row = useRef<HTMLTableRowElement>(null);
  const value = JSON.stringify(counts);
  useSight(row);
  useFlash(row, value);
  // Compared as it is written and drawn, because counts are summed anew and every score moves a little with every move.
  const drawn = [value, score.mean.toFixed(3), Math.sqrt(score.variance).toFixed(3), ofAll.toFixed(2), axis.low, axis.high, language];
  const rank = useMemo(() => <RankCell line={line} />, [line.rank, rankInterval?.best, rankInterval?.worst, line.isTied, language]);
  const fair = useMemo(() => (score.n > 0 ? <ScoreCell score={score} mean={ofAll} axis={axis} /> : NO_NUMBER), drawn);
  const opener = useMemo(
    () => (
      <Link to={{ ...place, opened }} class="opener">
        <bdi>{line.name}</bdi>
      </Link>
    ),
    [line.name, search],
  );
  return (
    <tr ref={row}>
      <td class="column-rank">{rank}</td>
      <th scope="row" class="column-name">
        {opener}
        {line.hasBadge && <Badge />}
      </th>
      <td class="column-score">{fair}</td>
      {isAdjusted && <td class="column-adjusted">{language.format.mean(line.adjusted?.adjusted ?? null)}</td>}
      {useMemo(() => countCells(counts, before, shares, language), [value, before, shares, language])}
    </tr>
  );
}

/** What can be counted. */
function countCells(counts: Counts, before: Props['before'], shares: Props['shares'], language: Language) {
  const { format } = language;
  return (
    <>
      <td class="column-mean">{format.mean(mean(counts))}</td>
      <td class="column-csat">
        {format.share(csat(counts))}
        <Change now={counts} before={before} />
      </td>
      <td class="column-n">{format.count(answered(counts))}</td>
      <td class="column-bar">
        <RatingBar counts={counts} />
      </td>
      <td class="column-trend">
        <Sparkline shares={shares} />
      </td>
      <td class="column-comments">{format.count(counts.comments)}</td>
      <td class="column-rate">{rateText(responseRate(counts), language)}</td>
      <td class="column-coverage">{rateText(coverage(counts), language)}</td>
    </>
  );
}
