import { NewPassword } from '../contract/people.ts';
import { FIRST_GUESSES } from './first-guesses.ts';
import { invalid } from './parse.ts';
import type { Refused } from './problem.ts';

/** What is wrong with a password that somebody chooses at a terminal, for a person to read; null where nothing is. */
export function complaintOf(password: string, email: string): string | null {
  const checked = NewPassword.safeParse(password);
  const errors = checked.success
    ? weaknessOf(password, email)?.errors?.map(({ detail }) => detail)
    : checked.error.issues.map(({ message }) => message);
  return errors?.[0] ?? null;
}

/** Why somebody should not have this password, or null: it is among the first that are tried, or it is their own address. */
export function weaknessOf(password: string, email: string | null): Refused | null {
  const text = password.toLowerCase();
  if (FIRST_GUESSES.has(text) || /^(.)\1*$/su.test(text)) return invalid('/password', 'must not be one of the most common ones');
  const isAddress = email !== null && (text === email || text === email.slice(0, email.indexOf('@')));
  return isAddress ? invalid('/password', 'must not be your address') : null;
}
