import { expect, test } from 'vitest';
import { withUnseenOff } from './unseen-features.ts';

test('what a browser was started without stays off', () => {
  expect(withUnseenOff(['--headless', '--disable-features=First,Second', '--mute-audio'])).toMatch(/^--disable-features=First,Second,\w/);
});

test('a browser that was started with everything has only what nobody sees turned off', () => {
  expect(withUnseenOff(['--headless'])).toMatch(/^--disable-features=\w/);
});
