import { describe, test } from 'vitest';
import { shortFiles, shortFunctions } from './lengths.ts';
import { expectFindings, expectKept } from './rule.ts';
import { readSources } from './sources.ts';

const lines = (count: number, line = 'tick();') => `${line}\n`.repeat(count);
const modules = readSources('.ts', '.tsx');

describe('what is longer than a thought is divided', () => {
  test('no file has over 250 lines', () => expectKept(shortFiles, [...modules, ...readSources('.css')]));

  test('no function has over 50', () => expectKept(shortFunctions, modules));

  test('a file of 251 lines is found, one of 250 is not', () =>
    expectFindings(shortFiles, { 'domain/long.ts': lines(251), 'domain/fits.ts': lines(250) }, ['domain/long.ts:251 has 251 lines']));

  test('a function of 51 lines is found, in whatever form, one of 50 is not', () =>
    expectFindings(
      shortFunctions,
      {
        'widget/Face.tsx': `export const Face = () => (\n${lines(49, '<br/>').replace(/^/, '<p>')}</p>)`,
        'domain/a.ts': `function a() {\n${lines(49)}}`,
        'domain/b.ts': `const b = { step() {\n${lines(49)}} };`,
        'domain/c.ts': `function c() {\n${lines(48)}}`,
      },
      ['widget/Face.tsx:1 is a function of 51 lines', 'domain/a.ts:1 is a function of 51 lines', 'domain/b.ts:1 is a function of 51 lines'],
    ));

  test('a list of tests may be long, a test may not', () =>
    expectFindings(
      shortFunctions,
      {
        'tests/a.test.ts': `describe('a', () => {\n${lines(60, "test('b', () => {});")}});`,
        'tests/b.test.ts': `describe('a', () => {\ntest('b', () => {\n${lines(60)}});\n});`,
        'server/c.ts': `function c() {\n${lines(60, "test('b', () => {});")}}`,
      },
      ['tests/b.test.ts:2 is a function of 62 lines', 'server/c.ts:1 is a function of 62 lines'],
    ));
});
