import type { Sparklines } from '../contract/sparklines.ts';
import { addDays, type Day } from '../domain/calendar.ts';
import { csat } from '../domain/counts.ts';
import { fetchSparklines, type SparklineFilter } from './api.ts';
import { useFollowed } from './use-followed.ts';

/** The shares of satisfied answers over the range, by row; null in steps without answers. */
export type Shares = ReadonlyMap<string, readonly (number | null)[]>;

// A small line is a look back: that its last point is half a minute old is no loss, and a board of a hundred rows asks twice for it.
const CALM = 30_000; // ms
const AT_ONCE = 50; // What the server gives in one answer.

/** The small lines of the rows on the page. */
export function useSparklines(filter: SparklineFilter, keys: readonly string[], seq: number): Shares {
  const ask = async (signal: AbortSignal): Promise<Shares> => {
    const parts = await Promise.all(partsOf(keys).map((part) => fetchSparklines(filter, part, signal)));
    return new Map(parts.flatMap(sharesIn));
  };
  return useFollowed({ key: JSON.stringify([filter, [...keys].sort()]), ask, calm: CALM }, seq) ?? NO_LINES;
}

const NO_LINES: Shares = new Map();

const partsOf = (keys: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(keys.length / AT_ONCE) }, (_, at) => keys.slice(at * AT_ONCE, (at + 1) * AT_ONCE));

function sharesIn({ range, step_days: days, rows }: Sparklines): readonly (readonly [string, readonly (number | null)[]])[] {
  const steps: Day[] = [];
  for (let day = range.from as Day; day <= range.to; day = addDays(day, days)) steps.push(day);
  return rows.map(({ agent, channel, team, points }) => {
    const byDay = new Map(points.map(({ day, c }) => [day as Day, csat({ ratings: c })]));
    return [agent ?? channel ?? team ?? '', steps.map((step) => byDay.get(step) ?? null)];
  });
}
