import { posix } from 'node:path';
import type { Rule } from './rule.ts';
import type { Source } from './sources.ts';
import { syntaxOf } from './syntax.ts';

/** No module may reach itself through what it imports. */
export const noCircles: Rule = {
  reason: 'In a circle nobody can be read, tested or moved alone. A circle of types counts: it says that a part knows the whole that holds it.',
  find(sources) {
    const graph = graphOf(sources);
    return [...graph.keys()].flatMap((path) => {
      const way = wayBack(path, graph);
      // A circle is reported once, at the module that comes first in the alphabet.
      return way?.every((other) => path <= other) ? [{ path, line: 1, what: `goes round: ${[...way, path].join(' → ')}` }] : [];
    });
  },
};

type Graph = ReadonlyMap<string, readonly string[]>;

const graphOf = (sources: readonly Source[]): Graph =>
  new Map(
    sources.map((source) => [
      source.path,
      syntaxOf(source).imports.flatMap(({ from }) => (from.startsWith('.') ? [posix.join(posix.dirname(source.path), from)] : [])),
    ]),
  );

/** The shortest way from a module back to itself, starting with it; null where there is none. */
function wayBack(start: string, graph: Graph): readonly string[] | null {
  const ways: (readonly string[])[] = [[start]];
  const seen = new Set<string>();
  for (const way of ways) {
    for (const next of graph.get(way.at(-1) ?? start) ?? []) {
      if (next === start) return way;
      if (!seen.has(next)) ways.push([...way, next]);
      seen.add(next);
    }
  }
  return null;
}
