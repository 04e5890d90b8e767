import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchFor, wordsIn } from '../../domain/search.ts';

describe('the words of a text', () => {
  test.each([
    ['capitals and accents do not matter', 'Très DÉÇU, Straße', ['tres', 'decu', 'strasse']],
    ['a Greek s is one s, wherever it stands', 'ΟΔΟΣ', ['οδοσ']],
    ['a Turkish i is an i', 'İstanbul', ['istanbul']],
    ['Chinese has a word for each character', '服务态度', ['服', '务', '态', '度']],
    ['Japanese too, in half width as in full', 'ｻｰﾋﾞｽが', ['サ', 'ー', 'ビ', 'ス', 'が']],
    ['Thai keeps its vowels with their consonants', 'ที่นี่ดี', ['ที่', 'นี่', 'ดี']],
    ['Hindi keeps its vowels', 'हिन्दी में', ['हिन्दी', 'में']],
    ['Korean is written with spaces', '서비스가 좋아요', ['서비스가', '좋아요']],
    ['vowels of Hebrew and Arabic may be left out', 'שָׁלוֹם مُحَمَّد', ['שלום', 'محمد']],
    ['emoji are words', '❤️👍🏽', ['❤', '👍']],
    ['what nobody sees parts no word', 'Kunden\u00ADservice', ['kundenservice']],
    ['what stands between words is no word', ' —,!"*^:(){} ', []],
  ])('%s', (_, text, words) => {
    expect(wordsIn(text)).toEqual(words);
  });

  test('have nothing in them that could mean anything to an index', () => {
    assert(
      property(string({ unit: 'binary' }), (text) => {
        for (const word of wordsIn(text)) expect(word).toMatch(/^[\p{L}\p{N}\p{M}\p{Extended_Pictographic}\p{Regional_Indicator}]+$/u);
      }),
    );
  });
});

describe('a search', () => {
  const asked = (text: string) => searchFor(text).map(({ words, isBegun }) => words.join(' ') + (isBegun ? '…' : ''));

  test.each([
    ['is for all of its words, the last of which may not be finished', 'slow deliv', ['slow', 'deliv…']],
    ['keeps what stands in quotation marks together', '"did not" come „gar nicht“', ['did not', 'come', 'gar nicht']],
    ['may have a quotation mark that is not closed yet', 'slow "did not', ['slow', 'did not…']],
    ['keeps together what is one word to whoever wrote it', 'e-mail 服务', ['e mail', '服 务']],
    ['of one or two letters is for them alone, in our script', 'ab', ['ab']],
    ['of two letters of another script may not be finished', '상담', ['상담…']],
    ['of signs is for nothing', '"*" - ()', []],
  ])('%s', (_, text, phrases) => {
    expect(asked(text)).toEqual(phrases);
  });
});
