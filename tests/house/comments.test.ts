import { describe, test } from 'vitest';
import { nothingPutOff, shareOfComments } from './comments.ts';
import { expectFindings, expectKept } from './rule.ts';
import { readSources } from './sources.ts';

const sources = readSources('.ts', '.tsx');
const code = (lines: number) => 'tick();\n'.repeat(lines);

describe('comments say why, where it is needed', () => {
  test('on 8 to 18 % of the lines', () => expectKept(shareOfComments, sources));

  test('nothing is put off and no error silenced', () => expectKept(nothingPutOff, sources));

  test('a root with too few is found; files of one root are taken together', () =>
    expectFindings(shareOfComments, { 'domain/a.ts': `// why\n${code(13)}`, 'server/a.ts': code(10), 'server/b.ts': '// why\n'.repeat(2) }, [
      'domain:1 has comments on 7.1 % of its lines',
    ]));

  test('too many in all of them together are found', () =>
    expectFindings(shareOfComments, { 'db/a.ts': `/**\n * why\n */\n${code(7)}tick(); // why\n`, 'tests/a.ts': code(99) }, [
      '.:1 has comments on 36.4 % of its lines',
    ]));

  test('a comment that puts off or silences is found, a string that says so is not', () =>
    expectFindings(
      nothingPutOff,
      {
        // Bad examples for the rule to find; nothing is put off here.
        'server/a.ts': '// TODO: later\n/* FIXME */\n// @ts-ignore\n// @ts-expect-error\nconst todo = "TODO";',
        'tests/a.test.ts': '// @ts-expect-error an agent is no channel\n',
      },
      ['server/a.ts:1 says TODO', 'server/a.ts:2 says FIXME', 'server/a.ts:3 says @ts-ignore', 'server/a.ts:4 says @ts-expect-error'],
    ));
});
