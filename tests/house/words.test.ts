import { describe, test } from 'vitest';
import { expectFindings, expectKept } from './rule.ts';
import { readSources } from './sources.ts';
import { wordsInCatalogue } from './words.ts';

describe('the leaderboard speaks the language of its reader', () => {
  test('so no words stand in its components', () => expectKept(wordsInCatalogue, readSources('.ts', '.tsx')));

  test('words are found in elements, in what is read out and in sentences that wait; class names, bugs and the console are let be', () =>
    expectFindings(
      wordsInCatalogue,
      {
        'leaderboard/A.tsx': `const a = <p class="two words">Close</p>;
const b = <a aria-label="Close" title={is ? 'Shut' : \`\${n} open\`}>{n} ×</a>;
const c = <b>{is && 'live'}{words.live} · </b>;
const d = { e: 'no answers yet', f: 'one', g: 'ease-out' };
throw new Error('There is no page.');`,
        'leaderboard/console/B.tsx': 'const b = <p>Close</p>;',
        'leaderboard/words.ts': "const c = 'no answers yet';",
      },
      [
        'leaderboard/A.tsx:1 says "Close"',
        'leaderboard/A.tsx:2 says "Close"',
        'leaderboard/A.tsx:2 says "Shut"',
        'leaderboard/A.tsx:2 says "open"',
        'leaderboard/A.tsx:3 says "live"',
        'leaderboard/A.tsx:4 says "no answers yet"',
      ],
    ));
});
