// Half a second is soon enough for a restart and long enough not to hammer; half a minute is as long as anybody waits at a wall.
const SHORTEST = 500;
const LONGEST = 30_000;

/** How long to wait (ms) before the next attempt, after so many failed ones: anywhere up to a growing limit, so that a crowd does not return at once. */
export const backoff = (failed: number, random: () => number): number => SHORTEST + random() * (Math.min(LONGEST, 1000 * 2 ** failed) - SHORTEST);
