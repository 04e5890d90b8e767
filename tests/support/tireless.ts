import { onTestFinished } from 'vitest';
import type { Site } from '../../db/site-store.ts';
import { answer, idOf } from './world.ts';

/** Customers who answer one after the other, many at once, until they are told to stop; each is heard by the server before they go on. */
export interface Tireless {
  /** The ids of the answers that were acknowledged so far. */
  acknowledged(): readonly string[];
  /** The statuses of those that were not. */
  readonly refused: readonly number[];
  stop(): Promise<void>;
}

/** Sends answers with words to a server as fast as it takes them. */
export function answerTirelessly(url: string, site: Site, customers = 16): Tireless {
  const [acknowledged, refused]: [string[], number[]] = [[], []];
  let [isStopped, next] = [false, 1];
  const customer = async () => {
    while (!isStopped) {
      const number = next++;
      const body = JSON.stringify(answer(site, number, { comment: `Answer ${number} ${'x'.repeat((number * 37) % 700)}`, rating: (number % 5) + 1 }));
      const { status } = await fetch(`${url}/api/v1/responses`, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
      if (status === 201) acknowledged.push(idOf(number));
      else refused.push(status);
    }
  };
  const all = Promise.all(Array.from({ length: customers }, customer));
  const stop = async () => {
    isStopped = true;
    await all;
  };
  onTestFinished(stop);
  return { acknowledged: () => [...acknowledged], refused, stop };
}
