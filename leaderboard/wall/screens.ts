import { type Board, boardByTeam } from '../../domain/board.ts';
import type { Address } from '../address.ts';
import { agentLines, channelLines, type Line, type Ranked } from '../rows.ts';

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
  teams: channelLines(boardByTeam(board, channel ?? undefined), null, answersMin),
});

/** Only those who have a rank are on a wall: it names nobody for having few answers. */
export const rankedOf = ({ lines }: Ranked<string>): readonly Line<string>[] => lines.filter(({ lane }) => lane === 'ranked');

/** What a wall shows in turn, its own view first. One channel or team alone has nothing to be compared with; where it does not rotate, it stays with the first. */
export function screensOf(rankings: Rankings, { view, kiosk }: Address): readonly Screen[] {
  const first: Screen = view === 'channels' ? 'channels' : 'agents';
  if (!kiosk?.rotate) return [first];
  const isWorthIt = (screen: Screen) => screen === 'praise' || screen === 'series' || rankedOf(rankings[screen]).length > 1;
  return [first, ...SCREENS.filter((screen) => screen !== first && isWorthIt(screen))];
}
