import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Refused } from './problem.ts';

/** How often something may be done in how many seconds, by one network, key or account. */
interface Limit {
  readonly times: number;
  readonly seconds: number;
}

/**
 * What is counted. An office, and a carrier's customers, share one address: a limit is above what all of them do on a busy day, and far below
 * what a program does. A widget that meets one waits and sends again, so that nothing is lost.
 */
const LIMITS = {
  /** Answers that nobody signed, new ones: whoever wants to stuff the ballot sends these. */
  'unsigned answers': { times: 30, seconds: 600 },
  /** New answers to signed interactions: each token is good for one, so this is against wasting our time. */
  'signed answers': { times: 300, seconds: 600 },
  /** All that pages send. One customer who writes at length sends a message per pause, some twenty with asking and showing: 300 such customers. */
  messages: { times: 6000, seconds: 600 },
  /** Requests with one secret key: a help desk that hands in ten interactions a second. */
  'key requests': { times: 6000, seconds: 600 },
  /** Attempts to sign in from one network, and to one account from wherever. */
  'sign-ins': { times: 5, seconds: 300 },
  'account sign-ins': { times: 10, seconds: 900 },
} as const satisfies Readonly<Record<string, Limit>>;

/** What is counted. */
export type CountedAct = keyof typeof LIMITS;

/** Who did how much lately. */
export interface Counters {
  /** Counts one more; a refusal says when there is room again. */
  take(name: CountedAct, who: string): Promise<Refused | null>;
  /** Takes one back that turned out not to count. */
  giveBack(name: CountedAct, who: string): Promise<void>;
}

/** Counts in memory. `elapsed` is a clock that only goes forward (ms), so that nobody gains by a clock that is put right. */
export function createCounters(elapsed: () => number): Counters {
  const counters = new Map<string, Counter>(Object.entries(LIMITS).map(([name, limit]) => [name, createCounter(name, limit, elapsed)]));
  return {
    take: async (name, who) => (await counters.get(name)?.take(who)) ?? null,
    giveBack: async (name, who) => void (await counters.get(name)?.giveBack(who)),
  };
}

interface Counter {
  take(who: string): Promise<Refused | null>;
  giveBack(who: string): Promise<unknown>;
}

// Some 20 MB. Whoever has so many networks is not held up by limits anyway, so they may as well begin anew.
const REMEMBERED_MAX = 100_000;

/**
 * One stretch of time after the other, the same for everybody, each with a limiter of its own that never forgets: the library by itself goes by
 * the wall clock, which may be put forward, and by one timer for each address.
 */
function createCounter(name: string, { times, seconds }: Limit, elapsed: () => number): Counter {
  let stretch = { number: -1, remembered: 0, limiter: createLimiter(times) };
  const current = () => {
    const number = Math.floor(elapsed() / 1000 / seconds);
    if (number !== stretch.number || stretch.remembered >= REMEMBERED_MAX) stretch = { number, remembered: 0, limiter: createLimiter(times) };
    return stretch;
  };
  return {
    async take(who) {
      const now = current();
      const isOver = await now.limiter.consume(who).then(
        ({ isFirstInDuration }) => {
          if (isFirstInDuration) now.remembered += 1;
          return false;
        },
        () => true, // What the library throws is the count.
      );
      if (isOver) await now.limiter.reward(who); // What was not done counts for nothing.
      return isOver ? refusal(name, { times, seconds }, seconds - ((elapsed() / 1000) % seconds)) : null;
    },
    giveBack: (who) => current().limiter.reward(who),
  };
}

const createLimiter = (points: number) => new RateLimiterMemory({ points, duration: 0, keyPrefix: '' });

/** With the headers of the IETF's draft on rate limits, which say how much there is and when there is more. */
function refusal(name: string, { times, seconds }: Limit, left: number): Refused {
  const wait = String(Math.max(1, Math.ceil(left)));
  return {
    code: 'rate_limited',
    headers: { 'retry-after': wait, 'ratelimit-policy': `"${name}";q=${times};w=${seconds}`, ratelimit: `"${name}";r=0;t=${wait}` },
  };
}
