import type { ESTree } from 'vite';
import type { Finding, Rule } from './rule.ts';
import { rootOf, type Source } from './sources.ts';
import { syntaxOf } from './syntax.ts';

// Five times what a file should have; beyond it, it holds two ideas.
const FILE_LINES_MAX = 250;
// One screen: a function that is longer cannot be seen at once.
const FUNCTION_LINES_MAX = 50;

// A list of sentences in one language, which is translated and compared in one piece.
const isCatalogue = (path: string): boolean => /^leaderboard\/(words|languages\/\w+)\.ts$/.test(path);

/** Files of at most 250 lines; a catalogue of words is as long as it must be. */
export const shortFiles: Rule = {
  reason: `A file over ${FILE_LINES_MAX} lines holds more than one idea: give each its own (aim at 45 lines).`,
  find: (sources) =>
    sources.flatMap(({ path, text }) => {
      const lines = text.trimEnd().split('\n').length;
      return lines > FILE_LINES_MAX && !isCatalogue(path) ? [{ path, line: FILE_LINES_MAX + 1, what: `has ${lines} lines` }] : [];
    }),
};

/**
 * Functions of at most 50 lines, component bodies included. A function that holds tests (what `describe` is given, a suite that takes
 * a store) is a list of thoughts and not one, and only its tests are measured.
 */
export const shortFunctions: Rule = {
  reason: `A function over ${FUNCTION_LINES_MAX} lines cannot be seen at once: say its steps, and let each be a function (aim at 6 lines).`,
  find: (sources) => sources.flatMap(longFunctions),
};

type FunctionNode = ESTree.Function | ESTree.ArrowFunctionExpression;

function longFunctions(source: Source): readonly Finding[] {
  const { visit, lineOf } = syntaxOf(source);
  const long: { line: number; last: number }[] = [];
  const testLines: number[] = [];
  const measure = ({ start, end }: FunctionNode) => {
    const [line, last] = [lineOf(start), lineOf(end)];
    if (last - line + 1 > FUNCTION_LINES_MAX) long.push({ line, last });
  };
  visit({
    FunctionDeclaration: measure,
    FunctionExpression: measure,
    ArrowFunctionExpression: measure,
    CallExpression: (call) => {
      if (isTest(call.callee)) testLines.push(lineOf(call.start));
    },
  });
  // A test's own function begins on the line of the call that names it, so only the functions around it begin earlier.
  const holdsTests = ({ line, last }: { line: number; last: number }) =>
    rootOf(source.path) === 'tests' && testLines.some((at) => line < at && at <= last);
  return long
    .filter((one) => !holdsTests(one))
    .map(({ line, last }) => ({ path: source.path, line, what: `is a function of ${last - line + 1} lines` }));
}

/** `test(…)`, `test.each(…)(…)`. */
function isTest(callee: ESTree.Expression): boolean {
  if (callee.type === 'Identifier') return callee.name === 'test' || callee.name === 'it';
  if (callee.type === 'MemberExpression') return isTest(callee.object);
  return callee.type === 'CallExpression' && isTest(callee.callee);
}
