import type { Finding, Rule } from './rule.ts';
import { rootOf, type Source } from './sources.ts';
import { syntaxOf } from './syntax.ts';

/** In `domain/`, time and chance are arguments, and nothing outside is touched. */
export const noClock: Rule = {
  reason: 'domain/ knows no time: what it says of an answer is the same today and tomorrow, so that it can be tested, and counted again.',
  find: (sources) => sources.filter(({ path }) => rootOf(path) === 'domain').flatMap(asked),
};

const OUTSIDE = ['Math.random', 'Date.now', 'performance.now', 'new Date()', 'Date()'];
const WORLD = [
  'crypto',
  'process',
  'globalThis',
  'window',
  'document',
  'navigator',
  'localStorage',
  'fetch',
  'setTimeout',
  'setInterval',
  'queueMicrotask',
];

function asked(source: Source): readonly Finding[] {
  const { visit, lineOf } = syntaxOf(source);
  const found: Finding[] = [];
  const look = ({ start, end }: { start: number; end: number }) => {
    const text = source.text.slice(start, end);
    if (OUTSIDE.includes(text) || WORLD.includes(text)) found.push({ path: source.path, line: lineOf(start), what: `asks ${text}` });
  };
  visit({
    MemberExpression: (node) => {
      look(node);
      look(node.object);
    },
    NewExpression: look,
    CallExpression: (node) => {
      look(node);
      if (node.callee.type === 'Identifier') look(node.callee);
    },
  });
  return found;
}
