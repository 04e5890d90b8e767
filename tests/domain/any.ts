import { type Arbitrary, constantFrom, integer, record, tuple } from 'fast-check';
import type { Counts } from '../../domain/counts.ts';
import { RATINGS } from '../../domain/rating.ts';

const anyNumber = integer({ min: -1_000_000, max: 1_000_000 });
const anyCount = integer({ min: 0, max: 1_000_000 });

const countsOf = (number: Arbitrary<number>): Arbitrary<Counts> =>
  record({
    ratings: tuple(number, number, number, number, number),
    comments: number,
    excluded: number,
    suspect: number,
    closed: number,
    asked: number,
    shown: number,
    dismissed: number,
  });

/** Counts as a difference may have them: negative, too. */
export const anyChange: Arbitrary<Counts> = countsOf(anyNumber);
/** Counts of things that happened. */
export const anyCounts: Arbitrary<Counts> = countsOf(anyCount);
/** One of the five faces. */
export const anyRating = constantFrom(...RATINGS);
