import type { FunctionComponent } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { answered } from '../domain/counts.ts';
import { rangeBefore } from '../domain/period.ts';
import { totalOf } from '../domain/ranking.ts';
import type { ApiFailure } from './api.ts';
import { Boards } from './Boards.tsx';
import { Changes } from './Changes.tsx';
import { changesIn } from './changes.ts';
import { Drawer } from './Drawer.tsx';
import { Filters } from './Filters.tsx';
import { Header } from './Header.tsx';
import { openerOf } from './Link.tsx';
import { Loading } from './Loading.tsx';
import { type Language, LanguageProvider, useLanguage } from './language.ts';
import type { Snapshot } from './live.ts';
import { NoBoard } from './NoBoard.tsx';
import { NavigationProvider, useAddressBar } from './navigation.ts';
import { rangeText } from './range-text.ts';
import { ReaderProvider } from './reader.ts';
import { channelsOf, teamsOf } from './rows.ts';
import { SeriesChart } from './SeriesChart.tsx';
import { Summary } from './Summary.tsx';
import { SignedProvider, seenBoard, signedOf } from './signed.ts';
import { useAlerts } from './use-alerts.ts';
import { type LiveBoard, useLive } from './use-live.ts';
import { usePastBoard } from './use-past-board.ts';
import { useSeries } from './use-series.ts';
import { useSpoken } from './use-spoken.ts';

/** The leaderboard: everything on it follows from the address and from what the server said last. */
export function Page({ first, Board = Sheet }: { readonly first: Language; readonly Board?: FunctionComponent<BoardProps> }) {
  const navigation = useAddressBar();
  const { site, range, lang } = navigation.address;
  const language = useSpoken(first, lang);
  const live = useLive({ site, range });
  const { failure, snapshot } = live;
  const isWall = snapshot?.you.role === 'wall' || navigation.address.kiosk !== null;
  useSignIn(failure, isWall);
  useTitle(snapshot, language);
  return (
    <LanguageProvider value={language}>
      <NavigationProvider value={navigation}>
        {snapshot && !(failure && (live.isStale || isFinal(failure))) ? (
          <ReaderProvider value={snapshot.you}>
            <Board live={live} snapshot={snapshot} address={navigation.address} />
          </ReaderProvider>
        ) : failure ? (
          <NoBoard failure={failure} isWall={isWall} retry={live.retry} />
        ) : (
          <Loading />
        )}
      </NavigationProvider>
    </LanguageProvider>
  );
}

/** Whoever has lost the right to see the board does not keep what they saw. */
const isFinal = ({ code }: ApiFailure): boolean => code === 'unauthorized' || code === 'forbidden' || code === 'unknown_site';

/** Leads those who are not signed in any more to where they can be, and from there back. A wall has nobody who could. */
function useSignIn(failure: ApiFailure | null, isWall: boolean): void {
  const isLost = failure?.code === 'unauthorized' && !isWall;
  useEffect(() => {
    if (isLost) location.assign(new URL(`../sign-in?next=${encodeURIComponent(location.pathname + location.search)}`, document.baseURI));
  }, [isLost]);
}

function useTitle(snapshot: Snapshot | null, { words }: Language): void {
  const title = snapshot ? words.titleOf(snapshot.site.name) : words.title;
  useEffect(() => {
    document.title = title;
  }, [title]);
}

/** What a board is drawn from. */
export interface BoardProps {
  readonly live: LiveBoard;
  readonly snapshot: Snapshot;
  readonly address: ReturnType<typeof useAddressBar>['address'];
}

function Sheet({ live, snapshot, address }: BoardProps) {
  const language = useLanguage();
  const { words, format } = language;
  const { site, you } = snapshot;
  const { channel, team, opened } = address;
  const signed = signedOf(snapshot, address);
  const board = useMemo(() => seenBoard(snapshot.board, signed, team), [snapshot.board, signed.isOnly, team]);
  const series = useSeries({ site: address.site, range: address.range, channel, team, isSignedOnly: signed.isOnly }, board.seq);
  const earlier = usePastBoard(address.site, address.isCompared ? rangeBefore(board.range) : null);
  const before = useMemo(() => earlier && seenBoard(earlier, signed, team), [earlier, signed.isOnly, team]);
  const alerts = useAlerts({ site: address.site, range: address.range, isSignedOnly: signed.isOnly }, board.seq);
  const total = totalOf(board, channel ?? undefined);
  const about = `${rangeText(board.range, language)}, ${channel ?? words.about.allChannels}`;
  return (
    <SignedProvider value={signed}>
      <div class="page">
        <Header live={live} site={site} you={you} total={total} about={about} />
        <Filters channels={channelsOf(board, format.compare)} teams={teamsOf(snapshot.board, format.compare)} signed={signed} />
        <main aria-busy={live.isStale}>
          <div class="overview">
            <Summary total={total} signed={signed} before={before && { range: before.range, counts: totalOf(before, channel ?? undefined) }} />
            <SeriesChart answer={series} snapshot={snapshot} changes={changesIn(alerts, channel)} />
          </div>
          {alerts && <Changes alerts={alerts} channel={channel} />}
          <Boards board={board} before={before} site={site.key} isEmpty={answered(total) === 0} about={about} />
        </main>
        {opened && you.may_read_words && (
          <Drawer
            key={openerOf(opened, address.sought)}
            opened={opened}
            snapshot={{ ...snapshot, board }}
            about={`${rangeText(board.range, language)}, ${words.about.timesIn(site.time_zone)}`}
          />
        )}
      </div>
    </SignedProvider>
  );
}
