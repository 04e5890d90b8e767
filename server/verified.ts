import type { BreakdownQuery } from '../contract/leaderboard.ts';
import { leavesOutUnsigned, type Signature } from '../domain/signature.ts';

/** Which interactions a number is about: signed ones, the rest, or (undefined) both; where nobody says, as the site has chosen. */
export function isVerifiedIn({ verified }: Pick<BreakdownQuery, 'verified'>, signature: Signature): boolean | undefined {
  if (verified === undefined) return leavesOutUnsigned(signature) ? true : undefined;
  return verified === 'any' ? undefined : verified === 'true';
}
