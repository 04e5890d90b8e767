import { isStream } from '../streams.ts';
import type { Call } from './thread-messages.ts';

/** Takes calls in; `begin` is told of each when it is its turn, with the numbers of all that are answered by what comes of it. */
type Taking = (begin: (call: Call, ids: readonly number[]) => void) => (calls: readonly Call[]) => void;

/** Each as soon as it is there, so that what arrives together is committed together. */
export const atOnce: Taking = (begin) => (calls) => {
  for (const call of calls) begin(call, [call.id]);
};

/** One after the other, between which new ones arrive. What was asked several times before it was begun is read once: all of them asked for what there is now. */
export const inTurn: Taking = (begin) => {
  let waiting: Waiting[] = [];
  const next = () => {
    const [first, ...others] = waiting;
    if (!first) return;
    waiting = others;
    begin(first.call, first.ids);
    if (waiting.length > 0) setImmediate(next);
  };
  return (calls) => {
    if (waiting.length === 0) setImmediate(next);
    for (const call of calls) {
      const question = questionOf(call);
      const same = waiting.find((one) => one.question === question);
      if (same && question !== null) same.ids.push(call.id);
      else waiting.push({ call, question, ids: [call.id] });
    }
  };
};

interface Waiting {
  readonly call: Call;
  /** The same for calls that ask the same; null where each is for one alone. */
  readonly question: string | null;
  readonly ids: number[];
}

function questionOf({ method, args }: Call): string | null {
  if (method === 'more' || method === 'leave' || method === 'close' || isStream(method)) return null;
  return JSON.stringify([method, ...args]);
}
