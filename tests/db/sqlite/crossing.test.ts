import { expect, test } from 'vitest';
import { arrived, isTextual, leaving } from '../../../db/sqlite/crossing.ts';

test('an answer crosses as text and is the same on the other side, half characters included', () => {
  const asked = {
    at: 1,
    calls: [
      {
        id: 7,
        method: 'record',
        args: [
          { team: null, agents: [{ id: 'ana' }] },
          { comment: 'größer 😀 \ud83d', delay: 2400 },
        ],
      },
    ],
  };

  const crossed = leaving(asked, asked.calls.every(isTextual));

  expect(crossed).toBeTypeOf('string');
  expect(arrived(crossed)).toEqual(asked);
});

test('what has bytes in it crosses as it is', () => {
  const asked = { calls: [{ method: 'createApiKey', args: [{ keyHash: new Uint8Array([1, 2]) }] }] };

  expect(arrived(leaving(asked, asked.calls.every(isTextual)))).toBe(asked);
});
