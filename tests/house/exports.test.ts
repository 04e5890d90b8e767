import { describe, test } from 'vitest';
import { exportedAtHome, promises } from './exports.ts';
import { expectFindings, expectKept } from './rule.ts';
import { readSources } from './sources.ts';

const sources = readSources('.ts', '.tsx');

describe('what is exported', () => {
  test('is imported from where it is', () => expectKept(exportedAtHome, sources));

  test('says what it promises', () => expectKept(promises, sources));

  test('index files, barrels and default exports are found, but for configurations', () =>
    expectFindings(
      exportedAtHome,
      {
        'db/index.ts': "export * from './a.ts';\nexport { b } from './b.ts';",
        'widget/a.ts': 'export default 1;',
        'vite.config.ts': 'export default {};',
        'widget/vite.config.ts': 'export default {};',
      },
      [
        'db/index.ts:1 is an index file',
        'db/index.ts:1 passes on what another module declares',
        'db/index.ts:2 passes on what another module declares',
        'widget/a.ts:1 has a default export',
        'widget/vite.config.ts:1 has a default export',
      ],
    ));

  test('an export without a sentence is found, in whatever form', () =>
    expectFindings(
      promises,
      {
        'domain/a.ts':
          '/** Adds. */\nexport const a = 1;\nexport const b = 2;\n// Not for readers of the export.\nexport function c() {}\nexport interface D {}',
        'db/b.ts': '/** For the constant. */\nconst a = 1;\nexport class B {}',
        'leaderboard/c.ts': 'export const c = 1;',
      },
      [
        'domain/a.ts:3 b has no sentence on top of it',
        'domain/a.ts:5 c has no sentence on top of it',
        'domain/a.ts:6 D has no sentence on top of it',
        'db/b.ts:3 B has no sentence on top of it',
      ],
    ));

  test('a described schema and the type of an explained constant need no second sentence', () =>
    expectFindings(
      promises,
      {
        'contract/a.ts': "export const A = z.string().meta({ description: 'The agent.' });\nexport type A = z.infer<typeof A>;",
        'contract/b.ts':
          "export const B = z.object({ a: z.string().meta({ description: 'x' }) }).meta({ id: 'B' });\nexport type B = z.infer<typeof B>;",
      },
      ['contract/b.ts:1 B has no sentence on top of it', 'contract/b.ts:2 B has no sentence on top of it'],
    ));
});
