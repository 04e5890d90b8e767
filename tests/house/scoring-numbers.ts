import { csat, mean } from '../../domain/counts.ts';
import { intervalOf } from '../../domain/interval.ts';
import { chanceAbove, csatScoreOf, scoreOf } from '../../domain/score.ts';
import { EXAMPLE_COUNTS, EXAMPLE_POOL, EXAMPLE_RANK, EXAMPLE_RATINGS } from '../support/scoring-example.ts';

/** Every number of the example in docs/scoring.md, as the code has it. */
export function scoringNumbers(): Readonly<Record<string, number>> {
  const [score, csatScore] = [scoreOf(EXAMPLE_RATINGS, EXAMPLE_POOL), csatScoreOf(EXAMPLE_RATINGS, EXAMPLE_POOL)];
  const [interval, csatInterval] = [intervalOf(score), intervalOf(csatScore)];
  return named({
    ...poolNumbers(),
    ...stepNumbers(),
    ...{ n: score.n, mean: mean(EXAMPLE_COUNTS), score: score.mean, reliability: score.reliability, 'company-share': 1 - score.reliability },
    ...{ variance: score.variance, deviation: Math.sqrt(score.variance), low: interval.low, high: interval.high },
    ...{ csat: csat(EXAMPLE_COUNTS), 'csat-score': csatScore.mean, 'csat-low': csatInterval.low, 'csat-high': csatInterval.high },
    ...{ z: (score.mean - EXAMPLE_POOL.mean) / Math.sqrt(score.variance), above: chanceAbove(score, EXAMPLE_POOL) },
    ...EXAMPLE_RANK,
  });
}

function poolNumbers() {
  const { rows, answers, mean: average, csat: share, within, between, weight } = EXAMPLE_POOL;
  const regular = within !== null && between !== null ? ((10 * within) / 20 + (rows - 1) * between) / (10 + rows - 1) : null;
  return { agents: rows, answers, 'company-mean': average, 'company-csat': share, within, between, regular, weight };
}

/** What the page writes down between its formulas. */
function stepNumbers() {
  const { mean: average, weight, shares, meanVariance } = EXAMPLE_POOL;
  const { n, mean: score, variance } = scoreOf(EXAMPLE_RATINGS, EXAMPLE_POOL);
  const thetas = EXAMPLE_RATINGS.map((count, index) => (count + weight * (shares[index] ?? 0)) / (n + weight));
  const own = thetas.reduce((sum, theta, index) => sum + theta * (index + 1 - score) ** 2, 0) / (n + weight + 1);
  const share = (score - 1) / 4;
  const size = (share * (1 - share)) / (variance / 16) - 1;
  return {
    ...Object.fromEntries(thetas.map((theta, index) => [`theta-${index + 1}`, theta])),
    ...{
      total: n + weight,
      'own-sum': 229,
      'company-sum': weight * average,
      'own-variance': own,
      'company-variance': (weight / (n + weight)) ** 2 * meanVariance,
    },
    ...{ 'beta-share': share, 'beta-size': size, 'beta-a': share * size, 'beta-b': (1 - share) * size },
  };
}

const named = (numbers: Readonly<Record<string, number | null>>): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(numbers).map(([name, value]) => [`example-${name}`, value ?? Number.NaN]));
