import type { Board } from '../../domain/board.ts';
import type { Address } from '../address.ts';
import { agentLines, channelLines, type Line, type Ranked, teamLines } from '../rows.ts';

/** What a wall can show, one at a time. */
export const SCREENS = ['agents', 'channels', 'teams', 'praise', 'series'] as const;
export type Screen = (typeof SCREENS)[number];

/** The boards that can be ranked. */
export type RankedScreen = Exclude<Screen, 'praise' | 'series'>;

/** The rankings of a wall, by what they rank. */
export type Rankings = Readonly<Record<RankedScreen, Ranked<string>>>;

export const rankingsOf = (board: Board, { channel, answersMin }: Address): Rankings => ({
  agents: agentLines(board, channel, answersMin),
  channels: channelLines(board, channel, answersMin),
  teams: teamLines(board, channel, answersMin),
});

/** Only those who have a rank are on a wall: it names nobody for having few answers. */
export const rankedOf = ({ lines }: Ranked<string>): readonly Line<string>[] => lines.filter(({ lane }) => lane === 'ranked');

/** What a wall shows in turn, its own view first; where it does not rotate, that alone. One channel or team alone has nothing to be compared with, and a site may show no agents. */
export function screensOf(rankings: Rankings, { view, kiosk }: Address): readonly Screen[] {
  const wanted = view === 'channels' || view === 'teams' ? view : 'agents';
  const first: Screen = rankings[wanted].lines.length > 0 ? wanted : 'channels';
  if (!kiosk?.rotate) return [first];
  const isWorthIt = (screen: Screen) => screen === 'praise' || screen === 'series' || rankedOf(rankings[screen]).length > 1;
  const others = SCREENS.filter((screen) => screen !== first && isWorthIt(screen));
  return isWorthIt(first) ? [first, ...others] : others;
}
