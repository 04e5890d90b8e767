import { type Counts, mean, NO_COUNTS } from '../../domain/counts.ts';
import { intervalOf } from '../../domain/interval.ts';
import { rank } from '../../domain/rank.ts';
import { randomOf } from '../support/random.ts';
import type { Bench } from './bench.ts';
import { digits, marked, median, table } from './figures.ts';

const AGENTS = 1370;
const SEEN = 30; // Rows that a screen shows at once.
const ROUNDS = 60;

/** What a fair score costs a page that draws it four times a second. */
export const score: Bench = {
  name: 'score',
  title: 'Ranking by fair score',
  async run() {
    const counted = board();
    const times = SIDES.map(() => [] as number[]);
    for (let round = 0; round < ROUNDS + 5; round += 1) {
      for (const [side, { run }] of SIDES.entries()) {
        const begin = performance.now();
        run(counted);
        if (round >= 5) times[side]?.push(performance.now() - begin); // The first rounds are compiled.
      }
    }
    const plain = median(times[0] ?? []);
    const rows = SIDES.map(({ name, id }, side) => {
      const own = times[side] ?? [];
      return [
        name,
        marked(`${id}-ms`, digits(median(own))),
        marked(`${id}-longest-ms`, digits(Math.max(...own))),
        marked(`${id}-ratio`, digits(median(own) / plain)),
      ];
    });
    return [
      `${AGENTS.toLocaleString('en-US')} agents with 0 to 40 answers each, in ${ROUNDS} rounds by turns; the fair ranking has the pool, every score and every rank interval (${((AGENTS * (AGENTS - 1)) / 2).toLocaleString('en-US')} pairs), and its intervals are of the ${SEEN} rows that are seen.`,
      table(['', 'median, ms', 'longest, ms', 'times the plain one'], rows),
    ].join('\n\n');
  },
};

type Board = ReadonlyMap<string, Counts>;

const SIDES: readonly { readonly name: string; readonly id: string; readonly run: (counted: Board) => unknown }[] = [
  { name: 'sorted by plain mean', id: 'plain-ranking', run: (counted) => [...counted].sort(([, a], [, b]) => (mean(b) ?? 0) - (mean(a) ?? 0)) },
  { name: 'ranked by fair score', id: 'fair-ranking', run: (counted) => rank(counted) },
  {
    name: `and ${SEEN} intervals`,
    id: 'fair-ranking-with-intervals',
    run: (counted) =>
      rank(counted)
        .slice(0, SEEN)
        .map((row) => intervalOf(row.score)),
  },
];

/** Agents who differ as real ones do: mostly fives, some ones. */
function board(): Board {
  const random = randomOf(1370);
  return new Map(
    Array.from({ length: AGENTS }, (_, agent) => {
      const ratings: [number, number, number, number, number] = [0, 0, 0, 0, 0];
      const kindness = 0.6 + 0.35 * random();
      for (let left = Math.floor(41 * random()); left > 0; left -= 1) {
        const rating = random() < kindness ? 4 : Math.floor(4 * random());
        ratings[rating] = (ratings[rating] ?? 0) + 1;
      }
      return [`agent-${agent}`, { ...NO_COUNTS, ratings }] as const;
    }),
  );
}
