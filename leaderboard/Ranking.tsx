import { useRef } from 'preact/hooks';
import type { Counts } from '../domain/counts.ts';
import type { Opened } from './address.ts';
import type { SparklineFilter } from './api.ts';
import { axisOf } from './axis.ts';
import { useLanguage, useWords } from './language.ts';
import { useNavigation } from './navigation.ts';
import { RankingRow } from './RankingRow.tsx';
import { type Line, type Ranked, sortLines } from './rows.ts';
import { ShowAll, useFirstRows } from './ShowAll.tsx';
import { SortHeader } from './SortHeader.tsx';
import { useSigned } from './signed.ts';
import { useGlide } from './use-motion.ts';
import { useSparklines } from './use-sparklines.ts';
import { useSteady } from './use-steady.ts';

interface Props<Key extends string> {
  /** "Agents", "Channels" */
  readonly title: string;
  /** What a row is called. */
  readonly noun: string;
  /** What the numbers speak of. */
  readonly about: string;
  readonly ranked: Ranked<Key>;
  /** The same rows in the period before, as far as there is one. */
  readonly before: ReadonlyMap<Key, Counts> | null;
  readonly openedBy: (key: Key) => Opened;
  /** What the rows are, and the last move that they hold. */
  readonly of: SparklineFilter['of'];
  readonly seq: number;
}

/** The board of agents, channels or teams: one row each, with every number that the rank stands on. Whoever needs more answers stands apart. */
export function Ranking<Key extends string>({ title, noun, about, ranked: { lines, pool }, before, openedBy, of, seq }: Props<Key>) {
  const { place, search } = useNavigation();
  const { words, format } = useLanguage();
  const { hold, isBehind, lines: steady } = useSteady(sortLines(lines, place.sort, format.compare), search);
  const shown = useFirstRows(steady);
  const [ranked, others] = [shown.filter(({ lane }) => lane === 'ranked'), shown.filter(({ lane }) => lane !== 'ranked')];
  const body = useRef<HTMLTableSectionElement>(null);
  useGlide(body, ranked.map(({ key }) => key).join('\n'));
  const { site, range } = place;
  const { isOnly: isSignedOnly } = useSigned();
  const shares = useSparklines(
    { site, range, of, isSignedOnly },
    shown.slice(0, LINES_MAX).map(({ key }) => key),
    seq,
  );
  const axis = axisOf(ranked, pool.mean);
  const isAdjusted = lines.some(({ adjusted }) => adjusted !== null);
  const rowOf = (line: Line<Key>) => (
    <RankingRow
      {...{ line, axis, isAdjusted }}
      shares={shares.get(line.key)}
      key={line.key}
      mean={pool.mean}
      opened={openedBy(line.key)}
      before={place.isCompared ? before?.get(line.key) : undefined}
    />
  );
  return (
    <>
      <table class={isAdjusted ? 'board ranking adjusted' : 'board ranking'} {...hold}>
        <caption>
          {title}, {about}. {words.rules.rank} <span class="note">{isBehind ? words.boards.held : ''}</span>
        </caption>
        <Head noun={noun} isAdjusted={isAdjusted} />
        <tbody ref={body}>{ranked.map(rowOf)}</tbody>
        {others.length > 0 && (
          <tbody class="others">
            <tr class="lane">
              <th scope="rowgroup" colSpan={isAdjusted ? 12 : 11}>
                {words.boards.needsMore(place.answersMin)}
              </th>
            </tr>
            {others.map(rowOf)}
          </tbody>
        )}
      </table>
      <ShowAll count={lines.length} />
    </>
  );
}

// More rows than these are not looked at for their small lines.
const LINES_MAX = 100;

function Head({ noun, isAdjusted }: { readonly noun: string; readonly isAdjusted: boolean }) {
  const { boards, figures } = useWords();
  return (
    <thead>
      <tr>
        <th scope="col" class="column-rank">
          {boards.rank}
        </th>
        <SortHeader by="name" title={noun} />
        <SortHeader by="score" />
        {isAdjusted && <SortHeader by="adjusted" />}
        <SortHeader by="mean" />
        <SortHeader by="csat" />
        <SortHeader by="n" />
        <th scope="col" class="column-bar">
          {boards.ratings}
        </th>
        <th scope="col" class="column-trend">
          {boards.trend}
        </th>
        <th scope="col" class="column-comments">
          {figures.comments}
        </th>
        <th scope="col" class="column-rate">
          {figures.rate}
        </th>
        <th scope="col" class="column-coverage">
          {figures.coverage}
        </th>
      </tr>
    </thead>
  );
}
