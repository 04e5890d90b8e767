import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../domain/words.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
const words = (text: string) => wordsOf(text, segmenter);

describe('the words of a comment', () => {
  test.each([
    ["DON'T don’t Dont", ['dont', 'dont', 'dont']],
    ['late, LATE; (late)!', ['late', 'late', 'late']],
    ['ﬁne ２４ hours', ['fine', '24', 'hours']],
    ['Größe naïve', ['größe', 'naïve']],
    ['e\u0301te\u0301', ['été']],
    ['нет ответа', ['нет', 'ответа']],
    ['लेट डिलीवरी', ['लेट', 'डिलीवरी']],
    ['🙂 … —', []],
    ['', []],
  ])('%j are %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test('are cut where a script puts no spaces', () => {
    expect(words('配送が遅いです')).toContain('配送');
    expect(words('จัดส่งช้ามาก').length).toBeGreaterThan(1);
  });

  test('are letters and digits only, whatever was written', () => {
    assert(
      property(string({ unit: 'binary' }), (text) => {
        const once = words(text);
        expect(once.every((word) => /^[\p{L}\p{M}\p{N}]+$/u.test(word))).toBe(true);
      }),
    );
  });
});
