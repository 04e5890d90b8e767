import { FIRST_GUESSES } from './first-guesses.ts';
import { invalid } from './parse.ts';
import type { Refused } from './problem.ts';

/** Why somebody should not have this password, or null: it is among the first that are tried, or it is their own address. */
export function weaknessOf(password: string, email: string | null): Refused | null {
  const text = password.toLowerCase();
  if (FIRST_GUESSES.has(text) || /^(.)\1*$/su.test(text)) return invalid('/password', 'must not be one of the most common ones');
  const isAddress = email !== null && (text === email || text === email.slice(0, email.indexOf('@')));
  return isAddress ? invalid('/password', 'must not be your address') : null;
}
