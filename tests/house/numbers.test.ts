import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CHANGE_WINDOW } from '../../domain/answer.ts';
import { COMMENT_LENGTH_MAX } from '../../domain/comment.ts';
import { isLanguage, isLeaderboard, isLoader, isWidget, readBuilt, weightOf } from './bundle.ts';
import { numbersAreTrue, statedIn } from './numbers.ts';
import { expectFindings, expectKept } from './rule.ts';
import { scoringNumbers } from './scoring-numbers.ts';
import { readSources } from './sources.ts';

const built = readBuilt();
const documents = readSources('.md');
const results = documents.filter(({ path }) => path === 'tests/bench/results.md');
/** What no test can measure in its time is what the bench wrote down last, with its machine. */
const benched = Object.fromEntries(results.flatMap(statedIn).map(({ name, value }) => [name, value]));

const reality = {
  ...benched,
  'loader-bytes': weightOf(built, isLoader),
  'widget-bytes': weightOf(built, isWidget),
  'largest-language-bytes': Math.max(...built.filter(isLanguage).map(({ bytes }) => bytes.length)),
  languages: readdirSync('widget/languages').length + 1,
  'leaderboard-bytes': weightOf(built, isLeaderboard),
  'change-window-minutes': CHANGE_WINDOW / 60_000,
  'comment-length': COMMENT_LENGTH_MAX,
  ...scoringNumbers(),
};

describe('the numbers in the documents', () => {
  test('are what is measured', () => expectKept(numbersAreTrue(reality), documents));

  test('a number that is wrong in its last digit, or that nothing measures, is found', () =>
    expectFindings(
      numbersAreTrue({ bytes: 6849, share: 0.93 }),
      {
        'a.md':
          '<!-- number: bytes -->6,849 B, <!-- number: bytes -->6.8 kB\n<!-- number: bytes -->**6.9 kB**\n<!-- number: share -->93 %\n<!-- number: speed -->12',
      },
      ['a.md:2 states 6900 for bytes, which is 6849', 'a.md:4 states speed, which nothing measures'],
    ));

  test('a number is read as it stands, with its unit and its precision', () => {
    expect(statedIn({ path: 'a.md', text: '\n<!-- number: bytes --> 1,024' })).toEqual([
      { name: 'bytes', value: 1024, tolerance: expect.closeTo(0.5), line: 2 },
    ]);
  });
});
