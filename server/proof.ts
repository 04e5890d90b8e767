import type { User } from '../db/people-store.ts';
import type { Store } from '../db/store.ts';
import { asId, type UserId } from '../domain/ids.ts';
import type { Context } from './context.ts';
import type { Limits } from './limits.ts';
import { isPassword } from './passwords.ts';
import type { Refused } from './problem.ts';

const NOBODY = asId<UserId>('nobody');

/** What it takes to see whether somebody knows a password. */
export interface ProofParts {
  readonly store: Pick<Store, 'passwordOf'>;
  readonly limits: Pick<Limits, 'takeLogin' | 'giveBackLogin'>;
}

/** What somebody claims: to be this user (or the one of an address that nobody has), and to know their password. */
export interface Claim {
  readonly account: string;
  readonly user: User | null;
  readonly password: string;
}

/** Null where the claim is true. The same work is done where there is no such user: neither the answer nor its time says whom there is. */
export async function refusalOfClaim({ store, limits }: ProofParts, c: Context, { account, user, password }: Claim): Promise<Refused | null> {
  const limited = await limits.takeLogin(c, account);
  if (limited) return limited;
  const hash = await store.passwordOf(user?.id ?? NOBODY);
  if (!(await isPassword(password, hash))) return { code: 'wrong_password' };
  await limits.giveBackLogin(c, account);
  return null;
}
