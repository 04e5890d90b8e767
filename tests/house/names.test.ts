import { describe, test } from 'vitest';
import { namingOfFiles, tellingNames } from './names.ts';
import { expectFindings, expectKept } from './rule.ts';
import { readSources } from './sources.ts';

const sources = readSources('.ts', '.tsx');

describe('names', () => {
  test('say something', () => expectKept(tellingNames, [...sources, ...readSources('.css', '.html', '.md')]));

  test('of files are the names of what they hold', () => expectKept(namingOfFiles, sources));

  test('drawers and empty verbs are found', () =>
    expectFindings(
      tellingNames,
      {
        'db/utils/a.ts': '',
        'server/date-helpers.ts': '',
        'widget/SessionManager.tsx': '',
        'server/a.ts': 'export function handleRequest() {}\nexport const doIt = () => 1;\nfunction processQueue() {}\nexport const process = 1;',
        'server/document.ts': 'export function document() {}\nexport function handles() {}',
      },
      [
        'db/utils/a.ts:1 says "utils" in its path',
        'server/date-helpers.ts:1 says "helpers" in its path',
        'widget/SessionManager.tsx:1 says "manager" in its path',
        'server/a.ts:1 handleRequest begins with "handle"',
        'server/a.ts:2 doIt begins with "do"',
      ],
    ));

  test('a file that is named otherwise than its component, or in another case, is found', () =>
    expectFindings(
      namingOfFiles,
      {
        'widget/Faces.tsx': 'export function Face() {}',
        'widget/Face.tsx': 'export function Face() {}',
        'widget/widget.tsx': 'start();',
        'server/openDatabase.ts': '',
        'server/Open.ts': '',
        'tests/widget/Face.test.tsx': '',
        'vite.config.ts': '',
      },
      [
        'widget/Faces.tsx:1 exports the component Face',
        'server/openDatabase.ts:1 "openDatabase" is not kebab-case',
        'server/Open.ts:1 "Open" is not kebab-case',
      ],
    ));
});
