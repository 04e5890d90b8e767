import { useMemo } from 'preact/hooks';
import type { Board } from '../domain/board.ts';
import type { ChannelId } from '../domain/ids.ts';
import { countsByAgent, countsByChannel, countsByTeam } from '../domain/ranking.ts';
import { VIEWS, type View } from './address.ts';
import { Empty } from './Empty.tsx';
import { Link } from './Link.tsx';
import { useWords } from './language.ts';
import { Matrix } from './Matrix.tsx';
import { useNavigation } from './navigation.ts';
import { Ranking } from './Ranking.tsx';
import { useReader } from './reader.ts';
import { agentLines, channelLines, teamLines } from './rows.ts';
import { WordsLater } from './WordsLater.tsx';

interface Props {
  readonly board: Board;
  /** That of the period before; null where there is none, or none yet. */
  readonly before: Board | null;
  readonly isEmpty: boolean;
  /** Publishable key of the site. */
  readonly site: string;
  /** What the numbers speak of: the days and the channel. */
  readonly about: string;
}

/** The three boards, one at a time, and the rules that they are made by. */
export function Boards({ isEmpty, ...shown }: Props) {
  const { boards, rules } = useWords();
  const { place } = useNavigation();
  const { may_read_words } = useReader();
  // Whoever has no teams is not asked to choose among them.
  const hasTeams = shown.board.cells.some(({ team }) => team !== null);
  const isOffered: Partial<Record<View, boolean>> = { teams: place.view === 'teams' || hasTeams, words: may_read_words };
  return (
    <section class="boards" aria-label={boards.title}>
      <nav class="views" aria-label={boards.title}>
        {VIEWS.filter((view) => isOffered[view] ?? true).map((view) => (
          <Link key={view} to={{ ...place, view }} isCurrent={place.view === view}>
            {boards.views[view]}
          </Link>
        ))}
      </nav>
      {isEmpty ? <Empty /> : <Chosen {...shown} />}
      <p class="muted rules">
        {rules.score}. {rules.csat}. {rules.mean}. {rules.coverage}. {rules.several}
      </p>
    </section>
  );
}

function Chosen({ board, before, site, about }: Omit<Props, 'isEmpty'>) {
  const { boards } = useWords();
  const { may_read_words } = useReader();
  const { place } = useNavigation();
  const { channel, view, team, answersMin } = place;
  const asked = { board, before, channel, team, answersMin };
  if (view === 'matrix') return <Matrix board={board} about={about} />;
  if (view === 'words' && may_read_words) return <WordsLater site={site} about={about} />;
  const named = { title: boards.views[view], about };
  if (view === 'channels') return <Channels {...named} {...asked} noun={boards.channel} />;
  if (view === 'teams') return <Teams {...named} {...asked} noun={boards.team} />;
  return <Agents {...named} {...asked} noun={boards.agent} />;
}

interface RankingProps {
  readonly title: string;
  readonly noun: string;
  readonly about: string;
  readonly board: Board;
  readonly before: Board | null;
  readonly channel: ChannelId | null;
  readonly team: string | null;
  readonly answersMin: number;
}

function Agents({ board, before, channel, team, answersMin, ...named }: RankingProps) {
  const ranked = agentLines(board, channel, answersMin);
  const counts = useMemo(() => before && countsByAgent(before, channel ?? undefined), [before, channel]);
  return <Ranking {...named} ranked={ranked} before={counts} of="agents" seq={board.seq} openedBy={(id) => ({ agent: id, channel, team })} />;
}

function Channels({ board, before, channel, team, answersMin, ...named }: RankingProps) {
  const ranked = channelLines(board, channel, answersMin);
  const counts = useMemo(() => before && countsByChannel(before), [before]);
  return <Ranking {...named} ranked={ranked} before={counts} of="channels" seq={board.seq} openedBy={(id) => ({ agent: null, channel: id, team })} />;
}

function Teams({ board, before, channel, team: _, answersMin, ...named }: RankingProps) {
  const ranked = teamLines(board, channel, answersMin);
  const counts = useMemo(() => before && countsByTeam(before, channel ?? undefined), [before, channel]);
  return <Ranking {...named} ranked={ranked} before={counts} of="teams" seq={board.seq} openedBy={(id) => ({ agent: null, channel, team: id })} />;
}
