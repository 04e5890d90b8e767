import { describe, test } from 'vitest';
import { noClock } from './clock.ts';
import { expectFindings, expectKept } from './rule.ts';
import { readSources } from './sources.ts';

describe('the domain knows no time', () => {
  test('and nothing else that it is not given', () => expectKept(noClock, readSources('.ts')));

  test('whoever asks the clock, chance or the world is found', () =>
    expectFindings(
      noClock,
      {
        'domain/a.ts':
          'const a = Date.now();\nconst b = new Date();\nconst c = new Date(a);\nconst d = crypto.getRandomValues(e);\nsetTimeout(f, Math.random());',
      },
      [
        'domain/a.ts:1 asks Date.now',
        'domain/a.ts:2 asks new Date()',
        'domain/a.ts:4 asks crypto',
        'domain/a.ts:5 asks setTimeout',
        'domain/a.ts:5 asks Math.random',
      ],
    ));
});
