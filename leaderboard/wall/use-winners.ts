import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Board } from '../../domain/board.ts';
import type { Day } from '../../domain/calendar.ts';
import type { Address } from '../address.ts';
import { type ApiFailure, fetchBoard } from '../api.ts';
import { boardOf } from '../live.ts';
import { askUntilAnswered } from '../question.ts';
import { agentLines } from '../rows.ts';
import type { Signed } from '../signed.ts';
import { type LastPeriod, lastPeriod } from './last-period.ts';
import { seenBoard } from './screens.ts';
import { type Winners, winnersOf } from './winners.ts';

/** Who was in front in the period before, by fair score. */
export interface Won extends Winners {
  readonly period: LastPeriod;
}

/** The winners of the week or month that is over; null until they are known and where there are none. Another day may have another period before it. */
export function useWinners({ site, range, channel, team, answersMin }: Address, today: Day, signed: Signed): Won | null {
  const period = useMemo(() => lastPeriod(range, today), [JSON.stringify(range), today]);
  const { from } = period.range;
  const [known, setKnown] = useState<{ readonly board: Board; readonly from: Day } | null>(null);
  // The first day says which period it is.
  useEffect(() => {
    const question = askUntilAnswered({
      ask: (signal) => fetchBoard({ site, range: period.range }, signal),
      now: () => performance.now(),
      random: Math.random,
      onAnswer: (_, page) => setKnown({ board: boardOf(page), from }),
      onFailure: (_why: ApiFailure) => undefined,
    });
    question.ask(1);
    return question.stop;
  }, [site, from]);
  return useMemo(() => {
    if (known?.from !== from) return null;
    const winners = winnersOf(agentLines(seenBoard(known.board, signed, team), channel, answersMin).lines);
    return winners && { ...winners, period };
  }, [known, from, signed.isOnly, channel, team, answersMin]);
}
