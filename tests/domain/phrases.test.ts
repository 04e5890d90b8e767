import { describe, expect, test } from 'vitest';
import { logOdds } from '../../domain/log-odds.ts';
import { COMMENTS_MIN, phrasesOf, type Remark } from '../../domain/phrases.ts';
import type { Rating } from '../../domain/rating.ts';
import vectors from './vectors/themes.json' with { type: 'json' };

const reading = { segmenter: new Intl.Segmenter('en', { granularity: 'word' }), stopWords: ['the', 'was', 'it', "don't", 'my'] };
const say = (text: string, rating: Rating, times: number): Remark[] => Array.from({ length: times }, () => ({ text, rating }));

/** A shop whose refunds are slow and whose people are kind. */
const SHOP: readonly Remark[] = [
  ...say('My refund was not paid. Refund! Refund!', 1, 40),
  ...say('the parcel', 2, 30),
  ...say('Kind, thank you', 5, 150),
  ...say('the parcel', 5, 90),
  ...say('it was okay', 3, 20),
];
const found = (remarks: readonly Remark[]) => {
  const phrases = phrasesOf(remarks, reading);
  if (phrases.state !== 'found') throw new Error('there are comments enough');
  return phrases;
};

describe('what stands out in comments', () => {
  test.each(vectors.cases)('$input is as sure as another program computed', ({ input, output }) => {
    const [low = 0, lowComments = 0, five = 0, fiveComments = 0, all = 0, allComments = 0, prior] = input;

    expect(logOdds({ low, lowComments, five, fiveComments, all, allComments }, prior)).toEqual({
      logOdds: expect.closeTo(output.logOdds, 9),
      z: expect.closeTo(output.z, 9),
    });
  });

  test('is what the dissatisfied say and the happy do not, and the other way round, once per comment', () => {
    const { ofLow, ofFive, comments } = found(SHOP);

    expect(comments).toBe(330);
    expect(ofLow[0]).toMatchObject({ low: 40, five: 0, all: 40 });
    expect([ofLow, ofFive].map((phrases) => phrases.flatMap(({ phrase, also }) => [phrase, ...also]).includes('parcel'))).toEqual([false, false]);
    expect(ofFive.map(({ phrase }) => phrase)).toContain('kind');
    expect(ofFive.every(({ z }) => z < -3.29)).toBe(true);
  });

  test('begins and ends with no stop word, however it is written, and has them in its middle', () => {
    const phrases = found([...SHOP, ...say("DON’T wait for the money don't", 1, 60)]).ofLow.flatMap(({ phrase, also }) => [phrase, ...also]);

    expect(phrases).toContain('refund was not');
    expect(phrases.filter((phrase) => /^(the|was|it|dont|my)\b|\b(the|was|it|dont|my)$/.test(phrase))).toEqual([]);
  });

  test('stands together where it is in the same comments and shares a word', () => {
    const { ofLow } = found(SHOP);
    const refund = ofLow.find(({ phrase, also }) => [phrase, ...also].includes('refund'));

    expect([refund?.phrase, ...(refund?.also ?? [])]).toEqual(['refund', 'refund refund']);
    expect(new Set(ofLow.map(({ phrase }) => phrase)).size).toBe(ofLow.length);
  });

  test('is not what fewer than eight comments say', () => {
    const { ofLow } = found([...SHOP, ...say('weird smell', 1, 7)]);

    expect(ofLow.flatMap(({ phrase, also }) => [phrase, ...also])).not.toContain('smell');
    expect(found([...SHOP, ...say('weird smell', 1, 12)]).ofLow.flatMap(({ phrase, also }) => [phrase, ...also])).toContain('smell');
  });

  test('is not said of fewer than 300 comments, and empty ones are none', () => {
    const few = [...SHOP.slice(0, COMMENTS_MIN - 1), ...say(' … ', 1, 50)];

    expect(phrasesOf(few, reading)).toEqual({ state: 'too few comments', comments: COMMENTS_MIN - 1, needed: COMMENTS_MIN });
    expect(phrasesOf([], reading)).toMatchObject({ comments: 0 });
  });
});
