import type { Finding, Rule } from './rule.ts';
import { PRODUCT_ROOTS, rootOf, type Source } from './sources.ts';
import { syntaxOf } from './syntax.ts';

/** An error that is caught is returned, thrown on, or dropped for a reason that stands there. */
export const noSilentCatch: Rule = {
  reason: 'Whoever catches an error and does nothing has decided that it does not matter: say why it does not, in the braces. Comments cost no byte.',
  find: (sources) => sources.filter(({ path }) => PRODUCT_ROOTS.some((root) => root === rootOf(path))).flatMap(silentCatches),
};

function silentCatches(source: Source): readonly Finding[] {
  const { visit, lineOf } = syntaxOf(source);
  const found: Finding[] = [];
  visit({
    CatchClause: ({ body, start }) => {
      const isSilent = body.body.length === 0 && source.text.slice(body.start + 1, body.end - 1).trim() === '';
      if (isSilent) found.push({ path: source.path, line: lineOf(start), what: 'drops an error without a word' });
    },
  });
  return found;
}
