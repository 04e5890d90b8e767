import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { atOnce, inTurn } from '../../../db/sqlite/taking-calls.ts';
import type { Call } from '../../../db/sqlite/thread-messages.ts';

const call = (id: number, method: Call['method'], ...args: readonly unknown[]): Call => ({ id, method, args });

/** What is begun, in order, by the numbers of those who are answered by it. */
function noting(taking: typeof inTurn) {
  const begun: (readonly number[])[] = [];
  return { begun, take: taking((_, ids) => begun.push(ids)) };
}

test('who asks the same before it is begun shares the answer, and who asks afterwards has one of their own', async () => {
  const { begun, take } = noting(inTurn);
  take([call(1, 'agents', 'shop'), call(2, 'board', 'shop', { from: '2026-11-01' }), call(3, 'board', 'shop', { from: '2026-11-01' })]);
  take([call(4, 'board', 'shop', { from: '2026-11-02' }), call(5, 'board', 'shop', { from: '2026-11-01' })]);
  while (begun.length < 2) await setImmediate();
  expect(begun).toEqual([[1], [2, 3, 5]]);

  take([call(6, 'board', 'shop', { from: '2026-11-01' })]);

  while (begun.length < 4) await setImmediate();
  expect(begun).toEqual([[1], [2, 3, 5], [4], [6]]);
});

test('nobody shares what is read piece by piece', async () => {
  const { begun, take } = noting(inTurn);
  take([call(1, 'allResponses', 'shop'), call(2, 'allResponses', 'shop'), call(3, 'more', 1), call(4, 'more', 1)]);
  while (begun.length < 4) await setImmediate();
  expect(begun).toEqual([[1], [2], [3], [4]]);
});

test('what is to be written is begun as soon as it is there, each for itself', () => {
  const { begun, take } = noting(atOnce);
  take([call(1, 'record', 'same'), call(2, 'record', 'same')]);
  expect(begun).toEqual([[1], [2]]);
});
