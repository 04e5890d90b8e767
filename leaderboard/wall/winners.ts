import type { Line } from '../rows.ts';

/** Who was in front. Several where scores were equal. */
export interface Winners {
  readonly names: readonly string[];
  /** Whether chance could not have put anybody else there. */
  readonly isSure: boolean;
}

/** The first of a ranking that is over; null where nobody was ranked. */
export function winnersOf(lines: readonly Line<string>[]): Winners | null {
  const first = lines.filter(({ rank }) => rank === 1);
  if (first.length === 0) return null;
  return { names: first.map(({ name }) => name), isSure: first.every(({ rankInterval }) => (rankInterval?.worst ?? 0) <= first.length) };
}
