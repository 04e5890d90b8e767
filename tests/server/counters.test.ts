import { describe, expect, test } from 'vitest';
import { type CountedAct, type Counters, createCounters } from '../../server/counters.ts';

const MINUTE = 60_000;

/** Counters on a clock that stands still until it is moved. */
function countersAt(start = 0) {
  const clock = { now: start };
  return { clock, counters: createCounters(() => clock.now) };
}

/** How many of so many in a row are let through. */
async function passed(counters: Counters, name: CountedAct, who: string, count: number): Promise<number> {
  const refusals = await Promise.all(Array.from({ length: count }, () => counters.take(name, who)));
  return refusals.filter((refusal) => refusal === null).length;
}

describe('what is counted', () => {
  test.each<[CountedAct, number]>([
    ['unsigned answers', 30],
    ['signed answers', 300],
    ['messages', 6000],
    ['key requests', 6000],
    ['sign-ins', 5],
    ['account sign-ins', 10],
  ])('%s are refused beyond %d', async (name, times) => {
    const { counters } = countersAt();

    expect(await passed(counters, name, 'a', times + 20)).toBe(times);
    expect(await passed(counters, name, 'b', 1), 'somebody else is not held up').toBe(1);
  });

  test('one thing does not count for another', async () => {
    const { counters } = countersAt();
    await passed(counters, 'unsigned answers', 'a', 31);

    expect(await counters.take('signed answers', 'a')).toBeNull();
    expect(await counters.take('messages', 'a')).toBeNull();
  });

  test('a refusal says when there is room again, and then there is', async () => {
    const { counters, clock } = countersAt(4 * MINUTE);
    await passed(counters, 'unsigned answers', 'a', 30);
    clock.now = 7 * MINUTE - 500;

    expect(await counters.take('unsigned answers', 'a')).toEqual({
      code: 'rate_limited',
      headers: { 'retry-after': '181', 'ratelimit-policy': '"unsigned answers";q=30;w=600', ratelimit: '"unsigned answers";r=0;t=181' },
    });

    clock.now += 181_000;
    expect(await counters.take('unsigned answers', 'a')).toBeNull();
  });

  test('whoever goes on after a refusal waits no longer for it', async () => {
    const { counters, clock } = countersAt();
    await passed(counters, 'unsigned answers', 'a', 500);

    clock.now = 10 * MINUTE;
    expect(await passed(counters, 'unsigned answers', 'a', 40)).toBe(30);
  });

  test('a clock on the wall that is put forward or back changes nothing', async () => {
    const { counters } = countersAt();
    await passed(counters, 'unsigned answers', 'a', 30);
    const { now } = Date;

    for (const hours of [2, -2]) {
      Date.now = () => now() + hours * 60 * MINUTE;
      expect((await counters.take('unsigned answers', 'a'))?.headers?.['retry-after']).toBe('600');
    }
    Date.now = now;
  });

  test('what is given back may be used again', async () => {
    const { counters } = countersAt();
    await passed(counters, 'unsigned answers', 'a', 30);

    await counters.giveBack('unsigned answers', 'a');

    expect(await passed(counters, 'unsigned answers', 'a', 5)).toBe(1);
  });

  test('a flood of addresses does not fill the memory: what came before it is forgotten', async () => {
    const { counters } = countersAt();
    await passed(counters, 'unsigned answers', 'a', 30);

    for (let number = 0; number < 100_000; number += 1) await counters.take('unsigned answers', `2001:db8:${number}::/64`);

    expect(await counters.take('unsigned answers', 'a')).toBeNull();
  });
});
