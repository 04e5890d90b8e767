import { expect, test } from 'vitest';
import { Origin } from '../../contract/fields.ts';

test.each(['https://www.example.com', 'http://localhost:3000', 'https://xn--bcher-kva.example', 'http://[::1]:8787', 'https://shop.example:8443'])(
  '%s is an origin',
  (origin) => {
    expect(Origin.parse(origin)).toBe(origin);
  },
);

test.each([
  'https://www.example.com/',
  'https://www.example.com/help',
  'https://WWW.example.com',
  'https://www.example.com:443',
  'http://www.example.com:80',
  'https://user@www.example.com',
  'https://*.example.com',
  'https://bücher.example',
  'https://www.example.com https://evil.example',
  'www.example.com',
  'ftp://www.example.com',
  'file:///etc/passwd',
  'null',
  '*',
  '',
  `https://${'a'.repeat(300)}.example`,
])('%j is no origin that a browser would send', (text) => {
  expect(Origin.safeParse(text).success).toBe(false);
});
