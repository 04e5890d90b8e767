import { expect, test } from 'vitest';
import { alarmsIn, usualOf } from '../../domain/alarm-runs.ts';
import type { RatingCounts } from '../../domain/counts.ts';
import { poolOf } from '../../domain/pool.ts';

const watching = { points: [1, 0.5, 0, -0.5, -1], threshold: 3 };
const ones = (n: number): RatingCounts => [n, 0, 0, 0, 0];
const fives = (n: number): RatingCounts => [0, 0, 0, 0, n];

test('an alarm says where its run began and what was answered in it', () => {
  expect(alarmsIn(watching, [ones(1), fives(2), ones(2), fives(1), ones(2)])).toEqual([{ from: 2, at: 4, ratings: [4, 0, 0, 0, 1] }]);
});

test('after an alarm a new run begins with the next bucket', () => {
  expect(alarmsIn(watching, [ones(3), ones(3), fives(9), ones(3)])).toEqual([
    { from: 0, at: 0, ratings: ones(3) },
    { from: 1, at: 1, ratings: ones(3) },
    { from: 3, at: 3, ratings: ones(3) },
  ]);
});

test('nothing is found in nothing, nor where it never suffices', () => {
  expect(alarmsIn(watching, [])).toEqual([]);
  expect(alarmsIn(watching, [ones(2), fives(1), ones(1)])).toEqual([]);
});

test('what is usual for somebody new is what is usual for all, and for others what was so before, held to it', () => {
  const pool = poolOf([fives(60), ones(40)]);

  const fresh = usualOf([0, 0, 0, 0, 0], pool);
  expect(fresh.map((count) => count / pool.weight)).toEqual([0.4, 0, 0, 0, 0.6]);
  expect(usualOf(ones(40), pool)[0]).toBeCloseTo(40 + 0.4 * pool.weight, 9);
});
