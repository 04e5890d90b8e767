import { useEffect, useState } from 'preact/hooks';
import type { Board } from '../domain/board.ts';
import type { DayRange } from '../domain/period.ts';
import { fetchBoard } from './api.ts';
import { boardOf } from './live.ts';
import { askUntilAnswered } from './question.ts';

/** The board of days that are over, asked for until it is there; null as long as it is not, and where no days are asked for. */
export function usePastBoard(site: string | null, range: DayRange | null): Board | null {
  const key = JSON.stringify([site, range]);
  const [known, setKnown] = useState<{ readonly board: Board; readonly key: string } | null>(null);
  useEffect(() => {
    if (!range) return;
    const question = askUntilAnswered({
      ask: (signal) => fetchBoard({ site, range }, signal),
      now: () => performance.now(),
      random: Math.random,
      onAnswer: (_, page) => setKnown({ board: boardOf(page), key }),
      onFailure: () => undefined,
    });
    question.ask(1);
    return question.stop;
  }, [key]);
  return known?.key === key ? known.board : null;
}
