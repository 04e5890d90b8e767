import { expect, test } from 'vitest';
import { steadyOrder } from '../../leaderboard/steady.ts';

test('rows stay where they are while somebody points at one', () => {
  expect(steadyOrder(['ana', 'ben', 'cho'], ['cho', 'ana', 'ben'])).toEqual(['ana', 'ben', 'cho']);
});

test('who is new comes last and who is gone is left out', () => {
  expect(steadyOrder(['ana', 'ben', 'cho'], ['dan', 'cho', 'ana'])).toEqual(['ana', 'cho', 'dan']);
});
