import type { Context } from './context.ts';
import type { Refused } from './problem.ts';

/** How often something may be tried. */
export interface Limits {
  /** Takes one try at the password of an account, by its address or id; a Refused where there were too many. Asked before any password is looked at. */
  takeLogin(c: Context, account: string): Promise<Refused | null>;
}

/** No limit at all. */
export const UNLIMITED: Limits = { takeLogin: async () => null };
