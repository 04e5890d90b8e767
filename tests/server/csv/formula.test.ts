import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defused, undoDefused } from '../../../server/csv/formula.ts';

test.each(['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠', '−', ' =', '\u200b+', '\ufeff@', '\u00a0-'])(
  '%j at the start is defused',
  (start) => {
    expect(defused(`${start}1`)).toBe(`'${start}1`);
  },
);

test.each(['', 'Ana', '5', '1-2', 'a=b', ' indented', '😀', '2026-11-22'])('%j stays as it is', (text) => {
  expect(defused(text)).toBe(text);
});

test('whatever was written comes back', () => {
  const text = fc.string({ unit: fc.constantFrom("'", '=', ' ', 'a', '\t', '－') });

  fc.assert(fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (written) => undoDefused(defused(written)) === written));
});
