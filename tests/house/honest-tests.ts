import type { ESTree } from 'vite';
import type { Finding, Rule } from './rule.ts';
import type { Source } from './sources.ts';
import { syntaxOf } from './syntax.ts';

/** The conditions under which a test may be left out: it reads data that is not ours to keep here, or runs a language that this machine does not have. */
const REASONS_TO_SKIP = ['isDataAbsent', 'isInterpreterAbsent'];

const WEAKENED = ['skip', 'only', 'todo', 'fails', 'skipIf', 'runIf'];

/** Every test runs, every time. */
export const nothingSkipped: Rule = {
  reason: `A test that is skipped, or that lets its neighbours be skipped, proves nothing while it looks as if it did. Only what reads data that is not ours to keep, or runs a language that this machine does not have, may say so: test.skipIf(${REASONS_TO_SKIP.join(' or ')}).`,
  find: (sources) => sources.filter(({ path }) => path.startsWith('tests/')).flatMap(weakened),
};

function weakened(source: Source): readonly Finding[] {
  const { visit, lineOf } = syntaxOf(source);
  const found: Finding[] = [];
  visit({
    MemberExpression: ({ object, property, start }) => {
      const name = property.type === 'Identifier' ? property.name : '';
      if (WEAKENED.includes(name) && isOfTests(object)) found.push({ path: source.path, line: lineOf(start), what: `says .${name}` });
    },
  });
  return found.filter(({ line }) => !isExcused(source, line));
}

/** `test`, `describe.each`, and the context that a test is given (`({ skip }) =>` is written `context.skip()`). */
function isOfTests(object: ESTree.Expression): boolean {
  if (object.type === 'MemberExpression') return isOfTests(object.object);
  return object.type === 'Identifier' && ['test', 'it', 'describe', 'suite', 'context', 'ctx', 'task'].includes(object.name);
}

const isExcused = ({ text }: Source, line: number): boolean =>
  REASONS_TO_SKIP.some((reason) => (text.split('\n')[line - 1] ?? '').includes(`.skipIf(${reason})`));
