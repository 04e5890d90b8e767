import type { Rule } from './rule.ts';
import { PRODUCT_ROOTS, rootOf, type Source } from './sources.ts';
import { syntaxOf } from './syntax.ts';

// Below it nothing says why (umami: 0.3 %); above it the code is told a second time in prose.
const SHARE_MIN = 0.08;
const SHARE_MAX = 0.18;
// A catalogue is a list of sentences for people: why each is there, the one that comes first says.
const isCatalogue = ({ path }: Source): boolean => path.startsWith('leaderboard/languages/');

/**
 * At least 8 % in each root and at most 18 % in all of them together. Not at most 18 % in each: where every export has its sentence and a
 * function its six lines, as in `domain/`, a fifth is promises already, and what is to be kept down is prose about code.
 */
export const shareOfComments: Rule = {
  reason: `Between ${SHARE_MIN * 100} and ${SHARE_MAX * 100} % of the lines say why: with fewer nobody knows, with more they repeat what the code says.`,
  find(sources) {
    const shareOf = (path: string, files: readonly Source[]) => ({ path, share: shareIn(files) });
    const roots = PRODUCT_ROOTS.map((root) =>
      shareOf(
        root,
        sources.filter((source) => rootOf(source.path) === root && !isCatalogue(source)),
      ),
    );
    const whole = shareOf(
      '.',
      sources.filter(({ path }) => PRODUCT_ROOTS.some((root) => rootOf(path) === root)),
    );
    const wrong = [...roots.filter(({ share }) => share < SHARE_MIN), ...[whole].filter(({ share }) => share > SHARE_MAX)];
    return wrong.map(({ path, share }) => ({ path, line: 1, what: `has comments on ${(share * 100).toFixed(1)} % of its lines` }));
  },
};

/** Nothing is put off, and the compiler is never told to look away. */
export const nothingPutOff: Rule = {
  reason: 'A note to do something later is never read again: do it, or open an issue. An error that is silenced is still there.',
  find: (sources) =>
    sources.flatMap((source) =>
      syntaxOf(source).comments.flatMap(({ text, line }) => {
        // The words it looks for. In tests an expected error is an assertion: the compiler fails where it does not come.
        const [word] =
          text.match(/\b(TODO|FIXME|XXX|HACK)\b|@ts-(ignore|nocheck)\b/) ?? text.match(isTestPath(source) ? /(?!)/ : /@ts-expect-error\b/) ?? [];
        return word ? [{ path: source.path, line, what: `says ${word}` }] : [];
      }),
    ),
};

const isTestPath = ({ path }: Source): boolean => rootOf(path) === 'tests';

/** Lines that hold a comment or a part of one, among all lines; NaN, which is neither too few nor too many, where there are none. */
function shareIn(files: readonly Source[]): number {
  const commented = files.map((source) => new Set(syntaxOf(source).comments.flatMap(({ line, lastLine }) => linesBetween(line, lastLine))).size);
  const written = files.map(({ text }) => text.trimEnd().split('\n').length);
  return sum(commented) / sum(written);
}

const linesBetween = (first: number, last: number): readonly number[] => Array.from({ length: last - first + 1 }, (_, index) => first + index);
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
