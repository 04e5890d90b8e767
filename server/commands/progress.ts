import type { Writable } from 'node:stream';

/** Counts along while somebody is looking; in a pipe or a log nothing is written. */
export function showProgress(stderr: Writable, words: string): { readonly count: (done: number) => void; readonly end: () => void } {
  if (!('isTTY' in stderr) || stderr.isTTY !== true) return { count: () => {}, end: () => {} };
  const CLEAR = '\r\u001b[K';
  return {
    count: (done) => done % STEP === 0 && stderr.write(`${CLEAR}${done.toLocaleString('en')} ${words}`),
    end: () => stderr.write(CLEAR),
  };
}

// Some tens of times a second: smooth to look at, and nothing in the time it costs.
const STEP = 1000;
