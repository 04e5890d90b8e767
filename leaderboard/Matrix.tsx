import { useRef } from 'preact/hooks';
import type { Board } from '../domain/board.ts';
import type { Counts } from '../domain/counts.ts';
import type { ChannelId } from '../domain/ids.ts';
import { matrixOf } from '../domain/ranking.ts';
import { useLanguage, useWords } from './language.ts';
import { MatrixRow } from './MatrixRow.tsx';
import { useNavigation } from './navigation.ts';
import { agentLines, channelsOf, sortLines } from './rows.ts';
import { Scrollable } from './Scrollable.tsx';
import { ShowAll, useFirstRows } from './ShowAll.tsx';
import { SortHeader } from './SortHeader.tsx';
import { useGlide } from './use-motion.ts';
import { useSteady } from './use-steady.ts';

interface Props {
  readonly board: Board;
  readonly about: string;
}

/** Who is strong where: every agent on every channel, mean and n in each cell. */
export function Matrix({ board, about }: Props) {
  const { place, search } = useNavigation();
  const { words, format } = useLanguage();
  const lines = sortLines(agentLines(board, place.channel, place.answersMin).lines, place.sort, format.compare);
  const { hold, isBehind, lines: steady } = useSteady(lines, search);
  const shown = useFirstRows(steady);
  const body = useRef<HTMLTableSectionElement>(null);
  useGlide(body, shown.map(({ key }) => key).join('\n'));
  const channels = channelsOf(board, format.compare).filter((id) => place.channel === null || id === place.channel);
  const cells = matrixOf(board);
  return (
    <>
      <Scrollable class="sideways" label={words.boards.views.matrix}>
        <table class="board matrix" {...hold}>
          <caption>
            <span class="about">
              {words.boards.matrix(about)} <span class="note">{isBehind ? words.boards.held : ''}</span>
            </span>
          </caption>
          <Head channels={channels} />
          <tbody ref={body}>
            {shown.map((line) => (
              <MatrixRow key={line.key} line={line} channels={channels} cells={cells.get(line.key) ?? NO_CELLS} />
            ))}
          </tbody>
        </table>
      </Scrollable>
      <ShowAll count={lines.length} />
    </>
  );
}

const NO_CELLS: ReadonlyMap<ChannelId, Counts> = new Map();

function Head({ channels }: { readonly channels: readonly ChannelId[] }) {
  const { boards } = useWords();
  return (
    <thead>
      <tr>
        <SortHeader by="name" title={boards.agent} />
        <SortHeader by="score" title={boards.together} />
        {channels.map((id) => (
          <th key={id} scope="col">
            <bdi>{id}</bdi>
          </th>
        ))}
      </tr>
    </thead>
  );
}
