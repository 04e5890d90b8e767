import { createHash } from 'node:crypto';
import type { Clients } from './client-address.ts';
import type { Context } from './context.ts';
import { type CountedAct, createCounters } from './counters.ts';
import type { Refused } from './problem.ts';

/** How often something may be tried. A Refused says when there is room again. */
export interface Limits {
  /** Takes one message of a customer's page: asked before its body is read. */
  takeMessage(c: Context): Promise<Refused | null>;
  /** Takes one new answer. */
  takeAnswer(c: Context, isSigned: boolean): Promise<Refused | null>;
  /** Gives one back that turned out to be a repeat, or was not stored. */
  giveBackAnswer(c: Context, isSigned: boolean): Promise<void>;
  /** Takes one request of a secret key, by the id of the key. */
  takeKeyRequest(keyId: string): Promise<Refused | null>;
  /** Takes one try at the password of an account, by its address or id. Asked before any password is looked at, so that many at once gain nothing. */
  takeLogin(c: Context, account: string): Promise<Refused | null>;
  /** Gives the try back after the right password, so that an office behind one address may sign in at nine o'clock. */
  giveBackLogin(c: Context, account: string): Promise<void>;
}

/** No limit at all: for load tests, and where a gateway in front has its own. */
export const UNLIMITED: Limits = {
  takeMessage: async () => null,
  takeAnswer: async () => null,
  giveBackAnswer: async () => {},
  takeKeyRequest: async () => null,
  takeLogin: async () => null,
  giveBackLogin: async () => {},
};

/** Limits by the network that asks. `elapsed` is a clock that only goes forward (ms), so that nobody gains by a clock that is put right. */
export function createLimits({ networkOf }: Pick<Clients, 'networkOf'>, elapsed: () => number): Limits {
  const { take, giveBack } = createCounters(elapsed);
  return {
    takeMessage: (c) => take('messages', networkOf(c)),
    takeAnswer: (c, isSigned) => take(answersOf(isSigned), networkOf(c)),
    giveBackAnswer: (c, isSigned) => giveBack(answersOf(isSigned), networkOf(c)),
    takeKeyRequest: (keyId) => take('key requests', keyId),
    takeLogin: async (c, account) => (await take('sign-ins', networkOf(c))) ?? take('account sign-ins', nameOf(account)),
    async giveBackLogin(c, account) {
      await giveBack('sign-ins', networkOf(c));
      await giveBack('account sign-ins', nameOf(account));
    },
  };
}

const answersOf = (isSigned: boolean): CountedAct => (isSigned ? 'signed answers' : 'unsigned answers');

/** Nobody's address need lie in memory for it, nor a text as long as somebody likes. */
const nameOf = (account: string): string => createHash('sha256').update(account.toLowerCase()).digest('base64url');
