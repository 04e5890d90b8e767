import type { Rule } from './rule.ts';
import type { Source } from './sources.ts';

/** How a number is marked in a document, so that it can be checked: `<!-- number: widget-bytes -->6,841 B`, or `<!-- number: widget-bytes -->6.8 kB`. */
const MARKED = /<!-- number: ([a-z0-9-]+) -->\s*\**([\d,]+(?:\.\d+)?)\s*(kB|MB|%)?/g;

/** A number as a document states it. */
interface Stated {
  readonly name: string;
  readonly value: number;
  /** Half of its last digit: a number that is rounded correctly is no further than that from the truth. */
  readonly tolerance: number;
  readonly line: number;
}

const UNITS: Readonly<Record<string, number>> = { kB: 1000, MB: 1_000_000, '%': 0.01 };

/** Marked numbers say what is true now, to the digit that they show. */
export const numbersAreTrue = (reality: Readonly<Record<string, number>>): Rule => ({
  reason: 'Every number that we state is compared with reality, or it is true on the day it was written and on no other.',
  find: (sources) =>
    sources.flatMap((source) =>
      statedIn(source).flatMap(({ name, value, tolerance, line }) => {
        const real = reality[name];
        if (real === undefined) return [{ path: source.path, line, what: `states ${name}, which nothing measures` }];
        return Math.abs(value - real) <= tolerance ? [] : [{ path: source.path, line, what: `states ${value} for ${name}, which is ${real}` }];
      }),
    ),
});

/** Every marked number of a document. */
export function statedIn({ text }: Source): readonly Stated[] {
  return [...text.matchAll(MARKED)].map((match) => {
    const [, name = '', digits = '', unit = ''] = match;
    const scale = UNITS[unit] ?? 1;
    const decimals = digits.split('.')[1]?.length ?? 0;
    // A hair more than half: 0.15 is not quite 0.15 in binary.
    const tolerance = 0.5000001 * scale * 10 ** -decimals;
    return { name, value: Number(digits.replaceAll(',', '')) * scale, tolerance, line: text.slice(0, match.index).split('\n').length };
  });
}
