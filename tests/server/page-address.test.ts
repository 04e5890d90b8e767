import { describe, expect, test } from 'vitest';
import { holdsEmail, placeOf } from '../../server/page-address.ts';

const KIBS = 16 * 1024;

/** The text, and how many of its characters were looked at. */
function counted(text: string) {
  const looked = { at: 0 };
  function* characters(): Generator<string> {
    for (const character of text) {
      looked.at += 1;
      yield character;
    }
  }
  return { characters: characters(), looked };
}

describe('the address of a page is kept', () => {
  test.each([
    ['https://jane:pass@shop.example/help?token=1#me', 'https://shop.example/help'],
    ['https://shop.example/account/jane.doe@example.com/orders', 'https://shop.example/account/[email]/orders'],
    ['https://shop.example/account/jane%40example.com', 'https://shop.example/account/[email]'],
    ['https://shop.example/account/jane%2540example%252Ecom', 'https://shop.example/account/[email]'],
    ['https://shop.example/mailto:jane+shop@example.co.uk', 'https://shop.example/[email]'],
    ['https://shop.example/a;to=jane@example.com;b', 'https://shop.example/[email]'],
    ['https://shop.example/@jane@social.example/1', 'https://shop.example/[email]/1'],
    ['https://shop.example/j@xn--bcher-kva.example/a@b.c', 'https://shop.example/[email]/[email]'],
  ])('without tokens, names and e-mail addresses: %s', (page, kept) => {
    expect(placeOf(page)).toBe(kept);
  });

  test.each([
    'https://shop.example/',
    'https://shop.example/@jane/about',
    'https://shop.example/npm/react@18.2.0/index.js',
    'https://shop.example/maps/@48.2,16.3,15z',
    'https://shop.example/v1.2/help.html',
  ])('as it is where there is none: %s', (page) => {
    expect(placeOf(page)).toBe(page);
  });

  test.each(['a', '@', 'a@', '@.', 'a@1.', '%', 'a@b', '.a@', '\u{1f600}@'])(
    'after one look at each character, whatever it is made of: %s',
    (piece) => {
      const text = piece.repeat(Math.ceil(KIBS / piece.length));
      const { characters, looked } = counted(text);

      holdsEmail(characters);

      expect(looked.at).toBeLessThanOrEqual([...text].length);
    },
  );
});
