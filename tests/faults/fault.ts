import type { Need } from './needs.ts';

/** Something that goes wrong in the world, done to the built server on purpose, with what must hold all the same. */
export interface Fault {
  /** As the list of faults numbers them: "FT-01". */
  readonly id: string;
  readonly title: string;
  readonly how: string;
  readonly holds: string;
  /** What this machine must have for it, beside Node and the built program. */
  readonly needs: readonly Need[];
  /** Does it, and resolves to what was measured; rejects with what did not hold. */
  run(given: Given): Promise<string>;
}

/** What a fault is given to work with. */
export interface Given {
  /** A number from 0 to 1, by the seed of the run. */
  readonly random: () => number;
  /** An empty folder, gone after the fault. */
  readonly folder: string;
  /** Is done after the fault, last first, however it went. */
  afterwards(undo: () => unknown): void;
  /** How long the soak lasts, ms. */
  readonly soak: number;
}

/** Throws what was expected unless it holds. */
export function must(holds: boolean, expectation: string): asserts holds {
  if (!holds) throw new Error(expectation);
}

/** Resolves after so many ms. */
export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A whole number from the first to the last, by chance. */
export const between = (random: () => number, first: number, last: number): number => first + Math.floor(random() * (last - first + 1));

/** Asks until it is so and resolves to how many ms that took; rejects with what was waited for after so many ms. */
export async function until(isSo: () => boolean | Promise<boolean>, waitedFor: string, longest: number): Promise<number> {
  const begin = performance.now();
  while (!(await isSo())) {
    if (performance.now() - begin > longest) throw new Error(`waited ${longest / 1000} s in vain: ${waitedFor}`);
    await pause(20);
  }
  return performance.now() - begin;
}

/** A count as people write it: 12,345. */
export const whole = (count: number): string => count.toLocaleString('en-US');
