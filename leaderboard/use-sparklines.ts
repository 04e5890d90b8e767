import { useMemo } from 'preact/hooks';
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

/** The small lines of the rows on the page. At the end of a list rows come and go with every move: each is asked for once, and the others keep theirs meanwhile. */
export function useSparklines(filter: SparklineFilter, shown: readonly string[], seq: number): Shares {
  const known = useMemo(() => ({ keys: shown, lines: NO_LINES }), [JSON.stringify(filter)]);
  if (shown.some((key) => !known.keys.includes(key))) known.keys = [...new Set([...shown, ...known.keys])].slice(0, KEYS_MAX);
  const ask = async (signal: AbortSignal): Promise<Shares> => {
    const parts = await Promise.all(partsOf(known.keys).map((part) => fetchSparklines(filter, part, signal)));
    return new Map(parts.flatMap(sharesIn));
  };
  known.lines = useFollowed({ key: JSON.stringify([filter, known.keys]), ask, calm: CALM }, seq) ?? known.lines;
  return known.lines;
}

const NO_LINES: Shares = new Map();
const KEYS_MAX = 3 * AT_ONCE;

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
