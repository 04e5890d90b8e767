import { expect, test } from 'vitest';
import { type Counts, NO_COUNTS } from '../../domain/counts.ts';
import { intervalOf } from '../../domain/interval.ts';
import { poolOfRows, type Row, rank } from '../../domain/rank.ts';
import { hasBadge, isEarly } from '../../domain/score.ts';
import { isDataAbsent, readRealAnswers, readReference } from '../support/ecommerce.ts';
import { EXAMPLE_POOL, EXAMPLE_RANK, EXAMPLE_RATINGS } from '../support/scoring-example.ts';

/** The ratings of each agent, one by one, as they stand in the file: nothing of `domain/` has touched them. */
function ratingsByAgent(): ReadonlyMap<string, readonly number[]> {
  const byAgent = new Map<string, number[]>();
  for (const { agent, rating } of readRealAnswers()) byAgent.set(agent, [...(byAgent.get(agent) ?? []), rating]);
  return byAgent;
}

function board(): readonly Row<string>[] {
  const counted = [...ratingsByAgent()].map(([agent, ratings]) => {
    const counts = [1, 2, 3, 4, 5].map((rating) => ratings.filter((one) => one === rating).length);
    return [agent, { ...NO_COUNTS, ratings: counts as unknown as Counts['ratings'] }] as const;
  });
  return rank(new Map(counted));
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const average = (numbers: readonly number[]) => sum(numbers) / numbers.length;
/** Sum of squares around a mean, from the numbers themselves. */
const squares = (numbers: readonly number[], around: number) => sum(numbers.map((number) => (number - around) ** 2));

/** The scores again, from single ratings and the formulas of docs/scoring.md alone. */
function scoresAgain(byAgent: ReadonlyMap<string, readonly number[]>) {
  const rows = [...byAgent.values()];
  const all = rows.flat();
  const [N, A, mu] = [all.length, rows.length, average(all)];
  const sigma2 = sum(rows.map((ratings) => squares(ratings, average(ratings)))) / (N - A);
  const sizes = sum(rows.map(({ length }) => length ** 2));
  const tau2 = (sum(rows.map((ratings) => ratings.length * (average(ratings) - mu) ** 2)) - (A - 1) * sigma2) / (N - sizes / N);
  const K = sigma2 / ((0.5 * sigma2 + (A - 1) * tau2) / (9 + A));
  return [...byAgent].map(([agent, ratings]) => {
    const T = ratings.length + K;
    const mean = (sum(ratings) + K * mu) / T;
    const own = (squares(ratings, mean) + (K / N) * squares(all, mean)) / T;
    const variance = own / (T + 1) + (K / T) ** 2 * sigma2 * (sizes / N ** 2 / K + 1 / N);
    return { agent, n: ratings.length, mean, variance, reliability: ratings.length / T };
  });
}

test.skipIf(isDataAbsent)('the scores of a month of real answers are those computed again from every single rating', () => {
  const rows = new Map(board().map((row) => [row.key, row]));

  const again = scoresAgain(ratingsByAgent());
  expect(again.length).toBe(1364);
  for (const { agent, n, mean, variance, reliability } of again) {
    const score = rows.get(agent)?.score;
    expect(score?.n).toBe(n);
    expect(Math.abs((score?.mean ?? 0) - mean)).toBeLessThan(1e-9);
    expect(Math.abs((score?.variance ?? 0) - variance)).toBeLessThan(1e-9);
    expect(Math.abs((score?.reliability ?? 0) - reliability)).toBeLessThan(1e-9);
  }
});

test.skipIf(isDataAbsent)('their counts are those of another program, and they stand in the order of their scores', () => {
  const [rows, reference] = [board(), readReference()];

  expect(Object.fromEntries(rows.map(({ key, counts }) => [key, counts.ratings]))).toEqual(
    Object.fromEntries(Object.entries(reference.byAgent).map(([agent, { counts }]) => [agent, counts])),
  );
  const ranked = rows.filter(({ lane }) => lane === 'ranked').map(({ score }) => score.mean);
  expect(ranked).toEqual([...ranked].sort((a, b) => b - a));
  expect(rows.findIndex(({ lane }) => lane !== 'ranked')).toBe(ranked.length);
});

test.skipIf(isDataAbsent)('the example in the page on scoring is one of them', () => {
  const rows = board();
  const pool = poolOfRows(rows);
  const row = rows.find(({ counts }) => `${counts.ratings}` === `${EXAMPLE_RATINGS}`);

  expect(pool).toEqual(
    Object.fromEntries(Object.entries(EXAMPLE_POOL).map(([name, value]) => [name, typeof value === 'number' ? expect.closeTo(value, 12) : value])),
  );
  expect({
    ...{ rank: row?.rank, ...row?.rankInterval, ranked: rows.filter(({ lane }) => lane === 'ranked').length },
    ...{ badges: rows.filter(({ score }) => hasBadge(score, pool)).length, early: rows.filter(({ score }) => isEarly(score)).length },
  }).toEqual(EXAMPLE_RANK);
  expect(rows.every(({ score }) => intervalOf(score).low <= score.mean && score.mean <= intervalOf(score).high)).toBe(true);
});
