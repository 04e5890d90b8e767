import type { Board } from '../domain/board.ts';
import { answered, mean } from '../domain/counts.ts';
import { intervalOf } from '../domain/interval.ts';
import type { Pool } from '../domain/pool.ts';
import { expectedRank } from '../domain/rank-interval.ts';
import { chanceAbove, isEarly } from '../domain/score.ts';
import type { Address, Opened } from './address.ts';
import { useLanguage } from './language.ts';
import { useNavigation } from './navigation.ts';
import { agentLines, channelLines, type Line, type Ranked, teamLines } from './rows.ts';
import { Versus } from './Versus.tsx';

interface Props {
  readonly opened: Opened;
  readonly board: Board;
}

/** How the score of the row behind the drawer comes about, computed before the reader's eyes, and how it compares with another's. */
export function HowScored({ opened, board }: Props) {
  const { place } = useNavigation();
  const { words } = useLanguage();
  const ranked = rankedAround(board, opened, place);
  const line = ranked.lines.find(({ key }) => key === keyOf(opened, place));
  if (!line || line.score.n === 0) return null;
  return (
    <details class="how" open>
      <summary>{words.score.title}</summary>
      <Sum line={line} pool={ranked.pool} />
      <Place line={line} lines={ranked.lines} pool={ranked.pool} />
      <Versus line={line} lines={ranked.lines} pool={ranked.pool} />
      <a href="./scoring.html">{words.score.explained}</a>
    </details>
  );
}

/** The ranking in which the row stands: that of the agents, of the teams or of the channels. */
function rankedAround(board: Board, { agent, channel, team }: Opened, place: Address): Ranked<string> {
  if (agent !== null) return agentLines(board, channel, place.answersMin);
  return team !== null && team !== place.team ? teamLines(board, channel, place.answersMin) : channelLines(board, null, place.answersMin);
}

const keyOf = ({ agent, channel, team }: Opened, place: Address): string | null => agent ?? (team !== place.team ? team : null) ?? channel;

/** The score as a sum of two parts. */
function Sum({ line: { counts, score, adjusted }, pool }: { readonly line: Line<string>; readonly pool: Pool }) {
  const { words, format } = useLanguage();
  const { low, high } = intervalOf(score);
  return (
    <p>
      {words.score.own(answered(counts), format.mean(mean(counts)), format.share(score.reliability))}{' '}
      {words.score.company(format.mean(pool.mean), format.share(1 - score.reliability))}{' '}
      <b>{words.score.result(format.mean(score.mean), format.mean(low), format.mean(high))}</b>{' '}
      {adjusted && words.score.adjusted(format.mean(adjusted.adjusted))} {adjusted && adjusted.island > 0 && words.score.island}{' '}
      {isEarly(score) && words.score.early}
    </p>
  );
}

/** Where it stands, and how much of that is chance. */
function Place({ line, lines, pool }: { readonly line: Line<string>; readonly lines: readonly Line<string>[]; readonly pool: Pool }) {
  const { words, format } = useLanguage();
  const { place } = useNavigation();
  const { rank, rankInterval, score } = line;
  const ranked = lines.filter(({ lane }) => lane === 'ranked');
  if (rank === null || rankInterval === null) return <p>{words.score.noRank(place.answersMin)}</p>;
  const expected = expectedRank(
    ranked.indexOf(line),
    ranked.map((other) => other.score),
  );
  const [best, worst] = [format.count(rankInterval.best), format.count(rankInterval.worst)];
  return (
    <p>
      {words.score.rank(format.count(rank), best, worst, format.count(Math.round(expected)))}{' '}
      {words.score.above(format.share(chanceAbove(score, pool)))}
    </p>
  );
}
