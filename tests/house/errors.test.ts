import { describe, test } from 'vitest';
import { noSilentCatch } from './errors.ts';
import { expectFindings, expectKept } from './rule.ts';
import { readSources } from './sources.ts';

describe('no error is dropped without a word', () => {
  test('in the product', () => expectKept(noSilentCatch, readSources('.ts', '.tsx')));

  test('an empty catch is found, one that says why or does something is not', () =>
    expectFindings(
      noSilentCatch,
      {
        'widget/a.ts': 'try { a(); } catch {}\ntry { a(); } catch (error) {\n}',
        'widget/b.ts': 'try { a(); } catch {\n  // Private windows have no storage.\n}\ntry { a(); } catch { b(); }',
      },
      ['widget/a.ts:1 drops an error without a word', 'widget/a.ts:2 drops an error without a word'],
    ));
});
