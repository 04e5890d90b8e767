import { describe, test } from 'vitest';
import { nothingSkipped } from './honest-tests.ts';
import { expectFindings, expectKept } from './rule.ts';
import { readSources } from './sources.ts';

describe('every test runs, every time', () => {
  test('in the repository', () => expectKept(nothingSkipped, readSources('.ts', '.tsx')));

  test('skipped, lone and postponed tests are found', () =>
    expectFindings(
      nothingSkipped,
      {
        // Bad examples for the rule to find, in a text; no test is left out here.
        'tests/a.test.ts':
          "test.skip('a', () => {});\ndescribe.only('b', () => {});\ntest.each.todo('c');\ntest('d', (context) => context.skip());\nlist.skip(1);",
      },
      ['tests/a.test.ts:1 says .skip', 'tests/a.test.ts:2 says .only', 'tests/a.test.ts:3 says .todo', 'tests/a.test.ts:4 says .skip'],
    ));

  test('the data that is not ours to keep excuses, nothing else does', () =>
    expectFindings(
      nothingSkipped,
      {
        'tests/a.test.ts':
          "test.skipIf(isDataAbsent)('a', () => {});\ntest.skipIf(isSlow)('b', () => {});\ntest.runIf(process.env.CI)('c', () => {});",
      },
      ['tests/a.test.ts:2 says .skipIf', 'tests/a.test.ts:3 says .runIf'],
    ));
});
