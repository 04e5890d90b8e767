import { useEffect } from 'preact/hooks';
import { answered } from '../domain/counts.ts';
import { totalOf } from '../domain/ranking.ts';
import { Boards } from './Boards.tsx';
import { Drawer } from './Drawer.tsx';
import { Filters } from './Filters.tsx';
import { Header } from './Header.tsx';
import { openerOf } from './Link.tsx';
import { Loading } from './Loading.tsx';
import type { Snapshot } from './live.ts';
import { NoBoard } from './NoBoard.tsx';
import { NavigationProvider, useAddressBar } from './navigation.ts';
import { rangeText } from './range-text.ts';
import { channelsOf } from './rows.ts';
import { SeriesChart } from './SeriesChart.tsx';
import { Summary } from './Summary.tsx';
import { type LiveBoard, useLive } from './use-live.ts';
import { useSeries } from './use-series.ts';

/** The leaderboard: everything on it follows from the address and from what the server said last. */
export function Page() {
  const navigation = useAddressBar();
  const { site, range } = navigation.address;
  const live = useLive({ site, range });
  return (
    <NavigationProvider value={navigation}>
      {live.snapshot && !(live.isStale && live.failure) ? (
        <Sheet live={live} snapshot={live.snapshot} address={navigation.address} />
      ) : live.failure ? (
        <NoBoard failure={live.failure} retry={live.retry} />
      ) : (
        <Loading />
      )}
    </NavigationProvider>
  );
}

interface Props {
  readonly live: LiveBoard;
  readonly snapshot: Snapshot;
  readonly address: ReturnType<typeof useAddressBar>['address'];
}

function Sheet({ live, snapshot, address }: Props) {
  const { board, site } = snapshot;
  const { channel, opened } = address;
  const series = useSeries({ site: address.site, range: address.range }, channel, board.seq);
  const total = totalOf(board, channel ?? undefined);
  const about = `${rangeText(board.range)}, ${channel ?? 'all channels'}`;
  useEffect(() => {
    document.title = `${site.name} · Leaderboard`;
  }, [site.name]);
  return (
    <div class="page">
      <Header live={live} site={site} total={total} about={about} />
      <Filters channels={channelsOf(board)} />
      <main aria-busy={live.isStale}>
        <div class="overview">
          <Summary total={total} />
          <SeriesChart answer={series} snapshot={snapshot} />
        </div>
        <Boards board={board} isEmpty={answered(total) === 0} about={about} />
      </main>
      {opened && (
        <Drawer key={openerOf(opened)} opened={opened} snapshot={snapshot} about={`${rangeText(board.range)}, times in ${site.time_zone}`} />
      )}
    </div>
  );
}
