import { assert, integer, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasWords, isStorable, lengthOf } from '../../domain/comment.ts';

describe('a comment', () => {
  test('is as long as it has code points: an emoji counts as one', () => {
    expect(lengthOf('😀'.repeat(2000))).toBe(2000);
    expect(lengthOf('é')).toBe(1);
  });

  test.each(['ok', ' . ', '-', '@', '😀', '??', '\u202egnp.exe', 'z\u0301\u0301'])('%j has words', (text) => {
    expect(hasWords(text)).toBe(true);
  });

  test.each([
    '',
    ' \t\r\n',
    '\u00a0\u3000',
    '\u200b\u200e\u202e\u2066\ufeff',
    '\u0000\u001f',
    '\u3164\u115f\uffa0',
    '\ufe0f\u034f',
    '\u2800',
    '\u2028\u2029',
  ])('%j shows nothing to a reader', (text) => {
    expect(hasWords(text)).toBe(false);
  });

  test('that was not given has no words', () => {
    expect([hasWords(null), hasWords(undefined)]).toEqual([false, false]);
  });

  test('with NUL or half a surrogate pair cannot be stored', () => {
    expect(['ab\0cd', '\ud800', 'a\udc00b', '\udc00\ud800'].map(isStorable)).toEqual([false, false, false, false]);
  });

  test('can be stored exactly where UTF-8 gives it back unchanged', () => {
    assert(
      property(string({ unit: 'binary' }), integer({ min: 0, max: 4 }), (text, cut) => {
        const part = text.slice(cut); // May cut a pair in two.

        expect(isStorable(part)).toBe(Buffer.from(part).toString() === part && !part.includes('\0'));
      }),
      { numRuns: 1000 },
    );
  });
});
