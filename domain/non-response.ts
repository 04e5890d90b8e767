import type { Interval } from './interval.ts';
import { normalQuantile } from './normal.ts';

/** A kind of interactions (a channel, a product, escalated or not): how many customers were asked, how many answered, and how many of those are satisfied. */
export interface Stratum {
  readonly asked: number;
  readonly answers: number;
  readonly satisfied: number;
}

/** CSAT as if every kind had answered as often as it was asked. */
export interface WeightedShare extends Interval {
  /** 0 to 1. */
  readonly share: number;
  readonly standardError: number;
  /** Customers who were asked in kinds of which nobody answered: the share does not speak of them. */
  readonly unheard: number;
}

/** Where CSAT would be if all who did not answer were dissatisfied, or all satisfied (Manski's bounds, 1989); null where nobody was asked or more answered than were. */
export function worstCase({ asked, answers, satisfied }: Stratum): Interval | null {
  if (asked <= 0 || answers > asked) return null;
  return { low: satisfied / asked, high: (satisfied + asked - answers) / asked };
}

/** CSAT weighted by how many of each kind were asked (post-stratification), with its interval; null where no kind has answers. */
export function weightedShare(strata: readonly Stratum[], level = 0.95): WeightedShare | null {
  const heard = strata.filter(({ answers, asked }) => answers > 0 && asked > 0);
  const asked = heard.reduce((sum, stratum) => sum + stratum.asked, 0);
  if (asked === 0) return null;
  const share = heard.reduce((sum, stratum) => sum + (stratum.asked / asked) * shareOf(stratum), 0);
  const standardError = Math.sqrt(heard.reduce((sum, stratum) => sum + (stratum.asked / asked) ** 2 * varianceOf(stratum), 0));
  const half = normalQuantile((1 + level) / 2) * standardError;
  const all = strata.reduce((sum, stratum) => sum + stratum.asked, 0);
  return { share, standardError, low: Math.max(0, share - half), high: Math.min(1, share + half), unheard: all - asked };
}

const shareOf = ({ satisfied, answers }: Stratum): number => satisfied / answers;

const varianceOf = (stratum: Stratum): number => (shareOf(stratum) * (1 - shareOf(stratum))) / stratum.answers;
