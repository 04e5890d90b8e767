import { useEffect, useState } from 'preact/hooks';

/** What is shown in turn, and how somebody interferes. */
export interface Turns<Shown> {
  readonly shown: Shown;
  /** How many times it changed, by which what belongs to one turn begins anew. */
  readonly turn: number;
  /** Goes on by so many; back with a negative number. */
  go(by: number): void;
}

/** Shows one after the other for so many seconds each, unless it is stopped; 0 seconds are for ever. */
export function useTurns<Shown>(all: readonly [Shown, ...Shown[]] | readonly Shown[], seconds: number, isStopped: boolean): Turns<Shown> {
  const [turn, setTurn] = useState(0);
  const isTurning = seconds > 0 && all.length > 1 && !isStopped;
  // Each turn has its own time, also one that was asked for.
  useEffect(() => {
    if (!isTurning) return;
    const timer = setTimeout(() => setTurn(turn + 1), seconds * 1000);
    return () => clearTimeout(timer);
  }, [turn, isTurning, seconds]);
  const at = ((turn % all.length) + all.length) % all.length;
  return { shown: all[at] as Shown, turn, go: (by) => setTurn(turn + by) };
}
