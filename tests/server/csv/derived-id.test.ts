import { expect, test } from 'vitest';
import { isUuid } from '../../../domain/ids.ts';
import { derivedId } from '../../../server/csv/derived-id.ts';

test('a derived id is a UUID of version 8', () => {
  expect([isUuid(derivedId('csv', '4711')), derivedId('csv', '4711')[14]]).toEqual([true, '8']);
});

test('a derived id never changes, or an import would be taken in twice after an update', () => {
  expect(derivedId('csv', '4711')).toBe('82f8f84c-b0c9-84ae-bc9f-fe5156a4346f');
});

test('parts are not run together', () => {
  expect(derivedId('a', 'bc')).not.toBe(derivedId('ab', 'c'));
  expect(derivedId(['a,b'])).not.toBe(derivedId(['a', 'b']));
});
