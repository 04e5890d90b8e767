import { useRef } from 'preact/hooks';
import type { Opened } from './address.ts';
import { useLanguage } from './language.ts';
import { useNavigation } from './navigation.ts';
import { RankingRow } from './RankingRow.tsx';
import { type Line, sortLines } from './rows.ts';
import { ShowAll, useFirstRows } from './ShowAll.tsx';
import { SortHeader } from './SortHeader.tsx';
import { useGlide } from './use-motion.ts';
import { useSteady } from './use-steady.ts';

interface Props<Key extends string> {
  /** "Agents", "Channels" */
  readonly title: string;
  /** What a row is called. */
  readonly noun: string;
  /** What the numbers speak of. */
  readonly about: string;
  readonly lines: readonly Line<Key>[];
  readonly openedBy: (key: Key) => Opened;
}

/** The board of agents or of channels: one row each, with every number that the rank stands on. */
export function Ranking<Key extends string>({ title, noun, about, lines, openedBy }: Props<Key>) {
  const { place, search } = useNavigation();
  const { words, format } = useLanguage();
  const { boards, figures, rules } = words;
  const { hold, isBehind, lines: steady } = useSteady(sortLines(lines, place.sort, format.compare), search);
  const shown = useFirstRows(steady);
  const body = useRef<HTMLTableSectionElement>(null);
  useGlide(body, shown.map(({ key }) => key).join('\n'));
  return (
    <>
      <table class="board ranking" {...hold}>
        <caption>
          {title}, {about}. {rules.rank} <span class="note">{isBehind ? boards.held : ''}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col" class="column-rank">
              {boards.rank}
            </th>
            <SortHeader by="name" title={noun} />
            <SortHeader by="csat" />
            <SortHeader by="mean" />
            <SortHeader by="n" />
            <th scope="col" class="column-bar">
              {boards.ratings}
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
        <tbody ref={body}>
          {shown.map((line) => (
            <RankingRow key={line.key} line={line} opened={openedBy(line.key)} />
          ))}
        </tbody>
      </table>
      <ShowAll count={lines.length} />
    </>
  );
}
