import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ASSERTIONS } from './bad-inputs-asserts.ts';
import { BAD_INPUTS, type BadInput, CASE_COUNT } from './bad-inputs-case.ts';
import { DIFFERENCES } from './bad-inputs-differences.ts';
import { type House, openHouse } from './bad-inputs-house.ts';
import { expectedOf, judge, judgeAlways, judgeRows } from './bad-inputs-judge.ts';
import { run } from './bad-inputs-runner.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test.each(BAD_INPUTS.map((input): [string, string, BadInput] => [input.id, input.title, input]))('%s: %s', async (id, _title, input) => {
  const [before, seq] = [house.rows(), await house.store.lastSeq(house.site.id)];

  const sent = await run(house, input);

  for (const { answered } of sent) judgeAlways(house, input, answered);
  judge(input, sent);
  judgeRows(house, before, sent);
  await ASSERTIONS[id]?.({ house, sent, seq });
});

describe('the sample', () => {
  test('is run whole', () => {
    expect(BAD_INPUTS).toHaveLength(CASE_COUNT);
  });

  test('has nothing in words that is not looked at', () => {
    const inWords = BAD_INPUTS.filter(({ expect: wanted }) => wanted.assert ?? wanted.or?.assert).map(({ id }) => id);
    expect(inWords.filter((id) => !(id in ASSERTIONS))).toEqual([]);
  });

  test('is answered otherwise only where a reason says why, and nowhere with a success instead of a refusal', () => {
    for (const [id, { because }] of Object.entries(DIFFERENCES)) {
      const input = BAD_INPUTS.find((one) => one.id === id);
      expect([id, because.length > 40]).toEqual([id, true]);
      if (input) expect(Math.min(...input.expect.status) >= 400).toBe(Math.min(...expectedOf(input).status) >= 400);
    }
  });
});

test('in the end the counts are what a recount of the rows gives', async () => {
  expect(await house.store.differences(house.site.id)).toEqual([]);
  expect(await house.store.differences(house.other.id)).toEqual([]);
});
