import { useMemo } from 'preact/hooks';
import type { Day } from '../../domain/calendar.ts';
import type { Address } from '../address.ts';
import { agentLines } from '../rows.ts';
import type { Signed } from '../signed.ts';
import { seenBoard } from '../signed.ts';
import { usePastBoard } from '../use-past-board.ts';
import { type LastPeriod, lastPeriod } from './last-period.ts';
import { type Winners, winnersOf } from './winners.ts';

/** Who was in front in the period before, by fair score. */
export interface Won extends Winners {
  readonly period: LastPeriod;
}

/** The winners of the week or month that is over; null until they are known and where there are none. Another day may have another period before it. */
export function useWinners({ site, range, channel, team, answersMin }: Address, today: Day, signed: Signed): Won | null {
  const period = useMemo(() => lastPeriod(range, today), [JSON.stringify(range), today]);
  const board = usePastBoard(site, period.range);
  return useMemo(() => {
    if (!board) return null;
    const winners = winnersOf(agentLines(seenBoard(board, signed, team), channel, answersMin).lines);
    return winners && { ...winners, period };
  }, [board, period, signed.isOnly, channel, team, answersMin]);
}
