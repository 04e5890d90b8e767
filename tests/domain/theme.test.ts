import { describe, expect, test } from 'vitest';
import type { Remark } from '../../domain/phrases.ts';
import { STANDARD_THEMES } from '../../domain/standard-themes.ts';
import { countThemes } from '../../domain/theme.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
const remark = (text: string, rating: Remark['rating'] = 1): Remark => ({ text, rating });
const isAbout = (text: string, ...keywords: string[]) => countThemes([remark(text)], [{ name: 'x', keywords }], segmenter)[0]?.comments === 1;

describe('themes', () => {
  test('count the comments that speak of them, each once, and the share of the dissatisfied', () => {
    const remarks = [remark('Refund, refund!', 2), remark('my REFUND came', 5), remark('late', 1), remark('kind', 5)];
    const themes = [
      { name: 'Refund', keywords: ['refund', 'money'] },
      { name: 'Delivery', keywords: ['late'] },
      { name: 'Colour', keywords: ['colour'] },
    ];

    expect(countThemes(remarks, themes, segmenter)).toEqual([
      { name: 'Refund', comments: 2, low: 1, lowShare: 0.5 },
      { name: 'Delivery', comments: 1, low: 1, lowShare: 1 },
      { name: 'Colour', comments: 0, low: 0, lowShare: null },
    ]);
  });

  test.each([
    ['Call me back, I said CALL BACK.', 'call back', true],
    ['later', 'late', false],
    ['Isolate', 'late', false],
    ['cancellation', 'cancel*', true],
    ['uncancelled', 'cancel*', false],
    ["it didn't arrive", 'didn’t arrive', true],
    ['Größenänderung', 'größe*', true],
    ['возврат денег', 'возврат', true],
    ['配送が遅いです', '配送', true],
    ['anything', '*', false],
    ['a+b(c', 'b(c', true],
    ['anything', '.*', false],
  ])('%j with the keyword %j: %s', (text, keyword, expected) => {
    expect(isAbout(text, keyword)).toBe(expected);
  });

  test('take keywords as words, never as a pattern that could hang', () => {
    expect(isAbout('a'.repeat(5000), `${'a*'.repeat(500)}b`, '(a+)+$')).toBe(false);
  });

  test('that come along are nine, and find what customers write', () => {
    const themeOf = (text: string) =>
      countThemes([remark(text)], STANDARD_THEMES, segmenter).flatMap(({ name, comments }) => (comments ? [name] : []));

    expect(new Set(STANDARD_THEMES.map(({ name }) => name)).size).toBe(9);
    expect(themeOf('My problem is still not resolved')).toEqual(['Not resolved']);
    expect(themeOf('You cancelled my order and no refund')).toEqual(['Cancellation', 'Refund and money']);
    expect(themeOf('Delivery was late, nobody called back')).toEqual(['Late or no delivery', 'Reachability']);
    expect(themeOf('good')).toEqual([]);
  });
});
