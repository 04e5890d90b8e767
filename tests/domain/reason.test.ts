import { expect, test } from 'vitest';
import { REASONS_MAX, reasonsIn, reasonsText, STANDARD_REASONS } from '../../domain/reason.ts';

const ids = (count: number) => Array.from({ length: count }, (_, number) => `r${number}`);

test.each([[[]], [['speed']], [STANDARD_REASONS.map(({ id }) => id)], [ids(REASONS_MAX)]])(
  'reasons in a text are read as they were written: %j',
  (list) => {
    expect(reasonsIn(reasonsText(list))).toEqual(list);
  },
);

test.each([' ', 'a ', ' a', 'a  b', 'a a', 'A', '-a', 'a,b', 'a\tb', 'ä', 'x'.repeat(33), ids(REASONS_MAX + 1).join(' ')])(
  'a text that has anything else in it has no reasons: %j',
  (text) => {
    expect(reasonsIn(text)).toBeNull();
  },
);
