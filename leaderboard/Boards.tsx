import { useMemo } from 'preact/hooks';
import type { Board } from '../domain/board.ts';
import { VIEWS } from './address.ts';
import { Empty } from './Empty.tsx';
import { Link } from './Link.tsx';
import { useWords } from './language.ts';
import { Matrix } from './Matrix.tsx';
import { useNavigation } from './navigation.ts';
import { Ranking } from './Ranking.tsx';
import { agentLines, channelLines } from './rows.ts';

interface Props {
  readonly board: Board;
  readonly isEmpty: boolean;
  /** What the numbers speak of: the days and the channel. */
  readonly about: string;
}

/** The three boards, one at a time, and the rules that they are made by. */
export function Boards({ board, isEmpty, about }: Props) {
  const { boards, rules } = useWords();
  const { place } = useNavigation();
  return (
    <section class="boards" aria-label={boards.title}>
      <nav class="views" aria-label={boards.title}>
        {VIEWS.map((view) => (
          <Link key={view} to={{ ...place, view }} isCurrent={place.view === view}>
            {boards.views[view]}
          </Link>
        ))}
      </nav>
      {isEmpty ? <Empty /> : <Chosen board={board} about={about} />}
      <p class="muted rules">
        {rules.csat}. {rules.mean}. {rules.coverage}. {rules.several}
      </p>
    </section>
  );
}

function Chosen({ board, about }: { readonly board: Board; readonly about: string }) {
  const { boards } = useWords();
  const { channel, view } = useNavigation().place;
  const agents = useMemo(() => agentLines(board, channel), [board, channel]);
  const channels = useMemo(() => channelLines(board, channel), [board, channel]);
  if (view === 'matrix') return <Matrix board={board} about={about} />;
  const named = { title: boards.views[view], about };
  if (view === 'channels')
    return <Ranking key={view} {...named} noun={boards.channel} lines={channels} openedBy={(id) => ({ agent: null, channel: id })} />;
  return <Ranking key={view} {...named} noun={boards.agent} lines={agents} openedBy={(id) => ({ agent: id, channel })} />;
}
