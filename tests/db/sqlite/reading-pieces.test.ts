import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { readingPieces } from '../../../db/sqlite/reading-pieces.ts';
import type { Store } from '../../../db/store.ts';

/** Gives numbers up to so many, and says how far it got and whether it has ended. */
function numbersTo(last: number, slowly: number | null = null) {
  const state = { given: 0, isOver: false };
  async function* give() {
    try {
      for (; state.given < last; state.given += 1) {
        if (slowly !== null) await setTimeout(slowly);
        yield state.given;
      }
    } finally {
      state.isOver = true;
    }
  }
  return { state, pieces: readingPieces({ remarks: give as unknown as Store['remarks'] } as Store) };
}

test('no more is read than a piece, until somebody asks for more', async () => {
  const { state, pieces } = numbersTo(1000);

  const first = await pieces.begin(7, 'remarks', []);

  expect(first).toMatchObject({ isLast: false });
  expect(first.items.length).toBeLessThanOrEqual(250);
  expect(state.given).toBeLessThan(first.items.length + 1);
  const second = await pieces.more(7);
  expect(second.items[0]).toBe(first.items.length);
});

test('a piece of what comes slowly is small, so that somebody hears of it', async () => {
  const { pieces } = numbersTo(1000, 10);
  expect((await pieces.begin(7, 'remarks', [])).items).toEqual([0]);
});

test('whoever leaves ends it, and who comes back to it is told that it is gone', async () => {
  const { state, pieces } = numbersTo(1000);
  await pieces.begin(7, 'remarks', []);

  await pieces.leave(7);

  expect(state.isOver).toBe(true);
  await expect(pieces.more(7)).rejects.toThrow('is read no more');
  await pieces.leave(7);
});
