import { describe, test } from 'vitest';
import { noCircles } from './circles.ts';
import { expectFindings, expectKept } from './rule.ts';
import { readSources } from './sources.ts';

describe('no module goes round to itself', () => {
  test('in the repository', () => expectKept(noCircles, readSources('.ts', '.tsx')));

  test('by way of others, types included', () =>
    expectFindings(
      noCircles,
      {
        'domain/a.ts': "import { b } from './b.ts';",
        'domain/b.ts': "import type { C } from './deep/c.ts';",
        'domain/deep/c.ts': "import { a } from '../a.ts';",
        'domain/d.ts': "import { a } from './a.ts';",
      },
      ['domain/a.ts:1 goes round: domain/a.ts → domain/b.ts → domain/deep/c.ts → domain/a.ts'],
    ));

  test('by importing itself', () => expectFindings(noCircles, { 'a.ts': "import { b } from './a.ts';" }, ['a.ts:1 goes round: a.ts → a.ts']));
});
