import { useMemo } from 'preact/hooks';
import type { Board } from '../domain/board.ts';
import { VIEWS } from './address.ts';
import { Empty } from './Empty.tsx';
import { Link } from './Link.tsx';
import { useWords } from './language.ts';
import { Matrix } from './Matrix.tsx';
import { useNavigation } from './navigation.ts';
import { Ranking } from './Ranking.tsx';
import { useReader } from './reader.ts';
import { agentLines, channelLines } from './rows.ts';
import { WordsLater } from './WordsLater.tsx';

interface Props {
  readonly board: Board;
  readonly isEmpty: boolean;
  /** Publishable key of the site. */
  readonly site: string;
  readonly isSignedOnly: boolean;
  /** What the numbers speak of: the days and the channel. */
  readonly about: string;
}

/** The boards and the words, one at a time, and the rules that they are made by. */
export function Boards({ isEmpty, ...props }: Props) {
  const { boards, rules } = useWords();
  const { place } = useNavigation();
  const { may_read_words } = useReader();
  return (
    <section class="boards" aria-label={boards.title}>
      <nav class="views" aria-label={boards.title}>
        {VIEWS.filter((view) => view !== 'words' || may_read_words).map((view) => (
          <Link key={view} to={{ ...place, view }} isCurrent={place.view === view}>
            {boards.views[view]}
          </Link>
        ))}
      </nav>
      {isEmpty ? <Empty /> : <Chosen {...props} />}
      <p class="muted rules">
        {rules.csat}. {rules.mean}. {rules.coverage}. {rules.several}
      </p>
    </section>
  );
}

function Chosen({ board, site, isSignedOnly, about }: Omit<Props, 'isEmpty'>) {
  const { boards } = useWords();
  const { may_read_words } = useReader();
  const { channel, view } = useNavigation().place;
  const agents = useMemo(() => agentLines(board, channel), [board, channel]);
  const channels = useMemo(() => channelLines(board, channel), [board, channel]);
  if (view === 'matrix') return <Matrix board={board} about={about} />;
  if (view === 'words' && may_read_words) return <WordsLater site={site} isSignedOnly={isSignedOnly} about={about} />;
  const named = { title: boards.views[view], about };
  if (view === 'channels')
    return <Ranking key={view} {...named} noun={boards.channel} lines={channels} openedBy={(id) => ({ agent: null, channel: id })} />;
  return <Ranking key={view} {...named} noun={boards.agent} lines={agents} openedBy={(id) => ({ agent: id, channel })} />;
}
