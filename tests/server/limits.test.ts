import { describe, expect, test } from 'vitest';
import { createLimits, type LimitName, type Limits, NO_LIMITS, takeLogin } from '../../server/limits.ts';

const MINUTE = 60_000;

/** Limits on a clock that stands still until it is moved. */
function limitsAt(start = 0) {
  const clock = { now: start };
  return { clock, limits: createLimits(() => clock.now) };
}

/** How many of so many in a row are let through. */
async function passed(limits: Limits, name: LimitName, who: string, count: number): Promise<number> {
  const refusals = await Promise.all(Array.from({ length: count }, () => limits.take(name, who)));
  return refusals.filter((refusal) => refusal === null).length;
}

describe('what is counted', () => {
  test.each<[LimitName, number]>([
    ['unsigned answers', 30],
    ['signed answers', 300],
    ['messages', 6000],
    ['key requests', 6000],
    ['sign-ins', 5],
    ['account sign-ins', 10],
  ])('%s are refused beyond %d', async (name, times) => {
    const { limits } = limitsAt();

    expect(await passed(limits, name, 'a', times + 20)).toBe(times);
    expect(await passed(limits, name, 'b', 1), 'somebody else is not held up').toBe(1);
  });

  test('one thing does not count for another', async () => {
    const { limits } = limitsAt();
    await passed(limits, 'unsigned answers', 'a', 31);

    expect(await limits.take('signed answers', 'a')).toBeNull();
    expect(await limits.take('messages', 'a')).toBeNull();
  });

  test('a refusal says when there is room again, and then there is', async () => {
    const { limits, clock } = limitsAt(4 * MINUTE);
    await passed(limits, 'unsigned answers', 'a', 30);
    clock.now = 7 * MINUTE - 500;

    expect(await limits.take('unsigned answers', 'a')).toEqual({
      code: 'rate_limited',
      headers: { 'retry-after': '181', 'ratelimit-policy': '"unsigned answers";q=30;w=600', ratelimit: '"unsigned answers";r=0;t=181' },
    });

    clock.now += 181_000;
    expect(await limits.take('unsigned answers', 'a')).toBeNull();
  });

  test('whoever goes on after a refusal waits no longer for it', async () => {
    const { limits, clock } = limitsAt();
    await passed(limits, 'unsigned answers', 'a', 500);

    clock.now = 10 * MINUTE;
    expect(await passed(limits, 'unsigned answers', 'a', 40)).toBe(30);
  });

  test('a clock on the wall that is put forward or back changes nothing', async () => {
    const { limits } = limitsAt();
    await passed(limits, 'unsigned answers', 'a', 30);
    const { now } = Date;

    for (const hours of [2, -2]) {
      Date.now = () => now() + hours * 60 * MINUTE;
      expect((await limits.take('unsigned answers', 'a'))?.headers?.['retry-after']).toBe('600');
    }
    Date.now = now;
  });

  test('what is given back may be used again', async () => {
    const { limits } = limitsAt();
    await passed(limits, 'unsigned answers', 'a', 30);

    await limits.giveBack('unsigned answers', 'a');

    expect(await passed(limits, 'unsigned answers', 'a', 5)).toBe(1);
  });

  test('a flood of addresses does not fill the memory: what came before it is forgotten', async () => {
    const { limits } = limitsAt();
    await passed(limits, 'unsigned answers', 'a', 30);

    for (let number = 0; number < 100_000; number += 1) await limits.take('unsigned answers', `2001:db8:${number}::/64`);

    expect(await limits.take('unsigned answers', 'a')).toBeNull();
  });

  test('nothing is, where limits are off', async () => {
    expect(await passed(NO_LIMITS, 'unsigned answers', 'a', 1000)).toBe(1000);
  });
});

describe('signing in', () => {
  const attempt = (limits: Limits, network: string, account: string) => takeLogin(limits, network, account);

  test('five wrong passwords from one place in five minutes are enough', async () => {
    const { limits, clock } = limitsAt();
    for (let number = 0; number < 5; number += 1) expect(await attempt(limits, 'a', `${number}@example.com`)).not.toHaveProperty('code');

    expect(await attempt(limits, 'a', 'other@example.com')).toMatchObject({ code: 'rate_limited' });
    clock.now = 5 * MINUTE;
    expect(await attempt(limits, 'a', 'other@example.com')).not.toHaveProperty('code');
  });

  test('ten wrong passwords for one account are enough, from wherever and however it is written', async () => {
    const { limits } = limitsAt();
    for (let number = 0; number < 10; number += 1) await attempt(limits, `network ${number}`, number % 2 ? 'ana@example.com' : 'Ana@Example.com');

    expect(await attempt(limits, 'another', 'ana@example.com')).toMatchObject({ code: 'rate_limited' });
    expect(await attempt(limits, 'another', 'ben@example.com')).not.toHaveProperty('code');
  });

  test('right passwords count for nothing, so that an office may sign in at nine', async () => {
    const { limits } = limitsAt();
    for (let number = 0; number < 50; number += 1) {
      const signIn = await attempt(limits, 'office', `${number}@example.com`);
      if ('code' in signIn) throw new Error(`The ${number}th was refused.`);
      await signIn.succeed();
    }
  });

  test('many attempts at once are no more than one after the other', async () => {
    const { limits } = limitsAt();

    const attempts = await Promise.all(Array.from({ length: 100 }, () => attempt(limits, 'a', 'ana@example.com')));

    expect(attempts.filter((one) => !('code' in one))).toHaveLength(5);
  });
});
