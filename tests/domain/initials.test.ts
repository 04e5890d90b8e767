import { expect, test } from 'vitest';
import { initialsOf } from '../../domain/initials.ts';

test.each([
  ['Ana Ruiz', 'A. R.'],
  ['  Ben  ', 'B.'],
  ['Cho Min-ji', 'C. M.'],
  ['王小明', '王.'],
  ['🦊 Fox', '🦊. F.'],
])('the initials of %s are %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
