import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { takingBreaks } from '../../server/breaks.ts';

/** Works for so many shifts and says so at each. */
async function work(name: string, shifts: number, said: string[]): Promise<void> {
  const rest = takingBreaks();
  for (let shift = 0; shift < shifts; shift += 1) {
    said.push(name);
    for (const begin = performance.now(); performance.now() - begin < 5; );
    await rest();
  }
}

test('however many work, one of them works in each turn of the event loop, and all come to their end', async () => {
  const said: string[] = [];
  let isOver = false;

  const working = Promise.all([work('ana', 4, said), work('ben', 4, said), work('cho', 4, said)]).then(() => {
    isOver = true;
  });
  said.length = 0;
  const turns: number[] = [];
  while (!isOver) {
    await setImmediate();
    turns.push(said.splice(0).length);
  }

  await working;
  expect(Math.max(...turns)).toBe(1);
  expect(turns.reduce((sum, shifts) => sum + shifts, 0)).toBe(9);
});

test('who has not worked for long goes on without a break', () => {
  expect(takingBreaks()()).toBeUndefined();
});
