import { describe, expect, test } from 'vitest';
import { weightedShare, worstCase } from '../../domain/non-response.ts';
import vectors from './vectors/nonresponse.json' with { type: 'json' };

const close = (value: number) => expect.closeTo(value, 9);
const stratumOf = ({ asked, x, n }: { asked: number; x: number; n: number }) => ({ asked, answers: n, satisfied: x });

describe('those who did not answer', () => {
  test.each(vectors.worstCase)('leave room from $output.0 to $output.1 where $input', ({ input, output: [low, high] }) => {
    const [asked = 0, answers = 0, satisfied = 0] = input;

    expect(worstCase({ asked, answers, satisfied })).toEqual({ low: close(low ?? 0), high: close(high ?? 0) });
  });

  test('leave no room that is known where nobody is known to have been asked', () => {
    expect([worstCase({ asked: 0, answers: 0, satisfied: 0 }), worstCase({ asked: 2, answers: 3, satisfied: 3 })]).toEqual([null, null]);
  });

  test.each([vectors.microfeedback, vectors.demo])('are weighed by what was asked of each kind: $output.p', ({ input, output }) => {
    expect(weightedShare(input.map(stratumOf))).toEqual({
      ...{ share: close(output.p), standardError: close(output.se), low: close(output.lo), high: close(output.hi) },
      unheard: output.uncovered,
    });
  });

  test('a kind that answers less often counts as much as it was asked', () => {
    const kinds = [
      { asked: 100, answers: 90, satisfied: 90 },
      { asked: 100, answers: 10, satisfied: 0 },
    ];

    expect(weightedShare(kinds)?.share).toBe(0.5);
    expect(weightedShare([{ asked: 5, answers: 0, satisfied: 0 }])).toBeNull();
  });
});
