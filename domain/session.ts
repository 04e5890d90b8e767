const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long somebody stays signed in without doing anything, ms: a working day with its lunch. */
export const IDLE_MAX = 12 * HOUR;
/** How long at most, whatever they do, ms. */
export const SESSION_MAX = 30 * 24 * HOUR;
/** For how long after it was last written down nobody writes down again that somebody was here, ms: reading stays reading. */
export const SEEN_STEP = MINUTE;

/** When a session ends that began and was last seen at these moments (ms). */
export const sessionEnd = (beganAt: number, seenAt: number): number => Math.min(seenAt + IDLE_MAX, beganAt + SESSION_MAX);
