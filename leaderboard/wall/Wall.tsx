import { useMemo, useState } from 'preact/hooks';
import './wall.css';
import './rows.css';
import './praise.css';
import './controls.css';
import { totalOf } from '../../domain/ranking.ts';
import { useWords } from '../language.ts';
import type { BoardProps } from '../Page.tsx';
import { SeriesChart } from '../SeriesChart.tsx';
import { seenBoard, signedOf } from '../signed.ts';
import { useSeries } from '../use-series.ts';
import { Controls } from './Controls.tsx';
import { type NewPraise, Praise, PraiseLine } from './Praise.tsx';
import { rankingsOf, type Screen, screensOf } from './screens.ts';
import { Top } from './Top.tsx';
import { useCelebrations } from './use-celebrations.ts';
import { useNewVersion } from './use-new-version.ts';
import { useAttended, useLook, useShift, useWakeLock } from './use-screen.ts';
import { useTurns } from './use-turns.ts';
import { useWinners } from './use-winners.ts';
import { WallRanking } from './WallRanking.tsx';

/** The board on a screen that hangs on a wall: one thing at a time, as much of it as fits, and nobody who operates it. */
export function Wall({ live, snapshot, address }: BoardProps) {
  const kiosk = address.kiosk ?? { theme: 'auto', scale: 1, rotate: 0 };
  useLook(kiosk);
  useWakeLock();
  useNewVersion(live.line);
  const [right, down] = useShift();
  const isAttended = useAttended();
  const [isStill, stand] = useState(false);
  const signed = signedOf(snapshot, address);
  const board = useMemo(() => seenBoard(snapshot.board, signed, address.team), [snapshot.board, signed.isOnly, address.team]);
  const rankings = useMemo(() => rankingsOf(board, address), [board, address.channel, address.answersMin]);
  const praise: NewPraise = {
    newest: useCelebrations({ site: address.site, range: address.range, isSignedOnly: signed.isOnly }, snapshot.board.seq),
    badges: rankings.agents.lines.filter(({ hasBadge }) => hasBadge),
    won: useWinners(address, snapshot.today, signed),
  };
  const { shown, turn, go } = useTurns(screensOf(rankings, address), kiosk.rotate, isStill);
  const holdStill = () => {
    live.pause(!isStill);
    stand(!isStill);
  };
  return (
    <div class="wall" data-attended={isAttended} style={{ transform: `translate(${0.3 * right}vmin, ${0.3 * down}vmin)` }}>
      <Top
        live={live}
        snapshot={snapshot}
        range={board.range}
        about={[address.channel, address.team]}
        total={totalOf(board, address.channel ?? undefined)}
      />
      <main class="wall-screen" data-screen={shown} aria-busy={live.isStale}>
        <Shown screen={shown} rankings={rankings} praise={praise} series={{ address, snapshot, isSignedOnly: signed.isOnly }} />
      </main>
      <footer class="wall-foot">
        <PraiseLine newest={praise.newest[0] ?? null} zone={snapshot.site.time_zone} isHidden={shown === 'praise'} />
        {kiosk.rotate > 0 && !isStill && (
          <span key={turn} class="wall-progress" style={{ animationDuration: `${kiosk.rotate}s` }} aria-hidden="true" />
        )}
      </footer>
      <Controls go={go} isStill={isStill} holdStill={holdStill} />
    </div>
  );
}

interface ShownProps {
  readonly screen: Screen;
  readonly rankings: ReturnType<typeof rankingsOf>;
  readonly praise: NewPraise;
  readonly series: ChartProps;
}

function Shown({ screen, rankings, praise, series }: ShownProps) {
  const { boards } = useWords();
  if (screen === 'praise') return <Praise praise={praise} zone={series.snapshot.site.time_zone} />;
  if (screen === 'series') return <Chart {...series} />;
  const nouns = { agents: boards.agent, channels: boards.channel, teams: boards.team };
  return <WallRanking key={screen} title={boards.views[screen]} noun={nouns[screen]} ranked={rankings[screen]} />;
}

interface ChartProps extends Pick<BoardProps, 'address' | 'snapshot'> {
  readonly isSignedOnly: boolean;
}

function Chart({ address: { site, range, channel, team }, snapshot, isSignedOnly }: ChartProps) {
  return (
    <SeriesChart answer={useSeries({ site, range, channel, team, isSignedOnly }, snapshot.board.seq)} snapshot={snapshot} changes={NO_CHANGES} />
  );
}

// An alarm is for those who can look into it, not for whoever passes by.
const NO_CHANGES: readonly never[] = [];
