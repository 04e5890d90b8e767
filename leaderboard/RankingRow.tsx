import { useMemo, useRef } from 'preact/hooks';
import { answered, coverage, csat, mean, responseRate } from '../domain/counts.ts';
import type { Opened } from './address.ts';
import { NO_NUMBER } from './format.ts';
import { Link, openerOf } from './Link.tsx';
import { useLanguage } from './language.ts';
import { useNavigation } from './navigation.ts';
import { RatingBar } from './RatingBar.tsx';
import { rateText } from './rate-text.ts';
import type { Line } from './rows.ts';
import { useFlash } from './use-motion.ts';
import { useSight } from './use-sight.ts';

interface Props {
  readonly line: Line<string>;
  readonly opened: Opened;
}

/** One row; drawn again only when something in it changed, since a board of a thousand agents moves four times a second. */
export function RankingRow({ line, opened }: Props) {
  const { place, search } = useNavigation();
  const language = useLanguage();
  const { format } = language;
  const { counts } = line;
  const row = useRef<HTMLTableRowElement>(null);
  const value = JSON.stringify(counts);
  useSight(row);
  useFlash(row, value);
  // Compared by value, because counts are summed anew with every move.
  return useMemo(
    () => (
      <tr ref={row}>
        <td class="column-rank">{rankText(line)}</td>
        <th scope="row" class="column-name">
          <Link to={{ ...place, opened }} class="opener">
            <bdi>{line.name}</bdi>
          </Link>
        </th>
        <td class="column-csat">{format.share(csat(counts))}</td>
        <td class="column-mean">{format.mean(mean(counts))}</td>
        <td class="column-n">{format.count(answered(counts))}</td>
        <td class="column-bar">
          <RatingBar counts={counts} />
        </td>
        <td class="column-comments">{format.count(counts.comments)}</td>
        <td class="column-rate">{rateText(responseRate(counts), language)}</td>
        <td class="column-coverage">{rateText(coverage(counts), language)}</td>
      </tr>
    ),
    [value, line.rank, line.isTied, line.name, openerOf(opened), search, language],
  );
}

/** "3", or "=3" where somebody else has the same rank. */
const rankText = ({ rank, isTied }: Line<string>): string => (rank === null ? NO_NUMBER : `${isTied ? '=' : ''}${rank}`);
