import { describe, expect, test } from 'vitest';
import type { Context } from '../../server/context.ts';
import { createLimits, type Limits, UNLIMITED } from '../../server/limits.ts';

const MINUTE = 60_000;

/** Limits on a clock that stands still until it is moved; a request is no more than its network. */
function limitsAt() {
  const clock = { now: 0 };
  const limits = createLimits({ networkOf: (c) => String(c) }, () => clock.now);
  return { clock, limits };
}

const from = (network: string) => network as unknown as Context;

/** How many of so many at once are let through. */
async function passed(count: number, take: (number: number) => ReturnType<Limits['takeMessage']>): Promise<number> {
  const refusals = await Promise.all(Array.from({ length: count }, (_, number) => take(number)));
  return refusals.filter((refusal) => refusal === null).length;
}

describe('of answers from one place', () => {
  test('thirty that nobody signed may be new in ten minutes, and three hundred that somebody did', async () => {
    const { limits } = limitsAt();

    expect(await passed(500, () => limits.takeAnswer(from('a'), false))).toBe(30);
    expect(await passed(500, () => limits.takeAnswer(from('a'), true))).toBe(300);
    expect(await limits.takeAnswer(from('b'), false)).toBeNull();
  });

  test('a repeat is given back', async () => {
    const { limits } = limitsAt();
    await passed(30, () => limits.takeAnswer(from('a'), false));

    await limits.giveBackAnswer(from('a'), false);

    expect(await passed(5, () => limits.takeAnswer(from('a'), false))).toBe(1);
  });

  test('an office of three hundred who write at length meets no limit', async () => {
    const { limits } = limitsAt();
    const messagesOfOne = 3 + 17; // Asked, shown, tapped, and a pause every third of a minute.

    expect(await passed(300 * messagesOfOne, () => limits.takeMessage(from('office')))).toBe(6000);
    expect(await limits.takeMessage(from('office'))).toMatchObject({ code: 'rate_limited' });
  });
});

describe('signing in', () => {
  test('five wrong passwords from one place in five minutes are enough', async () => {
    const { limits, clock } = limitsAt();

    expect(await passed(100, (number) => limits.takeLogin(from('a'), `${number}@example.com`))).toBe(5);

    clock.now = 5 * MINUTE;
    expect(await limits.takeLogin(from('a'), 'other@example.com')).toBeNull();
  });

  test('ten wrong passwords for one account are enough, from wherever and however it is written', async () => {
    const { limits } = limitsAt();

    const written = (number: number) => (number % 2 ? 'ana@example.com' : 'Ana@Example.com');
    expect(await passed(100, (number) => limits.takeLogin(from(`network ${number}`), written(number)))).toBe(10);

    expect(await limits.takeLogin(from('another'), 'ben@example.com')).toBeNull();
  });

  test('right passwords count for nothing, so that an office may sign in at nine', async () => {
    const { limits } = limitsAt();
    for (let number = 0; number < 50; number += 1) {
      expect(await limits.takeLogin(from('office'), `${number}@example.com`)).toBeNull();
      await limits.giveBackLogin(from('office'), `${number}@example.com`);
    }
  });
});

test('one key does not use up what another may do', async () => {
  const { limits } = limitsAt();

  expect(await passed(7000, () => limits.takeKeyRequest('k1'))).toBe(6000);
  expect(await limits.takeKeyRequest('k2')).toBeNull();
});

test('where limits are off, nobody is refused', async () => {
  expect(await passed(1000, () => UNLIMITED.takeAnswer(from('a'), false))).toBe(1000);
});
