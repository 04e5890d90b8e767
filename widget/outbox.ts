import { forget, handOn, keep, type Letter } from './kept.ts';
import { type Problem, send } from './send.ts';

/** What became of a letter. `kept`: on the device, tried again. `waiting`: tried again while this page is open. */
export type News = (delivery: 'saved' | 'kept' | 'waiting' | 'failed', problem?: Problem) => void;

/** Where messages wait until they are stored. */
export interface Outbox {
  /** Sends at once, and again until it is stored or refused. A later letter about the same replaces one that waits. */
  post(letter: Letter, tell: News): void;
  /** Puts answers that are still under way on the device, because the page may go. */
  shelter(): void;
}

interface Errand {
  readonly letter: Letter;
  readonly tell: News;
  attempts: number;
  timer: ReturnType<typeof setTimeout> | undefined;
}

const FIRST_WAIT = 1000; // Doubled with each failure, so that a server that comes back is not run down.
const LONGEST_WAIT = 60_000; // A customer who looks again after a minute should find it sent.
const TRIES_OF_A_COUNT = 5; // That the question was shown is not worth more of a battery.

/** An outbox that begins with what an earlier page had to keep. */
export function openOutbox(now: () => number, chance: () => number): Outbox {
  const errands = new Map<string, Errand>();
  let quietUntil = 0;

  const post = (letter: Letter, tell: News) => {
    clearTimeout(errands.get(letter.about)?.timer);
    const errand = { letter, tell, attempts: 0, timer: undefined };
    errands.set(letter.about, errand);
    if (quietUntil > now()) postpone(errand);
    else run(errand);
  };
  const run = async (errand: Errand) => {
    const { letter } = errand;
    clearTimeout(errand.timer);
    errand.timer = undefined;
    const { problem, after } = await send(letter, now());
    // A later letter about the same is on its way: its news are what counts.
    if (errands.get(letter.about) !== errand) return;
    if (after !== undefined && (letter.answer || errand.attempts < TRIES_OF_A_COUNT)) {
      quietUntil = Math.max(quietUntil, now() + after);
      return postpone(errand, problem);
    }
    errands.delete(letter.about);
    forget(letter);
    errand.tell(problem ? 'failed' : 'saved', problem);
  };
  const postpone = (errand: Errand, problem?: Problem) => {
    const wait = chance() * Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** errand.attempts++);
    errand.timer = setTimeout(run, Math.max(0, quietUntil - now()) + wait, errand);
    errand.tell(errand.letter.answer && keep(errand.letter) ? 'kept' : 'waiting', problem);
  };

  handOn(now(), post);
  addEventListener('online', () => {
    for (const errand of errands.values()) if (errand.timer && quietUntil <= now()) run(errand);
  });
  const shelter = () => {
    for (const { letter } of errands.values()) if (letter.answer) keep(letter);
  };
  return { post, shelter };
}
