import { wilson } from '../../domain/comparison.ts';
import { type RatingCounts, ratingSum, ratingTotal } from '../../domain/counts.ts';
import { type Pool, poolOf } from '../../domain/pool.ts';
import { csatScoreOf, scoreOf } from '../../domain/score.ts';
import { isDataAbsent, type RealAnswer, readRealAnswers } from '../support/ecommerce.ts';
import { randomOf } from '../support/random.ts';
import type { Bench } from './bench.ts';
import { marked, table } from './figures.ts';

const SEEDS = 20;
const TOP = 10;

/** How well half of each agent's real answers tells the other half: what a score is for. */
export const splitHalf: Bench = {
  name: 'split-half',
  title: 'What half of the answers say of the other half',
  async run() {
    if (isDataAbsent) return 'Left out: the file with the real answers is not on this machine (see `AFTERWORD_SHARED` in CONTRIBUTING.md).';
    const answers = readRealAnswers();
    const splits = Array.from({ length: SEEDS }, (_, seed) => split(answers, randomOf(seed + 1)));
    const agents = splits.reduce((sum, halves) => sum + halves.length, 0) / SEEDS;
    return [
      `${answers.length.toLocaleString('en-US')} real answers, divided by chance ${SEEDS} times; of some ${marked('split-half-agents', Math.round(agents).toLocaleString('en-US'))} agents with answers in both halves, one half predicts the other. Squared errors are weighed by the answers they are about, and contain the chance that is in these: no method gets to zero. The top ${TOP} are those of the one half; whether they are below the average is read from the few answers in the other, so that even of ten excellent agents some would be. Who comes to the same stands by name, as on a board that knows no better, or by number of answers, which is half of a remedy already.`,
      table(
        ['ranked by', 'error of the mean', 'error of CSAT', `of the top ${TOP}, below average`, `mean of the top ${TOP}`],
        METHODS.map((method) => line(method, splits)),
      ),
    ].join('\n\n');
  },
};

/** One agent's answers in the half that is known and in the half that is to be told. */
interface Halves {
  readonly known: RatingCounts;
  readonly told: RatingCounts;
}

/** By what a board could rank; what it says of the other half, as a mean and as a CSAT, where it says that. */
interface Method {
  readonly name: string;
  readonly id: string;
  readonly order: (known: RatingCounts, pool: Pool, random: () => number) => number;
  /** Whether of two who come to the same the one with more answers stands higher, and not the one whose name does. */
  readonly isByAnswers?: boolean;
  readonly mean?: (known: RatingCounts, pool: Pool) => number;
  readonly csat?: (known: RatingCounts, pool: Pool) => number;
}

const rawMean = (ratings: RatingCounts): number => ratingSum(ratings) / ratingTotal(ratings);
const satisfied = (ratings: RatingCounts): number => ratings[3] + ratings[4];
const rawCsat = (ratings: RatingCounts): number => satisfied(ratings) / ratingTotal(ratings);
const lowerBound = (ratings: RatingCounts): number => wilson({ part: satisfied(ratings), whole: ratingTotal(ratings) }).low;
const fairMean = (ratings: RatingCounts, pool: Pool): number => scoreOf(ratings, pool).mean;

const METHODS: readonly Method[] = [
  {
    name: 'nothing: ten by chance',
    id: 'chance',
    order: (_known, _pool, random) => random(),
    mean: (_, pool) => pool.mean,
    csat: (_, pool) => pool.csat,
  },
  { name: 'plain mean', id: 'mean', order: rawMean, mean: rawMean },
  { name: 'plain mean, then answers', id: 'mean-answers', order: rawMean, isByAnswers: true, mean: rawMean },
  { name: 'plain CSAT', id: 'csat', order: rawCsat, csat: rawCsat },
  { name: 'plain CSAT, then answers', id: 'csat-answers', order: rawCsat, isByAnswers: true, csat: rawCsat },
  { name: "lower end of Wilson's interval", id: 'wilson', order: lowerBound, csat: lowerBound },
  { name: 'fair score', id: 'score', order: fairMean, isByAnswers: true, mean: fairMean, csat: (known, pool) => csatScoreOf(known, pool).mean },
];

function split(answers: readonly RealAnswer[], random: () => number): readonly Halves[] {
  const byAgent = new Map<string, { known: number[]; told: number[] }>();
  for (const { agent, rating } of answers) {
    const halves = byAgent.get(agent) ?? { known: [0, 0, 0, 0, 0], told: [0, 0, 0, 0, 0] };
    const half = random() < 0.5 ? halves.known : halves.told;
    half[rating - 1] = (half[rating - 1] ?? 0) + 1;
    byAgent.set(agent, halves);
  }
  const sorted = [...byAgent].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, halves]) => halves as unknown as Halves);
  return sorted.filter(({ known, told }) => ratingTotal(known) > 0 && ratingTotal(told) > 0);
}

function line({ name, id, order, isByAnswers, mean, csat }: Method, splits: readonly (readonly Halves[])[]): readonly string[] {
  const results = splits.map((halves, seed) => {
    const pool = poolOf(halves.map(({ known }) => known));
    const random = randomOf(seed + 1);
    const placed = halves.map((one) => ({ ...one, at: order(one.known, pool, random) }));
    const top = placed.sort((a, b) => b.at - a.at || (isByAnswers ? ratingTotal(b.known) - ratingTotal(a.known) : 0)).slice(0, TOP);
    const average = poolOf(halves.map(({ told }) => told)).mean;
    return {
      mean: mean ? error(halves, (known) => mean(known, pool), rawMean) : null,
      csat: csat ? error(halves, (known) => csat(known, pool), rawCsat) : null,
      below: top.filter(({ told }) => rawMean(told) < average).length / TOP,
      top: poolOf(top.map(({ told }) => told)).mean,
    };
  });
  const cell = (figure: string, values: readonly (number | null)[], digits: number) =>
    values.includes(null)
      ? ''
      : marked(`split-half-${figure}-${id}`, (values.reduce<number>((sum, value) => sum + (value ?? 0), 0) / values.length).toFixed(digits));
  return [
    name,
    cell(
      'mean',
      results.map((result) => result.mean),
      3,
    ),
    cell(
      'csat',
      results.map((result) => result.csat),
      4,
    ),
    percent(
      cell(
        'below',
        results.map(({ below }) => 100 * below),
        0,
      ),
    ),
    cell(
      'top',
      results.map(({ top }) => top),
      2,
    ),
  ];
}

const percent = (figure: string): string => `${figure} %`;

/** The squared error of what is told of the other half, by answer. */
function error(halves: readonly Halves[], told: (known: RatingCounts) => number, measured: (ratings: RatingCounts) => number): number {
  const answers = halves.reduce((sum, { told: half }) => sum + ratingTotal(half), 0);
  return halves.reduce((sum, { known, told: half }) => sum + ratingTotal(half) * (told(known) - measured(half)) ** 2, 0) / answers;
}
