import { setImmediate } from 'node:timers/promises';

const SHIFT = 8; // ms of work at a time: whoever waits for the event loop notices nothing before 50.

/** Lets others have their turn whenever it was asked after more than some milliseconds of work. */
export function takingBreaks(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < SHIFT) return;
    return setImmediate().then(() => {
      since = performance.now();
    });
  };
}
