import type { Counts } from './counts.ts';
import { type Pool, poolOf } from './pool.ts';
import { type RankInterval, rankIntervals } from './rank-interval.ts';
import { ANSWERS_MIN, type Score, scoreOf } from './score.ts';

/** Who is compared with one another, and who stands apart until more customers have answered. */
export const LANES = ['ranked', 'needs more answers'] as const;
export type Lane = (typeof LANES)[number];

/** One line of a ranking: an agent, a channel, a team, whatever was counted. */
export interface Row<Key> {
  readonly key: Key;
  readonly counts: Counts;
  readonly score: Score;
  readonly lane: Lane;
  /** Among the ranked. Equal scores of equally many answers share a rank and the next one is skipped. Null in the other lane. */
  readonly rank: number | null;
  /** The ranks that chance could have made of it: "#3, could be 1–9". Null in the other lane. */
  readonly rankInterval: RankInterval | null;
}

/**
 * Ranks whatever was counted, by fair score, then n, then key, so that the order is the same on every screen. All with answers make the pool; those with
 * fewer than the minimum come after the others, and those without any last.
 */
export function rank<Key extends string>(counted: ReadonlyMap<Key, Counts>, answersMin: number = ANSWERS_MIN): readonly Row<Key>[] {
  const pool = poolOf([...counted.values()].map(({ ratings }) => ratings));
  const lined = [...counted].map(([key, counts]) => lineOf(key, counts, pool, answersMin)).sort(compare);
  const ranked = lined.filter(({ lane }) => lane === 'ranked');
  const ranks = ranksOf(ranked);
  const intervals = rankIntervals(ranked.map(({ score }) => score));
  return lined.map((line, index) => ({ ...line, rank: ranks[index] ?? null, rankInterval: intervals[index] ?? null }));
}

/** The pool that the rows were ranked in. */
export const poolOfRows = (rows: readonly Pick<Row<string>, 'counts'>[]): Pool => poolOf(rows.map(({ counts }) => counts.ratings));

type Line<Key> = Omit<Row<Key>, 'rank' | 'rankInterval'>;

function lineOf<Key>(key: Key, counts: Counts, pool: Pool, answersMin: number): Line<Key> {
  const score = scoreOf(counts.ratings, pool);
  return { key, counts, score, lane: score.n >= Math.max(answersMin, 1) ? 'ranked' : 'needs more answers' };
}

function compare(a: Line<string>, b: Line<string>): number {
  const byAnswers = Number(b.score.n > 0) - Number(a.score.n > 0);
  return (
    LANES.indexOf(a.lane) - LANES.indexOf(b.lane) || byAnswers || b.score.mean - a.score.mean || b.score.n - a.score.n || (a.key < b.key ? -1 : 1)
  );
}

function ranksOf(ranked: readonly Line<string>[]): readonly number[] {
  let rankOfScore = 0;
  return ranked.map(({ score }, index) => {
    const before = ranked[index - 1]?.score;
    if (score.mean !== before?.mean || score.n !== before.n) rankOfScore = index + 1;
    return rankOfScore;
  });
}
