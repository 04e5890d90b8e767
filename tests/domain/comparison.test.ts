import { assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differenceOfMeans, differenceOfShares, satisfiedShare, wilson } from '../../domain/comparison.ts';
import { studentQuantile } from '../../domain/student.ts';
import { ratingsOf } from './boards.ts';
import basics from './vectors/basics.json' with { type: 'json' };
import vectors from './vectors/gap.json' with { type: 'json' };

const sides = ({ input: [one = [], other = []] }: { input: number[][] }) => [ratingsOf(one), ratingsOf(other)] as const;
const close = (value: number) => expect.closeTo(value, 9);
const anyShare = integer({ min: 1, max: 300 }).chain((whole) => integer({ min: 0, max: whole }).map((part) => ({ part, whole })));

describe('a share alone', () => {
  test.each([...basics.wilson95, ...basics.wilson90])('of $input has the interval that another program computed', ({ input, output }) => {
    const [part = 0, whole = 0, z] = input;
    const [low = 0, high = 0] = output;

    expect(wilson({ part, whole }, z === undefined ? 0.95 : 0.9)).toEqual({ low: close(low), high: close(high) });
  });

  test('is in its interval, which is on the scale', () => {
    assert(
      property(anyShare, (share) => {
        const { low, high } = wilson(share);
        const p = share.part / share.whole;
        expect(low >= 0 && low <= p + 1e-15 && p <= high + 1e-15 && high <= 1).toBe(true);
      }),
    );
  });

  test('is none without answers', () => {
    expect([satisfiedShare(ratingsOf([0, 0, 0, 0, 0])), satisfiedShare(ratingsOf([1, 0, 0, 2, 1]))]).toEqual([null, { part: 3, whole: 4 }]);
  });
});

describe('two periods', () => {
  test.each(vectors.cases)('with $input differ in CSAT as another program computed', (vector) => {
    const [now, before] = sides(vector).map(satisfiedShare);

    expect(now && before && differenceOfShares(now, before)).toEqual({
      difference: close(vector.output.csatGap),
      low: close(vector.output.csatLo),
      high: close(vector.output.csatHi),
    });
  });

  test.each(vectors.cases)('with $input differ in their means as another program computed', (vector) => {
    const [now, before] = sides(vector);

    expect(differenceOfMeans(now, before)).toEqual({
      difference: close(vector.output.gap),
      low: close(vector.output.lo),
      high: close(vector.output.hi),
    });
  });

  test.each(basics.newcombe95)('with $input differ as another program computed', ({ input, output: { diff, lo, hi } }) => {
    const [part = 0, whole = 0, otherPart = 0, otherWhole = 0] = input;

    expect(differenceOfShares({ part, whole }, { part: otherPart, whole: otherWhole })).toEqual({
      difference: close(diff),
      low: close(lo),
      high: close(hi),
    });
  });

  test('eighty per cent of companies and eight of their customers are 67 to 77 points apart', () => {
    const { input, output } = vectors.bainStyle;
    const [part = 0, whole = 0, otherPart = 0, otherWhole = 0] = input;

    expect(differenceOfShares({ part, whole }, { part: otherPart, whole: otherWhole })).toEqual({
      difference: close(output.diff),
      low: close(output.lo),
      high: close(output.hi),
    });
  });

  test('the other way round differ the other way', () => {
    assert(
      property(anyShare, anyShare, (now, before) => {
        const [forth, back] = [differenceOfShares(now, before), differenceOfShares(before, now)];
        expect([back.difference, back.low, back.high]).toEqual([close(-forth.difference), close(-forth.high), close(-forth.low)]);
      }),
    );
  });

  test('have no interval of their means where nothing says how far they vary', () => {
    const [fives, one, mixed] = [ratingsOf([0, 0, 0, 0, 9]), ratingsOf([1, 0, 0, 0, 0]), ratingsOf([1, 0, 0, 0, 9])];

    expect([differenceOfMeans(fives, fives), differenceOfMeans(one, mixed), differenceOfMeans(mixed, one)]).toEqual([null, null, null]);
    expect(differenceOfMeans(fives, mixed)).not.toBeNull();
  });
});

test.each(basics.tInv)('$input of Student’s distribution is $output', ({ input: [share = 0, freedom = 0], output }) => {
  expect(studentQuantile(share, freedom)).toBeCloseTo(output, 9);
});
