import { useEffect, useState } from 'preact/hooks';
import type { Sparklines } from '../contract/sparklines.ts';
import { addDays, type Day } from '../domain/calendar.ts';
import { type RatingCounts, ratingTotal } from '../domain/counts.ts';
import { fetchSparklines, type SparklineFilter } from './api.ts';
import { calmly } from './calmly.ts';

/** The shares of satisfied answers over the range, by row; null in steps without answers. */
export type Shares = ReadonlyMap<string, readonly (number | null)[]>;

// A small line is a look back: that its last point is half a minute old is no loss, and a board of a hundred rows asks twice for it.
const CALM = 30_000; // ms
const AT_ONCE = 50; // What the server gives in one answer.

/** The small lines of the rows on the page, fetched again after the board has moved. */
export function useSparklines(filter: SparklineFilter, keys: readonly string[], seq: number): Shares {
  const [shares, setShares] = useState<Shares>(new Map());
  const [fetcher, setFetcher] = useState<ReturnType<typeof calmly> | null>(null);
  const asked = JSON.stringify([filter, [...keys].sort()]);
  // The text says all that is asked for.
  useEffect(() => {
    const controller = new AbortController();
    const fetchAll = async () => {
      const parts = await Promise.all(partsOf(keys).map((part) => fetchSparklines(filter, part, controller.signal)));
      if (!controller.signal.aborted) setShares(new Map(parts.flatMap(sharesIn)));
    };
    const made = calmly(CALM, () => void fetchAll().catch(() => undefined));
    setFetcher(made);
    return () => {
      made.stop();
      controller.abort();
    };
  }, [asked]);
  useEffect(() => fetcher?.soon(), [fetcher, seq]);
  return shares;
}

const partsOf = (keys: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(keys.length / AT_ONCE) }, (_, at) => keys.slice(at * AT_ONCE, (at + 1) * AT_ONCE));

function sharesIn({ range, step_days: days, rows }: Sparklines): readonly (readonly [string, readonly (number | null)[]])[] {
  const steps: Day[] = [];
  for (let day = range.from as Day; day <= range.to; day = addDays(day, days)) steps.push(day);
  return rows.map(({ agent, channel, team, points }) => {
    const byDay = new Map(points.map(({ day, c }) => [day as Day, shareOf(c)]));
    return [agent ?? channel ?? team ?? '', steps.map((step) => byDay.get(step) ?? null)];
  });
}

const shareOf = (ratings: RatingCounts): number | null => (ratingTotal(ratings) > 0 ? (ratings[3] + ratings[4]) / ratingTotal(ratings) : null);
